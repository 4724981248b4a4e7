package picture

import (
	"image"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// bar draws a rectangle.
func bar(g *image.Gray, r image.Rectangle) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		paint(g.Pix[y*g.Stride:][:g.Rect.Dx()], r.Min.X, r.Max.X, 0)
	}
}

// TestRulesGoAndLettersStay: the letters touch an upright rule, stand over and
// hang through one across.
func TestRulesGoAndLettersStay(t *testing.T) {
	for _, dpi := range []int{150, 200, 300} {
		plain := specimen.Page(float64(dpi), 0, 255)
		ruled := specimen.Page(float64(dpi), 0, 255)
		thick := dpi / 75
		bar(ruled, image.Rect(dpi-thick, dpi/2, dpi, 4*dpi))               // touches the first letters
		bar(ruled, image.Rect(dpi/2, dpi+dpi/50, 7*dpi, dpi+dpi/50+thick)) // below the first line, through its descenders
		c := Clean{Gray: ruled, DPI: float64(dpi)}
		c.rules()
		if len(c.Steps) != 1 {
			t.Errorf("%d dots an inch: steps %q", dpi, c.Steps)
		}
		lost, left, ink := 0, 0, 0
		for i, v := range plain.Pix {
			switch got := c.Gray.Pix[i]; {
			case v < 128:
				ink++
				if got >= 128 {
					lost++
				}
			case got < 128:
				left++
			}
		}
		if lost*500 > ink || left*300 > ink {
			t.Errorf("%d dots an inch: of %d pixels of ink %d are lost, %d of the rules' are left", dpi, ink, lost, left)
		}
	}
}

// TestPagesWithoutRulesStay: rows of letters are no rules.
func TestPagesWithoutRulesStay(t *testing.T) {
	for _, dpi := range []float64{100, 150, 300} {
		g := specimen.Page(dpi, 0, 255)
		for _, img := range []*image.Gray{g, Blur(g, 1)} {
			c := Clean{Gray: img, DPI: dpi}
			if c.rules(); len(c.Steps) != 0 || c.Gray != img {
				t.Errorf("%.0f dots an inch: %q", dpi, c.Steps)
			}
		}
	}
}
