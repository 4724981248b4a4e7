// Package enginetest tests engines and stands in for them: [Contract] is what
// every extract.Engine must do, [Replay] answers from recordings, so that tests
// need no engine, and [Faulty] does what engines do at their worst.
package enginetest

import (
	"bytes"
	"context"
	"errors"
	"image"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// pageDPI is the resolution of the contract's page.
const pageDPI = 150

// Contract tests that an engine keeps what extract.Engine promises. The engine
// must have English and French.
func Contract(t *testing.T, e extract.Engine) {
	t.Helper()
	t.Run("name", func(t *testing.T) { checkName(t, e) })
	t.Run("a page in every layout", func(t *testing.T) { checkPage(t, e) })
	t.Run("the same answer twice", func(t *testing.T) { checkSame(t, e) })
	t.Run("the picture stays", func(t *testing.T) { checkPicture(t, e) })
	t.Run("nothing to read", func(t *testing.T) { checkNothing(t, e) })
	t.Run("no such language", func(t *testing.T) { checkLanguage(t, e) })
	t.Run("a done context", func(t *testing.T) { checkContext(t, e) })
}

func checkName(t *testing.T, e extract.Engine) {
	name := e.Name()
	if len(strings.Fields(name)) < 2 || strings.ContainsFunc(name, unicode.IsControl) || name != e.Name() {
		t.Errorf("%q is no engine and version", name)
	}
}

// printed is a part of a page, in ink on paper of the given brightness, and the
// words that stand on it.
func printed(ink, paper uint8) (*image.Gray, []string) {
	page := specimen.Page(pageDPI, ink, paper)
	page.Rect.Max.Y = 7 * pageDPI / 2 // the second half says the same
	page.Pix = page.Pix[:page.Stride*page.Rect.Max.Y]
	return page, specimen.Words()
}

// mostMissed is the share of plain print's words that an engine may misread.
const mostMissed = 0.03

// checkPage wants the page's words, in order.
func checkPage(t *testing.T, e extract.Engine) {
	page, want := printed(0, 255)
	for _, r := range []extract.Request{
		{DPI: pageDPI}, {DPI: pageDPI, Language: "eng"}, {DPI: pageDPI, Layout: extract.LayoutColumns},
		{DPI: pageDPI, Layout: extract.LayoutBlock}, {DPI: pageDPI, Local: true}, {Language: "fra+eng", DPI: math.MaxInt32},
	} {
		read := ask(t, e, page, r)
		found, words, sum := 0, 0, 0.0
		for _, l := range read.Lines {
			for _, w := range l.Words {
				words, sum = words+1, sum+w.Confidence
				if i := slices.Index(want[min(found, len(want)):], w.Text); i >= 0 && i < 3 {
					found += i + 1
				}
			}
		}
		missed := float64(len(want)) * mostMissed
		if float64(len(want)-found) > missed || math.Abs(float64(len(want)-words)) > missed {
			t.Errorf("%+v: %d words, the first %d as printed, of %d", r, words, found, len(want))
		}
		if sum < 0.5*float64(words) {
			t.Errorf("%+v: plain print has confidence %.2f", r, sum/float64(words))
		}
	}
}

func checkSame(t *testing.T, e extract.Engine) {
	page, _ := printed(0, 255)
	other, _ := printed(90, 200)
	r := extract.Request{DPI: pageDPI}
	first := ask(t, e, page, r)
	ask(t, e, other, extract.Request{DPI: pageDPI, Local: true, Layout: extract.LayoutBlock})
	if again := ask(t, e, page, r); !reflect.DeepEqual(first, again) {
		t.Error("another answer after another page")
	}
}

// checkPicture hands over a part of a larger picture, whose rows are apart.
func checkPicture(t *testing.T, e extract.Engine) {
	page, _ := printed(0, 255)
	wide := &image.Gray{Pix: make([]uint8, 2*len(page.Pix)), Stride: 2 * page.Stride, Rect: page.Rect}
	for y := range page.Rect.Dy() {
		copy(wide.Pix[y*wide.Stride:], page.Pix[y*page.Stride:][:page.Stride])
	}
	before := bytes.Clone(wide.Pix)
	r := extract.Request{DPI: pageDPI}
	if !reflect.DeepEqual(ask(t, e, wide, r), ask(t, e, page, r)) {
		t.Error("the same picture with other rows between reads otherwise")
	}
	if !bytes.Equal(before, wide.Pix) {
		t.Error("the picture was changed")
	}
}

func checkNothing(t *testing.T, e extract.Engine) {
	for _, size := range []image.Point{{1, 1}, {2, 500}, {40, 40}, {600, 3}} {
		for _, paper := range []uint8{0, 255} {
			img := image.NewGray(image.Rectangle{Max: size})
			for i := range img.Pix {
				img.Pix[i] = paper
			}
			words := 0
			for _, l := range ask(t, e, img, extract.Request{Language: "eng"}).Lines {
				words += len(l.Words)
			}
			if words > 3 {
				t.Errorf("%v of %d has %d words", size, paper, words)
			}
		}
	}
}

func checkLanguage(t *testing.T, e extract.Engine) {
	for _, language := range []string{"tlh", "eng+tlh"} {
		_, err := e.Recognise(t.Context(), image.NewGray(image.Rect(0, 0, 50, 50)), extract.Request{Language: language})
		var missing *extract.Error
		if !errors.As(err, &missing) || missing.Code != extract.CodeNoLanguage || missing.Detail != "tlh" {
			t.Errorf("%s: %v, want an error that names tlh", language, err)
		}
	}
}

func checkContext(t *testing.T, e extract.Engine) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := e.Recognise(ctx, image.NewGray(image.Rect(0, 0, 50, 50)), extract.Request{DPI: pageDPI}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// ask holds every answer against what all answers promise.
func ask(t *testing.T, e extract.Engine, img *image.Gray, r extract.Request) *extract.Recognition {
	t.Helper()
	read, err := e.Recognise(t.Context(), img, r)
	if err != nil {
		t.Fatalf("%+v: %v", r, err)
	}
	for _, l := range read.Lines {
		if len(l.Words) == 0 {
			t.Error("a line without words")
		}
		for _, w := range l.Words {
			if problem := wrong(w, img.Rect); problem != "" {
				t.Errorf("word %+v: %s", w, problem)
			}
		}
	}
	return read
}

func wrong(w extract.RecognisedWord, page image.Rectangle) string {
	switch {
	case w.Text == "" || !utf8.ValidString(w.Text):
		return "not a text"
	case strings.ContainsFunc(w.Text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }):
		return "white space or control characters"
	case w.Box.Empty() || !w.Box.In(page):
		return "its box is not in the picture"
	case !(w.Confidence >= 0 && w.Confidence <= 1):
		return "its confidence is not 0–1"
	}
	return ""
}
