//go:build cgo

package tesseract

import (
	"errors"
	"image"
	"testing"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/enginetest"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// TestContract holds the engine itself against what every engine promises.
func TestContract(t *testing.T) {
	e, err := New("")
	if err != nil {
		t.Fatal(err)
	}
	enginetest.Contract(t, e)
}

func TestMissingLanguageDataIsNamed(t *testing.T) {
	var missing *extract.Error
	if _, err := New("eng+tlh"); !errors.As(err, &missing) || missing.Code != extract.CodeNoLanguage || missing.Detail != "tlh" {
		t.Errorf("error %v", err)
	}
}

func BenchmarkRecognise(b *testing.B) {
	e, err := New("")
	if err != nil {
		b.Fatal(err)
	}
	page := specimen.Page(200, 0, 255)
	for b.Loop() {
		if _, err := e.Recognise(b.Context(), page, extract.Request{DPI: 200}); err != nil {
			b.Fatal(err)
		}
	}
}

func TestATooLongPictureIsSaidToBe(t *testing.T) {
	e, err := New("")
	if err != nil {
		t.Fatal(err)
	}
	long := image.NewGray(image.Rect(0, 0, mostSide+1, 10))
	if _, err := e.Recognise(t.Context(), long, extract.Request{DPI: 200}); extract.CodeOf(err) != extract.CodeTooLarge {
		t.Errorf("error %v", err)
	}
}
