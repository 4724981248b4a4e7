package raster

import (
	"image"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// turnedPrint is the content of a page whose two lines stand at a matrix.
func turnedPrint(matrix string) string {
	return "BT /F1 12 Tf " + matrix + " Tm (The keeper trims the lamp at dusk.) Tj 0 -40 Td (The second line of the page.) Tj ET"
}

// TestPrintThatStandsSidewaysIsReadUpright: a program may turn the print, the
// page or both.
func TestPrintThatStandsSidewaysIsReadUpright(t *testing.T) {
	const upright, left, down, right = "1 0 0 1 72 700", "0 1 -1 0 72 100", "-1 0 0 -1 540 92", "0 -1 1 0 540 700"
	for name, c := range map[string]struct {
		matrix, page string
		wide         bool
	}{
		"upright":                  {upright, "", false},
		"turned left":              {left, "", true},
		"turned right":             {right, "", true},
		"upside down":              {down, "", false},
		"page turned":              {upright, "/Rotate 90", false},
		"both, so that it is even": {left, "/Rotate 90", true},
		"both, upside down":        {right, "/Rotate 90", true},
	} {
		data := strings.Replace(specimen.Content(turnedPrint(c.matrix), ""), "/MediaBox", c.page+"/MediaBox", 1)
		d := open(t, []byte(data))
		text, err := d.Text(t.Context(), 0)
		if err != nil {
			t.Fatal(err)
		}
		// PDFium gives some of them from the foot to the head, which extract sets right.
		first := slices.IndexFunc(text.Lines, func(l document.Line) bool { return len(l.Words) == 7 && l.Words[1].Text == "keeper" })
		if len(text.Lines) != 2 || first < 0 || text.Lines[first].Box.Y > text.Lines[1-first].Box.Y {
			t.Errorf("%s: lines %v", name, text.Lines)
			continue
		}
		facts, err := d.Facts(t.Context(), 0)
		if err != nil || (facts.Width > facts.Height) != c.wide {
			t.Errorf("%s: %.0f × %.0f points, %v", name, facts.Width, facts.Height, err)
		}
		drawn, err := d.Render(t.Context(), 0, 72, 1e6)
		if err != nil {
			t.Fatal(err)
		}
		b := text.Lines[first].Box
		if ink := inkIn(drawn.Gray, image.Rect(int(b.X), int(b.Y), int(math.Ceil(b.X+b.Width)), int(math.Ceil(b.Y+b.Height)))); ink < 100 {
			t.Errorf("%s: %d dark pixels in the picture where the first line stands", name, ink)
		}
	}
}

func TestAWordOnItsSideTurnsNoPage(t *testing.T) {
	d := open(t, []byte(specimen.Content(turnedPrint("1 0 0 1 72 700")+" BT /F1 12 Tf 0 1 -1 0 30 100 Tm (Draft copy) Tj ET", "")))
	facts, err := d.Facts(t.Context(), 0)
	if err != nil || facts.Width > facts.Height {
		t.Errorf("%.0f × %.0f points, %v", facts.Width, facts.Height, err)
	}
}

func inkIn(g *image.Gray, r image.Rectangle) (dark int) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if g.GrayAt(x, y).Y < 128 {
				dark++
			}
		}
	}
	return dark
}
