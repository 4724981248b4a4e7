package raster

import (
	"math"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Characters that tell how a page's print stands: so many are looked at, spread
// over the page, and of fewer, or of print that stands in several ways, the page
// is left as the file turns it.
const (
	samples      = 200
	leastSamples = 20
	sameWay      = 0.9 // of them
)

// upright is how many quarter turns clockwise show page n with its print upright.
// Programs that print a landscape page to a portrait one turn the print and not
// the page.
func (d *Document) upright(n, turns int) int {
	if _, known := d.turns[n]; !known {
		page, err := d.engine.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: d.page(n)})
		if err != nil {
			return turns
		}
		d.stands(n, page.TextPage)
		_, _ = d.engine.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: page.TextPage})
	}
	if way := d.turns[n]; way != asFiled {
		return way
	}
	return turns
}

// asFiled is a page whose print does not tell how it stands.
const asFiled = -1

// stands notes how the print of page n stands, unless that is known.
func (d *Document) stands(n int, text references.FPDF_TEXTPAGE) {
	if _, known := d.turns[n]; known {
		return
	}
	d.turns[n] = asFiled
	counts, all := d.directions(text)
	for way, count := range counts {
		if all >= leastSamples && float64(count) >= sameWay*float64(all) {
			d.turns[n] = way
		}
	}
}

// directions counts characters by the quarter turns clockwise that set them
// upright.
func (d *Document) directions(text references.FPDF_TEXTPAGE) (counts [4]int, all int) {
	chars, err := d.engine.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text})
	if err != nil {
		return counts, 0
	}
	step := max(chars.Count/samples, 1)
	for i := 0; i < chars.Count; i += step {
		char, err := d.engine.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: text, Index: i})
		if err != nil || char.Unicode <= ' ' {
			continue
		}
		angle, err := d.engine.FPDFText_GetCharAngle(&requests.FPDFText_GetCharAngle{TextPage: text, Index: i})
		if err != nil || angle.CharAngle < 0 {
			continue
		}
		counts[quarters(float64(angle.CharAngle))]++
		all++
	}
	return counts, all
}

// quarters is the quarter turns clockwise that undo an angle in radians,
// which PDFium gives counterclockwise.
func quarters(angle float64) int { return -int(math.Round(angle/(math.Pi/2))) & 3 }
