package extract

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

func TestDoubt(t *testing.T) {
	good := document.Signals{Characters: 2000, LettersRatio: 0.95, KnownWordRatio: 0.95}
	change := func(f func(*document.Signals)) document.Signals {
		s := good
		f(&s)
		return s
	}
	cases := []struct {
		name    string
		signals document.Signals
		want    string // part of the doubt; empty for none
	}{
		{"plain text", good, ""},
		{"text over a picture", change(func(s *document.Signals) { s.PictureCoverage = 1 }), ""},
		{"nothing", document.Signals{}, "no text"},
		{"a stamp on a scan", change(func(s *document.Signals) { s.Characters, s.PictureCoverage = 40, 0.98 }), "picture covers 98 %"},
		{"a short page", change(func(s *document.Signals) { s.Characters = 40 }), ""},
		{"no Unicode", change(func(s *document.Signals) { s.UnmappedGlyphs = 900 }), "no Unicode"},
		{"some without", change(func(s *document.Signals) { s.UnmappedGlyphs = 20 }), ""},
		{"symbols", change(func(s *document.Signals) { s.LettersRatio = 0.2 }), "letters"},
		{"garbled", change(func(s *document.Signals) { s.KnownWordRatio = 0.1 }), "words are known"},
		{"a poor layer", change(func(s *document.Signals) { s.InvisibleText, s.PictureCoverage, s.KnownWordRatio = true, 1, 0.8 }), "earlier recognition"},
		{"a good layer", change(func(s *document.Signals) { s.InvisibleText, s.PictureCoverage, s.KnownWordRatio = true, 1, 0.998 }), ""},
	}
	for _, c := range cases {
		got := look{language: "en", known: true, signals: c.signals}.doubt()
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheBetterReadingIsKept(t *testing.T) {
	layer := look{reader: "plain", signals: document.Signals{Characters: 1000, KnownWordRatio: 0.8, InvisibleText: true}}
	recognised := document.Page{Method: document.MethodOCR, Signals: document.Signals{Characters: 1100, KnownWordRatio: 0.9}}
	if got := better(recognised, layer); got.Method != document.MethodOCR || !got.Signals.InvisibleText {
		t.Errorf("kept %+v", got)
	}
	recognised.Signals.KnownWordRatio = 0.5
	if got := better(recognised, layer); got.Method != document.MethodText || !strings.Contains(got.Reason, "more known words") {
		t.Errorf("kept %+v", got)
	}
	recognised.Signals.Characters = 5000 // a layer of a header alone does not win over a page
	if got := better(recognised, layer); got.Method != document.MethodOCR {
		t.Errorf("kept %+v", got)
	}
}
