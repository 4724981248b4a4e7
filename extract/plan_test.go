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
		{"a table of figures", change(func(s *document.Signals) { s.LettersRatio = 0.5 }), ""},
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

// TestADoubtfulArbiterReplacesNothing, however many of its words are known.
func TestADoubtfulArbiterReplacesNothing(t *testing.T) {
	own := look{reader: "plain", signals: document.Signals{Characters: 2000, LettersRatio: 0.95, KnownWordRatio: 0.8, PictureCoverage: 0.6}}
	full := look{reader: "PDFium", signals: document.Signals{Characters: 100, LettersRatio: 0.95, KnownWordRatio: 1, PictureCoverage: 0.6}}
	if own.doubt() != "" || full.doubt() == "" {
		t.Fatalf("doubts %q and %q", own.doubt(), full.doubt())
	}
	if got := own.or(full); got.reader != "plain" {
		t.Errorf("the %s reader's is kept", got.reader)
	}
	full.signals.Characters = 2000
	if got := own.or(full); got.reader != "PDFium" {
		t.Errorf("of two beyond doubt the %s reader's is kept", got.reader)
	}
}

func TestTheBetterReadingIsKept(t *testing.T) {
	layer := look{reader: "plain", signals: document.Signals{Characters: 1000, KnownWordRatio: 0.8, InvisibleText: true}}
	recognised := document.Page{Method: document.MethodOCR, Status: document.StatusOK, Lines: make([]document.Line, 1), Signals: document.Signals{Characters: 1100, KnownWordRatio: 0.9}}
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

// TestALayerThatNothingStandsAgainstIsKept: of a page of codes no word is known,
// and its picture may give nothing.
func TestALayerThatNothingStandsAgainstIsKept(t *testing.T) {
	codes := look{reader: "plain", signals: document.Signals{Characters: 400}, lines: make([]document.Line, 40)}
	unread := document.Page{Method: document.MethodOCR, Status: document.StatusUnreadable, Reason: "nothing read"}
	guess := document.Page{Method: document.MethodOCR, Status: document.StatusUnreadable, Lines: make([]document.Line, 1), Signals: document.Signals{Characters: 90}}
	for name, page := range map[string]document.Page{"unread": unread, "a guess": guess} {
		got := better(page, codes)
		if got.Method != document.MethodText || got.Status != document.StatusReview || len(got.Lines) != 40 {
			t.Errorf("%s: %s, %s (%s)", name, got.Method, got.Status, got.Reason)
		}
	}
	codes.signals.UnmappedGlyphs = 300 // letters without a meaning are worth no more than a guess
	if got := better(guess, codes); got.Method != document.MethodOCR || !strings.Contains(got.Reason, "400 characters") {
		t.Errorf("%s (%s)", got.Method, got.Reason)
	}
}

// TestWhatAPictureLostIsSaidBesideItsLayer: a header over a scan that can't be
// decoded is not the page.
func TestWhatAPictureLostIsSaidBesideItsLayer(t *testing.T) {
	header := look{reader: "plain", signals: document.Signals{Characters: 20, KnownWordRatio: 1}, lines: make([]document.Line, 1)}
	void := document.Page{Method: document.MethodOCR, Status: document.StatusReview, Reason: "blank, but not decoded"}
	if got := better(void, header); got.Method != document.MethodText || got.Status != document.StatusReview || !strings.Contains(got.Reason, "not decoded") {
		t.Errorf("%s, %s (%s)", got.Method, got.Status, got.Reason)
	}
}
