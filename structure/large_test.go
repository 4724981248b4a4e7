package structure_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

// TestLargeDocument parses 400 pages of lines with a running footer: neither
// time nor the footer may grow with the square of the pages.
func TestLargeDocument(t *testing.T) {
	var pages []string
	for i := range 400 {
		body := strings.Repeat(fmt.Sprintf("%d. The lock keeper of canal %d opens its gates.\n", i%9+1, i), 12)
		pages = append(pages, body+fmt.Sprintf("Canals of the Ministry Page %d of 400", i+1))
	}
	jd := structure.Parse(plain(pages...), nil, structure.Options{})
	if jd.DocumentType != structure.TypeOther {
		t.Errorf("document type %s", jd.DocumentType)
	}
	if l := lost(jd); len(l) > 0 {
		t.Errorf("%d words lost", len(l))
	}
}
