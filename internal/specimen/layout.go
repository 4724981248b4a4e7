package specimen

import (
	"fmt"
	"strings"
)

// A letter page and where text stands on it, in points.
const (
	pageWidth  = 612.0
	pageHeight = 792.0
	margin     = 72.0
	fontSize   = 11.0
	leading    = 14.0
	gap        = 7.0 // an empty line of the draft
	indent     = 22.0
	valueAt    = 230.0 // from the left margin: the column of field values
	footerAt   = pageHeight - 40
)

// run is a piece of text on a page; Y is its baseline, from the top.
type run struct {
	X, Y float64
	Text string
	Bold bool
}

// measurer gives the width of a text in points at the size fontSize.
type measurer func(text string, bold bool) float64

// lay puts a page of a draft on paper, counted from 0. It fails where the page
// needs more paper: an author ends pages by hand.
func (d draft) lay(page int, width measurer) ([]run, error) {
	l := layout{width: width, y: margin}
	for _, b := range d.pages[page] {
		l.put(b)
	}
	if over := l.y - (footerAt - leading); over > 0 {
		return nil, fmt.Errorf("page %d runs over by %.0f points", page+1, over)
	}
	if left, right := d.foot(page); left != "" {
		l.runs = append(l.runs,
			run{X: margin, Y: footerAt, Text: left},
			run{X: pageWidth - margin - width(right, false), Y: footerAt, Text: right})
	}
	return l.runs, nil
}

type layout struct {
	width measurer
	y     float64
	runs  []run
}

func (l *layout) put(b block) {
	switch b.kind {
	case blank:
		l.y += gap
	case title:
		l.y += leading
		l.runs = append(l.runs, run{X: (pageWidth - l.width(b.text, true)) / 2, Y: l.y, Text: b.text, Bold: true})
	case heading:
		l.y += gap
		l.wrap(b.text, 0, true)
	case field:
		l.runs = append(l.runs, run{X: margin, Y: l.y + leading, Text: b.mark, Bold: true})
		l.wrap(b.text, valueAt, false)
	case item:
		l.runs = append(l.runs, run{X: margin, Y: l.y + leading, Text: b.mark})
		l.wrap(b.text, indent, false)
	case paragraph:
		l.wrap(b.text, 0, false)
	}
}

// wrap sets a text in lines from an indent to the right margin.
func (l *layout) wrap(text string, from float64, bold bool) {
	var line string
	flush := func() {
		l.y += leading
		l.runs = append(l.runs, run{X: margin + from, Y: l.y, Text: line, Bold: bold})
	}
	for _, word := range strings.Fields(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && l.width(longer, bold) > pageWidth-2*margin-from {
			flush()
			longer = word
		}
		line = longer
	}
	flush()
}
