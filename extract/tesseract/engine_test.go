//go:build cgo

package tesseract

import (
	"errors"
	"image"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

func recognise(t *testing.T, e extract.Engine, img *image.Gray, r extract.Request) []extract.RecognisedWord {
	t.Helper()
	read, err := e.Recognise(t.Context(), img, r)
	if err != nil {
		t.Fatal(err)
	}
	var words []extract.RecognisedWord
	for _, l := range read.Lines {
		words = append(words, l.Words...)
	}
	return words
}

func TestAPageIsRead(t *testing.T) {
	e, err := New("")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(e.Name(), "tesseract ") || len(e.Name()) < len("tesseract 5.0") {
		t.Errorf("name %q", e.Name())
	}
	page := specimen.Page(150, 0, 255)
	for _, layout := range []extract.Layout{extract.LayoutPage, extract.LayoutColumns, extract.LayoutBlock} {
		words := recognise(t, e, page, extract.Request{DPI: 150, Layout: layout})
		want := append(specimen.Words(), specimen.Words()...)
		if len(words) != len(want) {
			t.Fatalf("layout %d: %d words, want %d", layout, len(words), len(want))
		}
		for i, w := range words {
			if w.Text != want[i] || w.Confidence < 0.5 || w.Box.Empty() || !w.Box.In(page.Rect) {
				t.Errorf("layout %d: word %d is %+v, want %q", layout, i, w, want[i])
			}
		}
	}
}

func TestPicturesWithNothingToRead(t *testing.T) {
	e, err := New("eng")
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []image.Point{{1, 1}, {2, 500}, {40, 40}, {600, 3}} {
		img := image.NewGray(image.Rectangle{Max: size})
		if words := recognise(t, e, img, extract.Request{Language: "eng"}); len(words) > 3 {
			t.Errorf("a black picture of %v reads %v", size, words)
		}
	}
}

func TestMissingLanguageDataIsNamed(t *testing.T) {
	var missing *extract.Error
	if _, err := New("eng+tlh"); !errors.As(err, &missing) || missing.Code != extract.CodeNoLanguage || missing.Detail != "tlh" {
		t.Errorf("error %v", err)
	}
	e, err := New("eng")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := e.Recognise(t.Context(), image.NewGray(image.Rect(0, 0, 50, 50)), extract.Request{Language: "tlh"}); extract.CodeOf(err) != extract.CodeNoLanguage {
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
