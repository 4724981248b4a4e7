package extract

import (
	"context"
	"fmt"
	"slices"

	"github.com/jdscribe/jdscribe/document"
)

// besidePicture is how much of a page of text its pictures cover where they may
// hold text of their own: a page that was pasted in, a table as a picture. A
// letterhead covers less.
const besidePicture = 0.2

// pictured reports a page of drawn text beside pictures that may say more.
func (l look) pictured() bool {
	return l.signals.PictureCoverage >= besidePicture && !l.signals.InvisibleText
}

// withPictures adds to a page's own text the lines that only its pictures have.
// Without an engine the text stands, and a person is told.
func (p *pdfPages) withPictures(ctx context.Context, n int, page document.Page, look look) (document.Page, error) {
	full, err := p.pdfium(ctx)
	if err != nil {
		return page, nil // its text is no worse for that
	}
	drawn, err := full.Render(ctx, n-1, usualDPI, renderPixels)
	if err != nil {
		return page, ctx.Err()
	}
	read, err := p.o.recognise(ctx, scan{img: drawn.Gray, dpi: drawn.DPI, coverage: look.signals.PictureCoverage})
	switch {
	case Fatal(err):
		page.Status = document.StatusReview
		page.Reason += ", without an engine its pictures can't be read"
		return page, nil
	case err != nil:
		return document.Page{}, err
	}
	added := 0
	for _, line := range read.Lines {
		if p.o.legible(line, read.Language) && !slices.ContainsFunc(look.lines, func(l document.Line) bool { return covers(l, line) }) {
			page.Lines = inserted(page.Lines, line)
			added++
		}
	}
	if added > 0 {
		page.Method = document.MethodBoth
		page.Reason += fmt.Sprintf(", and %d lines that only its pictures have", added)
	}
	return page, nil
}

// legible reports a line that is print and no texture of a picture: it is read
// with confidence, and half of its words are known.
func (o Options) legible(line document.Line, language string) bool {
	known := 0
	for _, w := range line.Words {
		if core, ok := letterWord(w.Text); ok && (o.Known == nil || isKnown(o.Known, language, core)) {
			known++
		}
	}
	return 2*known >= len(line.Words) && confidenceOf([]document.Line{line}) >= reviewConfidence
}

// covers reports a line of the text that stands where the other one was read.
func covers(text, read document.Line) bool {
	middle := read.Box.Y + read.Box.Height/2
	return middle > text.Box.Y-read.Box.Height/2 && middle < text.Box.Y+text.Box.Height+read.Box.Height/2 &&
		min(text.Box.X+text.Box.Width, read.Box.X+read.Box.Width) > max(text.Box.X, read.Box.X)
}
