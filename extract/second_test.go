package extract

import (
	"context"
	"errors"
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// twice is an engine whose second reading differs from its first.
type twice struct {
	readings [2][]string
	failure  error  // of the second
	before   func() // it fails
	asked    []Request
}

func (*twice) Name() string { return "twice 1" }

// Recognise gives words in a row, 0.4 inches apart, whose confidence is 0.8
// where they end in "!" and 0.5 otherwise.
func (e *twice) Recognise(_ context.Context, _ *image.Gray, q Request) (*Recognition, error) {
	e.asked = append(e.asked, q)
	n := len(e.asked) - 1
	if n == 1 && e.failure != nil {
		if e.before != nil {
			e.before()
		}
		return nil, e.failure
	}
	var line RecognisedLine
	for i, text := range e.readings[n] {
		w := RecognisedWord{Text: strings.TrimSuffix(text, "!"), Confidence: 0.5}
		if w.Text != text {
			w.Confidence = 0.8
		}
		x, y := int(float64(i)*q.DPI*0.4), int(q.DPI)
		w.Box = image.Rect(x, y, x+int(q.DPI*0.36), y+int(q.DPI*0.2))
		line.Words = append(line.Words, w)
	}
	return &Recognition{Lines: []RecognisedLine{line}}, nil
}

func readTwice(t *testing.T, e *twice, change func(*Options)) document.Page {
	t.Helper()
	o := Options{Engine: e, Known: func(_, word string) bool { return word == "lamp" || word == "light" }}
	if change != nil {
		change(&o)
	}
	doc, err := ReadBytes(t.Context(), "page.png", specimen.PNG(specimen.Page(150, 0, 255)), o)
	if err != nil {
		t.Fatal(err)
	}
	return doc.Pages[0]
}

func poor(second ...string) *twice {
	first := slices.Repeat([]string{"lamp"}, 17)
	return &twice{readings: [2][]string{append(first, "1arnp", "lighf!", "tide"), append(slices.Clone(first), second...)}}
}

// TestAPoorPageIsReadTwice: the second reading's words are taken where they are
// known or surer; the others stay as alternatives.
func TestAPoorPageIsReadTwice(t *testing.T) {
	e := poor("lamp", "light!", "tibe")
	page := readTwice(t, e, nil)
	if len(e.asked) != 2 || e.asked[0].Local || !e.asked[1].Local || e.asked[1].DPI != 1.5*e.asked[0].DPI {
		t.Fatalf("asked %+v", e.asked)
	}
	words := page.Lines[0].Words[17:]
	if got := fmt.Sprint(words[0].Text, words[1].Text, words[2].Text); got != "lamplighttide" {
		t.Errorf("read %q", got)
	}
	if got := fmt.Sprint(words[0].Alternatives, words[1].Alternatives, words[2].Alternatives); got != "[1arnp] [lighf] [tibe]" {
		t.Errorf("alternatives %s", got)
	}
	if steps := strings.Join(page.Signals.Steps, "; "); !strings.Contains(steps, "2 words taken") {
		t.Errorf("steps %q", steps)
	}
	if b := words[0].Box; b.X < 17*0.4*72-1 || b.X > 17*0.4*72+1 {
		t.Errorf("the word taken is at %+v", b)
	}
}

func TestWhenAPageIsReadOnce(t *testing.T) {
	for name, change := range map[string]func(*Options){
		"careful":    func(o *Options) { o.Careful = true },
		"no lexicon": func(o *Options) { o.Known = nil },
		"all known":  func(o *Options) { o.Known = func(string, string) bool { return true } },
	} {
		if e := poor("lamp", "light", "tide"); len(readTwice(t, e, change).Lines) != 1 || len(e.asked) != 1 {
			t.Errorf("%s: asked %d times", name, len(e.asked))
		}
	}
}

func TestAFailedSecondReadingCostsNothing(t *testing.T) {
	e := poor()
	e.failure = errors.New("no memory")
	page := readTwice(t, e, nil)
	if len(page.Lines) != 1 || len(page.Lines[0].Words) != 20 || !strings.Contains(strings.Join(page.Signals.Steps, ""), "no memory") {
		t.Errorf("page %+v", page)
	}
}

// TestWhatEndsAllReadingEndsTheSecond: an engine that is gone and a page's time
// that is over are not taken for a failed attempt.
func TestWhatEndsAllReadingEndsTheSecond(t *testing.T) {
	for name, gone := range map[string]bool{"the engine": true, "the time": false} {
		e := poor("lamp", "light", "tide")
		ctx, over := context.WithCancel(t.Context())
		e.failure = &Error{Code: CodeNoEngine}
		if !gone {
			e.failure, e.before = errors.New("interrupted"), over
		}
		f, err := OpenBytes(t.Context(), "page.png", specimen.PNG(specimen.Page(150, 0, 255)), Options{Engine: e, Known: func(string, string) bool { return false }})
		if err != nil {
			t.Fatal(err)
		}
		if page, err := f.Page(ctx, 1); err == nil || Fatal(err) != gone {
			t.Errorf("%s: error %v, page %+v", name, err, page)
		}
		over()
		f.Close()
	}
}
