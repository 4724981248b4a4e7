package picture

import (
	"image"
	"slices"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

func TestAPageInNegativeIsInverted(t *testing.T) {
	framed := specimen.Page(150, 255, 20)
	for _, edge := range []image.Rectangle{image.Rect(0, 0, 60, 1650), image.Rect(1215, 0, 1275, 1650), image.Rect(0, 0, 1275, 60), image.Rect(0, 1590, 1275, 1650)} {
		Paint(framed, edge, 255)
	}
	for name, g := range map[string]*image.Gray{"black": specimen.Page(150, 255, 0), "grey": specimen.Page(150, 200, 60), "framed": framed} {
		c := Prepare(g, 150)
		if c.Blank || !slices.Contains(c.Steps, "inverted (white print on black)") || c.Glyphs < 500 {
			t.Errorf("%s: blank %v, %d glyphs, steps %q", name, c.Blank, c.Glyphs, c.Steps)
		}
	}
	bordered := specimen.Page(150, 0, 255) // black around a small sheet
	Paint(bordered, image.Rect(0, 700, 1275, 1650), 0)
	for name, g := range map[string]*image.Gray{"print": specimen.Page(150, 0, 255), "dark paper": specimen.Page(150, 20, 110), "half black": bordered} {
		if c := Prepare(g, 150); slices.Contains(c.Steps, "inverted (white print on black)") {
			t.Errorf("%s was inverted", name)
		}
	}
}

// TestABlackPageIsNotBlank but dark: what was on it is not known.
func TestABlackPageIsNotBlank(t *testing.T) {
	for ink, want := range map[uint8]float64{0: 1, 255: 0} {
		if c := Prepare(specimen.Page(150, ink, ink), 150); !c.Blank || c.Dark != want {
			t.Errorf("ink %d: blank %v, dark %.2f", ink, c.Blank, c.Dark)
		}
	}
}
