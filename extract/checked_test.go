package extract_test

import (
	"encoding/json"
	"image"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/enginetest"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// readFaulty reads a page with an engine that has a fault.
func readFaulty(t *testing.T, fault enginetest.Fault) document.Page {
	t.Helper()
	scan := specimen.PNG(specimen.Page(100, 0, 255))
	engine := enginetest.Faulty{Fault: func(*image.Gray) enginetest.Fault { return fault }}
	doc, err := extract.ReadBytes(t.Context(), "page.png", scan, extract.Options{Engine: engine, Known: func(string, string) bool { return false }})
	if err != nil {
		t.Fatalf("%s: %v", fault, err)
	}
	return doc.Pages[0]
}

// TestAnswersThatAreWrongAreMended: whatever an engine says, a page holds texts,
// boxes on the page and confidences from 0 to 1, and can be written as JSON.
func TestAnswersThatAreWrongAreMended(t *testing.T) {
	for _, fault := range enginetest.Answers() {
		page := readFaulty(t, fault)
		if _, err := json.Marshal(page); err != nil || len(page.Lines) == 0 {
			t.Errorf("%s: %d lines, error %v", fault, len(page.Lines), err)
		}
		for _, l := range page.Lines {
			for _, w := range l.Words {
				if !onPage(w.Box, page) || !(w.Confidence >= 0 && w.Confidence <= 1) || !utf8.ValidString(w.Text) || len(strings.Fields(w.Text)) != 1 {
					t.Errorf("%s: word %+v on a page of %.0f × %.0f", fault, w, page.Width, page.Height)
				}
			}
		}
	}
}

func onPage(b document.Box, page document.Page) bool {
	return b.X >= 0 && b.Y >= 0 && b.Width >= 0 && b.Height >= 0 && b.X+b.Width <= page.Width+1 && b.Y+b.Height <= page.Height+1
}

func TestNoWordOfAWrongAnswerIsLost(t *testing.T) {
	page := readFaulty(t, enginetest.BadUTF8)
	if got := document.Text(&page, nil); got != "\ufffdlamp\ufffd wi\ufffdck fog signal" {
		t.Errorf("%q", got)
	}
}

func TestAnswersThatCannotBeMeantFail(t *testing.T) {
	for fault, want := range map[enginetest.Fault]string{
		enginetest.NoAnswer: "no answer", enginetest.WordsWithout: "100000 words", enginetest.Fails: "does not like it"} {
		if page := readFaulty(t, fault); page.Status != document.StatusFailed || !strings.Contains(page.Reason, want) {
			t.Errorf("%s: %s %s", fault, page.Status, page.Reason)
		}
	}
}
