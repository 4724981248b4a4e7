//go:build !cgo

package tesseract

import (
	"testing"

	"github.com/jdscribe/jdscribe/extract"
)

func TestABuildWithoutCgoSaysSo(t *testing.T) {
	if _, err := New(""); extract.CodeOf(err) != extract.CodeNoEngine {
		t.Errorf("error %v", err)
	}
}
