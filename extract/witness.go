package extract

import (
	"context"
	"fmt"
	"image"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/picture"
)

// An earlier recognition's layer may be another page's, or a cover sheet's, and
// every word of it known. So the picture is asked, without recognising it: most
// of the letters that are printed lie under the layer's words. Drawing a page and
// finding its letters takes 2 to 8 % of the processor time of recognising it: 0.1 s
// of a bitonal scan, 0.2 of one in colour. A page that is no scan is not drawn.
const (
	witnessDPI    = 100
	leastLettered = 0.7 // of the printed letters
	fewPrinted    = 60  // a stamp or a signature has no more
)

// layered reports a page that was recognised before, as far as its text tells.
func (l look) layered() bool {
	return l.signals.InvisibleText && l.signals.PictureCoverage >= mainPicture && len(l.lines) > 0
}

// gainsaid says what of a layer its page's picture speaks against, or nothing.
func (p *pdfPages) gainsaid(ctx context.Context, n int, l look) string {
	full, err := p.pdfium(ctx)
	if err != nil {
		return ""
	}
	drawn, err := full.Render(ctx, n-1, witnessDPI, renderPixels)
	if err != nil {
		return ""
	}
	letters := picture.Print(drawn.Gray, drawn.DPI)
	under := lettersUnder(letters, l.lines, drawn.Gray.Rect, drawn.DPI)
	if left := len(letters) - under; left < fewPrinted || float64(under) >= leastLettered*float64(len(letters)) {
		return ""
	}
	return fmt.Sprintf("its text, an earlier recognition's, lies over %.0f %% of the letters on its picture", 100*float64(under)/float64(len(letters)))
}

// lettersUnder counts the letters that lie under words, or beside them by half a
// word's height: a layer's boxes are not exact.
func lettersUnder(letters []image.Rectangle, lines []document.Line, page image.Rectangle, dpi float64) (n int) {
	words := image.NewGray(page)
	for _, line := range lines {
		for _, w := range line.Words {
			r := pixels(w.Box, dpi)
			picture.Paint(words, r.Inset(-r.Dy()/2), 255)
		}
	}
	for _, l := range letters {
		if words.GrayAt((l.Min.X+l.Max.X)/2, (l.Min.Y+l.Max.Y)/2).Y > 0 {
			n++
		}
	}
	return n
}

// another reports a legible layer of an earlier recognition beside a legible
// picture that says something else, wherever it stands: it is another page's.
func (l look) another(page document.Page) bool {
	return l.signals.InvisibleText && page.Status != document.StatusUnreadable &&
		l.signals.KnownWordRatio >= arbiterKnown && page.Signals.KnownWordRatio >= leastKnown && 2*shared(l.lines, page.Lines) < wordCount(l.lines)
}

// shared counts the words that the lines have of the others, in any order.
func shared(lines, others []document.Line) (n int) {
	have := map[string]int{}
	for _, line := range others {
		for _, w := range line.Words {
			have[w.Text]++
		}
	}
	for _, line := range lines {
		for _, w := range line.Words {
			if have[w.Text] > 0 {
				have[w.Text]--
				n++
			}
		}
	}
	return n
}

func wordCount(lines []document.Line) (n int) {
	for _, line := range lines {
		n += len(line.Words)
	}
	return n
}
