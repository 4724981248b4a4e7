package picture

import (
	"image"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// black paints a rectangle, disc one that is round.
func black(g *image.Gray, r image.Rectangle, disc bool) {
	mx, my := (r.Min.X+r.Max.X)/2, (r.Min.Y+r.Max.Y)/2
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if dx, dy := x-mx, y-my; !disc || 4*(dx*dx+dy*dy) <= r.Dx()*r.Dx() {
				g.Pix[y*g.Stride+x] = 10
			}
		}
	}
}

func TestBordersAndHolesAreWiped(t *testing.T) {
	print := specimen.Page(150, 30, 245)
	w, h := print.Rect.Dx(), print.Rect.Dy()
	holes := []image.Rectangle{image.Rect(40, 300, 80, 340), image.Rect(40, 1200, 80, 1240)}
	cases := []struct {
		name  string
		spoil func(g *image.Gray)
		want  string // step; empty for none
	}{
		{"nothing", func(*image.Gray) {}, ""},
		{"a black edge", func(g *image.Gray) { black(g, image.Rect(0, 0, 60, h), false) }, "wiped (1 black borders, 0 holes)"},
		{"black all round", func(g *image.Gray) {
			black(g, image.Rect(0, 0, 60, h), false)
			black(g, image.Rect(w-30, 0, w, h), false)
			black(g, image.Rect(0, h-90, w, h), false)
		}, "wiped (1 black borders, 0 holes)"},
		{"holes", func(g *image.Gray) { black(g, holes[0], true); black(g, holes[1], true) }, "wiped (0 black borders, 2 holes)"},
		{"a black square", func(g *image.Gray) { black(g, image.Rect(600, 700, 640, 740), false) }, ""},
		{"a rule at the edge of the text", func(g *image.Gray) { black(g, image.Rect(140, 130, 1100, 134), false) }, ""},
	}
	for _, c := range cases {
		g := specimen.Page(150, 30, 245)
		c.spoil(g)
		done := Prepare(g, 150, StepRules)
		if got := strings.Join(done.Steps, "; "); got != c.want {
			t.Errorf("%s: steps %q, want %q", c.name, got, c.want)
		}
		if c.want != "" {
			sameAs(t, c.name, done.Gray, print)
		}
	}
}

// sameAs reports pixels that are dark in one picture alone.
func sameAs(t *testing.T, name string, got, want *image.Gray) {
	t.Helper()
	wrong := 0
	for i := range want.Pix {
		if (got.Pix[i] < 128) != (want.Pix[i] < 128) {
			wrong++
		}
	}
	if wrong > 0 {
		t.Errorf("%s: %d pixels differ from the page without", name, wrong)
	}
}

// TestLettersInABandStay: a black band at the head of a page with letters left
// white in it is print.
func TestLettersInABandStay(t *testing.T) {
	g := specimen.Page(150, 0, 255)
	for i := range 250 * g.Stride { // the first lines, reversed
		g.Pix[i] = 255 - g.Pix[i]
	}
	for _, step := range Prepare(g, 150).Steps {
		if strings.Contains(step, "wiped") {
			t.Errorf("a band with letters: %s", step)
		}
	}
}

func TestFaintPrintInsideOfABlackBorderIsNoBlankPage(t *testing.T) {
	g := specimen.Page(150, 170, 225)
	for _, r := range []image.Rectangle{image.Rect(0, 0, 90, 1650), image.Rect(1200, 0, 1275, 1650), image.Rect(0, 1550, 1275, 1650)} {
		black(g, r, false)
	}
	if c := Prepare(g, 150); c.Blank || !strings.Contains(strings.Join(c.Steps, " "), "contrast") {
		t.Errorf("blank %v, steps %q", c.Blank, c.Steps)
	}
}
