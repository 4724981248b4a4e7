package extract

import (
	"context"
	"fmt"
	"image"
	"slices"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/picture"
)

// besidePicture is how much of a page of text its pictures cover where they may
// hold text of their own: a page that was pasted in, a table as a picture. A
// letterhead covers less.
const besidePicture = 0.2

// pictured reports a page of drawn text beside pictures that may say more.
func (l look) pictured() bool {
	return l.signals.PictureCoverage >= besidePicture && !l.signals.InvisibleText
}

// besideDPI is enough for pasted print, and drawing a page takes half the time
// that it takes at the usual resolution.
const besideDPI = 200

// withPictures adds to a page's own text the lines that only its pictures have.
// Without an engine the text stands, and a person is told.
func (p *pdfPages) withPictures(ctx context.Context, n int, page document.Page, look look) (document.Page, error) {
	full, err := p.pdfium(ctx)
	if err != nil {
		return page, ctx.Err() // its text is no worse for that
	}
	drawn, err := full.Render(ctx, n-1, besideDPI, renderPixels)
	if err != nil {
		return page, ctx.Err()
	}
	lines, err := p.o.printBeside(ctx, drawn.Gray, drawn.DPI, look.lines)
	if Fatal(err) {
		page.Status = document.StatusReview
		page.Reason += ", and without an engine its pictures, which hold print, can't be read"
		return page, nil
	}
	if err != nil || len(lines) == 0 {
		return page, err
	}
	for _, line := range lines {
		page.Lines = inserted(page.Lines, line)
	}
	page.Method = document.MethodBoth
	page.Reason += fmt.Sprintf(", and %d lines that only its pictures have", len(lines))
	return page, nil
}

// printBeside recognises what is printed on a page beside its own text, which is
// painted over. Photographs are not read: their patches do not lie in lines.
func (o Options) printBeside(ctx context.Context, g *image.Gray, dpi float64, text []document.Line) ([]document.Line, error) {
	for _, line := range text {
		for _, w := range line.Words {
			picture.Paint(g, pixels(w.Box, dpi), 255)
		}
	}
	clean := picture.Prepare(g, dpi, picture.StepTurn, picture.StepPart, picture.StepCells)
	if clean.Blank || !clean.Sure {
		return nil, nil
	}
	if o.Engine == nil {
		return nil, &Error{Code: CodeNoEngine}
	}
	read, err := o.read(ctx, clean, false)
	if err != nil {
		return nil, err
	}
	lines := placed(read, clean)
	spoken := language(lines)
	return slices.DeleteFunc(lines, func(l document.Line) bool {
		return !o.legible(l, spoken) || slices.ContainsFunc(text, func(t document.Line) bool { return covers(t, l) })
	}), nil
}

// pixels is a box, and a point around it, in a picture of the page.
func pixels(b document.Box, dpi float64) image.Rectangle {
	at := func(points float64) int { return int(points * dpi / 72) }
	return image.Rect(at(b.X-1), at(b.Y-1), at(b.X+b.Width+1)+1, at(b.Y+b.Height+1)+1)
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
