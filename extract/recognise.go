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
	leastConfidence  = 0.5     // pages of 0.52 have two thirds of their words right, pages of 0.45 none
	turnConfidence   = 0.6     // below, a page may lie on its side
	sureConfidence   = 0.5     // the same, where its glyphs say how it lies: those of a blurred page may be wrong
	leastRead        = 0.25    // letters by patches that may be glyphs: legible pages have 0.75 and more
	mostDark         = 1.0 / 3 // of a blank page: more than a copier's border
	someGlyphs       = 30
	someCharacters   = 60 // enough for the share of known words to tell: that of a map, or another language
)

// recognise makes a page of a picture: cleaned, recognised once, with boxes
// mapped back to points of the upright page.
func (o Options) recognise(ctx context.Context, s scan) (document.Page, error) {
	if o.Engine == nil {
		return document.Page{}, &Error{Code: CodeNoEngine}
	}
	clean := picture.Prepare(s.img, s.dpi, o.Without...)
	read := &Recognition{}
	if !clean.Blank {
		var err error
		if clean, read, err = o.upright(ctx, clean); err != nil {
			return document.Page{}, err
		}
	}
	page := document.Page{Method: document.MethodOCR, Reason: s.reason, Status: document.StatusOK, DPI: s.dpi,
		Rotation: clean.Rotation, Width: clean.WidthPoints(), Height: clean.HeightPoints()}
	page.Lines = placed(read, clean)
	page.Language, page.Signals = measure(page.Lines, o.Known)
	page.Signals.PictureCoverage, page.Signals.Steps = round3(s.coverage), clean.Steps
	if clean.Blank {
		page.Reason += ", blank"
		if clean.Dark > mostDark {
			page.Status = document.StatusReview
			page.Reason += fmt.Sprintf(", but %.0f %% of it is black", 100*clean.Dark)
		}
		return page, nil
	}
	if err := o.secondTry(ctx, &page, clean, read); err != nil {
		return document.Page{}, err
	}
	disputes, err := o.rereadCells(ctx, &page, clean)
	if err != nil {
		return document.Page{}, err
	}
	o.grade(&page, clean.Glyphs)
	doubt(page.Lines, disputes)
	page.Lines = inColumns(page.Lines)
	return page, nil
}

// upright recognises a page, and where that gives next to nothing and the
// page's rotation is in doubt, the page upside down and on its sides.
func (o Options) upright(ctx context.Context, clean picture.Clean) (picture.Clean, *Recognition, error) {
	best, err := o.read(ctx, clean, false)
	if err != nil {
		return clean, nil, err
	}
	confidence, words := best.confidence()
	if words == 0 && clean.Glyphs < someGlyphs || words > 0 && (clean.Sure && confidence >= sureConfidence || confidence >= turnConfidence) {
		return clean, best, nil
	}
	if words == 0 {
		confidence = leastConfidence // a guess on another side is no better than nothing
	}
	tried := clean
	for _, degrees := range []int{180, 90, 270} {
		turned := tried.Turned(degrees)
		read, err := o.read(ctx, turned, false)
		if err != nil {
			return clean, nil, err
		}
		if c, n := read.confidence(); n > 0 && c > confidence {
			clean, best, confidence = turned, read, c
		}
		if confidence >= turnConfidence {
			break
		}
	}
	return clean, best, nil
}

// read has the engine read the page, or the two pages of a sheet one after the
// other.
func (o Options) read(ctx context.Context, clean picture.Clean, local bool) (*Recognition, error) {
	all := &Recognition{}
	for _, part := range clean.Parts() {
		read, err := o.Engine.Recognise(ctx, picture.Cut(clean.Gray, part), Request{Language: o.Language, DPI: clean.DPI, Local: local})
		if err != nil {
			return nil, err
		}
		all.Lines = append(all.Lines, read.shifted(part.Min).Lines...)
	}
	return all, nil
}

// grade sets the status by what the engine thinks of its own reading, and by how
// much of what looks like print it has read.
func (o Options) grade(page *document.Page, glyphs int) {
	confidence := confidenceOf(page.Lines)
	unread := glyphs >= someGlyphs && float64(page.Signals.Characters) < leastRead*float64(glyphs)
	switch {
	case len(page.Lines) == 0:
		page.Status = document.StatusUnreadable
		page.Reason += ", no legible word found"
	case confidence < leastConfidence || unread && confidence < reviewConfidence:
		page.Status = document.StatusUnreadable
		page.Reason += fmt.Sprintf(", what was read (confidence %.2f) is a guess", confidence)
	case unread:
		page.Status = document.StatusReview
		page.Reason += fmt.Sprintf(", %d letters were read where %d patches look like print", page.Signals.Characters, glyphs)
	case confidence < reviewConfidence:
		page.Status = document.StatusReview
		page.Reason += fmt.Sprintf(", recognised with confidence %.2f", confidence)
	case o.Known != nil && page.Signals.Characters >= someCharacters && page.Signals.KnownWordRatio < leastKnown:
		page.Status = document.StatusReview
		page.Reason += fmt.Sprintf(", only %.0f %% of its words are known", 100*page.Signals.KnownWordRatio)
	}
}

// confidenceOf is the mean of the words' confidences, weighted by letters.
func confidenceOf(lines []document.Line) float64 {
	sum, weight := 0.0, 0.0
	for _, l := range lines {
		for _, w := range l.Words {
			n := float64(len(w.Text))
			sum, weight = sum+n*w.Confidence, weight+n
		}
	}
	return sum / max(weight, 1)
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
