package extract

import (
	"context"
	"image"
)

// Engine recognises the text of pictures. It is for one goroutine. What every
// engine promises is tested by enginetest.Contract; what one gives all the same
// is mended before a page is made of it.
type Engine interface {
	// Recognise reads an upright page, whose bounds start at the origin, and
	// leaves the picture as it is. Words are valid UTF-8 without white space
	// and not empty, lines not empty either, boxes inside of the picture,
	// confidences 0–1. The same question has the same answer. A picture with
	// nothing to read is no error. An error with CodeNoEngine or
	// CodeNoLanguage, whose Detail names the language, means that no picture
	// can be recognised; a done context gives its own error.
	Recognise(ctx context.Context, img *image.Gray, r Request) (*Recognition, error)
	// Name gives the engine and its version, as "tesseract 5.3.0".
	Name() string
}

// Request is how a picture is to be recognised.
type Request struct {
	Language string  // as in Options
	DPI      float64 // of the picture
	Layout   Layout
	Local    bool // tell ink from paper by the neighbourhood, not by the whole page
}

// Layout is what the engine may expect on a page.
type Layout int

// The layouts.
const (
	LayoutPage    Layout = iota // text of various sizes from side to side, the default
	LayoutColumns               // columns and blocks, which the engine finds by itself
	LayoutBlock                 // one even block of text
)

// Recognition is what an engine read, in reading order, in pixels of the
// picture.
type Recognition struct {
	Lines []RecognisedLine
}

// RecognisedLine is a line of words.
type RecognisedLine struct {
	Box   image.Rectangle
	Words []RecognisedWord
}

// RecognisedWord is a word with the engine's confidence, 0–1.
type RecognisedWord struct {
	Text         string
	Box          image.Rectangle
	Confidence   float64
	Alternatives []string
}

// confidence is the mean of the words' confidences, weighted by letters; words
// counts them.
func (r *Recognition) confidence() (mean float64, words int) {
	var sum, weight float64
	for _, l := range r.Lines {
		for _, w := range l.Words {
			n := float64(len(w.Text))
			sum, weight, words = sum+n*w.Confidence, weight+n, words+1
		}
	}
	if weight == 0 {
		return 0, 0
	}
	return sum / weight, words
}

// shifted is what was read in a part of a picture that starts at a point.
func (r *Recognition) shifted(by image.Point) *Recognition {
	if by == (image.Point{}) {
		return r
	}
	for i := range r.Lines {
		line := &r.Lines[i]
		line.Box = line.Box.Add(by)
		for k := range line.Words {
			line.Words[k].Box = line.Words[k].Box.Add(by)
		}
	}
	return r
}

// NoEngine stands where an engine could not be made: every recognition gives
// err, so that files which need none can still be read.
func NoEngine(err error) Engine { return noEngine{err} }

type noEngine struct{ err error }

func (e noEngine) Recognise(context.Context, *image.Gray, Request) (*Recognition, error) {
	return nil, e.err
}

func (e noEngine) Name() string { return "" }
