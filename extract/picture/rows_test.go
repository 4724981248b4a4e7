package picture

import (
	"bytes"
	"image"
	"slices"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// TestRowsMayBePadded: a part of a wider picture is cleaned like a picture of its
// own, and stays as it is.
func TestRowsMayBePadded(t *testing.T) {
	const dpi = 150
	with := func(r image.Rectangle, v uint8) *image.Gray {
		g := specimen.Page(dpi, 20, 250)
		Paint(g, r, v)
		return g
	}
	pages := map[string]*image.Gray{
		"a rule":            with(image.Rect(100, 110, 1150, 114), 20),
		"a shaded cell":     with(image.Rect(100, 1200, 600, 1400), 125),
		"a copier's border": with(image.Rect(0, 0, 30, 1650), 0),
		"faint":             specimen.Page(dpi, 200, 250),
		"negative":          inverted(specimen.Page(dpi, 20, 250)),
	}
	for name, page := range pages {
		w, h := page.Rect.Dx(), page.Rect.Dy()
		wide := image.NewGray(image.Rect(0, 0, w+57, h))
		for y := range h {
			copy(wide.Pix[y*wide.Stride:], page.Pix[y*w:][:w])
		}
		before := slices.Clone(wide.Pix)
		got, want := Prepare(wide.SubImage(page.Rect).(*image.Gray), dpi), Prepare(page, dpi)
		if len(want.Steps) == 0 || !slices.Equal(got.Steps, want.Steps) || !bytes.Equal(got.Gray.Pix, want.Gray.Pix) {
			t.Errorf("%s: steps %q, of the picture alone %q, the same pixels: %t", name, got.Steps, want.Steps, bytes.Equal(got.Gray.Pix, want.Gray.Pix))
		}
		if !bytes.Equal(before, wide.Pix) {
			t.Errorf("%s: the picture was changed", name)
		}
	}
}
