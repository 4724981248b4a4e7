package picture

import (
	"image"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// inkLost counts a page's ink, how much of it a picture of it lacks, and how much
// the picture has besides.
func inkLost(page, got *image.Gray) (ink, lost, left int) {
	for i, v := range page.Pix {
		switch dark := got.Pix[i] < 128; {
		case v < 128:
			ink++
			if !dark {
				lost++
			}
		case dark:
			left++
		}
	}
	return ink, lost, left
}

// TestRulesGoAndLettersStay: the letters touch an upright rule, stand over and
// hang through one across.
func TestRulesGoAndLettersStay(t *testing.T) {
	for _, dpi := range []int{150, 200, 300} {
		plain := specimen.Page(float64(dpi), 0, 255)
		ruled := specimen.Page(float64(dpi), 0, 255)
		thick := dpi / 75
		Paint(ruled, image.Rect(dpi-thick, dpi/2, dpi, 4*dpi), 0)               // touches the first letters
		Paint(ruled, image.Rect(dpi/2, dpi+dpi/50, 7*dpi, dpi+dpi/50+thick), 0) // below the first line, through its descenders
		c := Clean{Gray: ruled, DPI: float64(dpi)}
		c.rules()
		if len(c.Steps) != 1 {
			t.Errorf("%d dots an inch: steps %q", dpi, c.Steps)
		}
		ink, lost, left := inkLost(plain, c.Gray)
		if lost*500 > ink || left*300 > ink {
			t.Errorf("%d dots an inch: of %d pixels of ink %d are lost, %d of the rules' are left", dpi, ink, lost, left)
		}
	}
}

// TestBrokenAndBentRulesGo: a rule of pieces that are no rules by themselves to
// the end, on paper that lay bent.
func TestBrokenAndBentRulesGo(t *testing.T) {
	const dpi = 200
	g := specimen.Page(dpi, 255, 255)
	for x := 300; x < 1400; x++ {
		y := 600 + (x-300)*(x-300)/90000 // 13 pixels lower at its end
		if x < 900 && x%150 > 20 || x%100 > 50 {
			Paint(g, image.Rect(x, y, x+1, y+3), 0)
		}
	}
	c := Clean{Gray: g, DPI: dpi}
	c.rules()
	if _, _, left := inkLost(specimen.Page(dpi, 255, 255), c.Gray); left > 30 {
		t.Errorf("%d pixels of the rule are left; steps %q", left, c.Steps)
	}
}

// TestFadedEndsOfRulesGo: an upright rule goes on in dashes that are none by
// themselves.
func TestFadedEndsOfRulesGo(t *testing.T) {
	g := specimen.Page(200, 255, 255)
	Paint(g, image.Rect(300, 300, 303, 700), 0)
	for y := 700; y < 1600; y += 14 {
		Paint(g, image.Rect(300, y, 303, y+8), 0)
	}
	c := Clean{Gray: g, DPI: 200}
	c.rules()
	if _, _, left := inkLost(specimen.Page(200, 255, 255), c.Gray); left > 200 {
		t.Errorf("%d pixels of the rule are left; steps %q", left, c.Steps)
	}
}

// TestRulesGoIntoThePaperBesideThem: on grey paper they leave no white.
func TestRulesGoIntoThePaperBesideThem(t *testing.T) {
	g := specimen.Page(200, 200, 200)
	for y := range g.Rect.Dy() / 2 { // the lower half of the page is lighter
		for x := range g.Rect.Dx() {
			g.Pix[(y+g.Rect.Dy()/2)*g.Stride+x] = 215
		}
	}
	before := append([]uint8{}, g.Pix...)
	Paint(g, image.Rect(300, 100, 308, 2000), 0)
	c := Clean{Gray: g, DPI: 200}
	c.rules()
	for i, v := range c.Gray.Pix {
		if v != before[i] {
			t.Fatalf("at %d,%d the paper is %d, was %d; steps %q", i%g.Stride, i/g.Stride, v, before[i], c.Steps)
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
