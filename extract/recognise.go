package extract

import (
	"context"
	"fmt"
	"image"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/picture"
)

// scan is a page's picture on its way to the engine.
type scan struct {
	img      *image.Gray
	dpi      float64
	reason   string
	coverage float64
}

// Thresholds of trust in a recognised page, by the mean confidence of its
// letters: clean pages have 0.93 and more, the worst legible ones 0.75.
const (
	reviewConfidence = 0.75
	leastConfidence  = 0.35
)

// recognise makes a page of a picture: cleaned, recognised once, with boxes
// mapped back to points of the upright page.
func (o Options) recognise(ctx context.Context, s scan) (document.Page, error) {
	if o.Engine == nil {
		return document.Page{}, &Error{Code: CodeNoEngine}
	}
	clean := picture.Prepare(s.img, s.dpi)
	page := document.Page{Method: document.MethodOCR, Reason: s.reason, Status: document.StatusOK, DPI: s.dpi,
		Rotation: clean.Rotation, Width: clean.WidthPoints(), Height: clean.HeightPoints()}
	page.Signals.PictureCoverage = round3(s.coverage)
	if clean.Blank {
		page.Reason += ", blank"
		return page, nil
	}
	read, err := o.Engine.Recognise(ctx, clean.Gray, Request{Language: o.Language, DPI: clean.DPI})
	if err != nil {
		return document.Page{}, err
	}
	page.Lines = placed(read, clean)
	page.Language, page.Signals = measure(page.Lines, o.Known)
	page.Signals.PictureCoverage, page.Signals.Steps = round3(s.coverage), clean.Steps
	o.grade(&page, read)
	return page, nil
}

// grade sets the status by what the engine thinks of its own reading.
func (o Options) grade(page *document.Page, read *Recognition) {
	confidence, words := read.confidence()
	switch {
	case words == 0 || confidence < leastConfidence:
		page.Status = document.StatusUnreadable
		page.Reason += ", no legible word found"
	case confidence < reviewConfidence:
		page.Status = document.StatusReview
		page.Reason += fmt.Sprintf(", recognised with confidence %.2f", confidence)
	}
}

// placed turns the engine's pixels into points of the upright page.
func placed(read *Recognition, clean picture.Clean) []document.Line {
	lines := make([]document.Line, 0, len(read.Lines))
	for _, l := range read.Lines {
		line := document.Line{Words: make([]document.Word, 0, len(l.Words))}
		for _, w := range l.Words {
			word := document.Word{Text: w.Text, Box: clean.Points(w.Box), Confidence: round3(w.Confidence), Alternatives: w.Alternatives}
			line.Words = append(line.Words, word)
			line.Box = line.Box.Union(word.Box)
		}
		if len(line.Words) > 0 {
			lines = append(lines, line)
		}
	}
	return lines
}
