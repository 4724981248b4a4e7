package picture

import (
	"image"
	"math"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

func TestPrepareTurnsUpright(t *testing.T) {
	upright := specimen.Page(150, 0, 255)
	for _, lies := range []int{0, 90, 180, 270} {
		c := Prepare(Turn(upright, lies), 150)
		if want := (360 - lies) % 360; c.Rotation != want || !c.Sure {
			t.Errorf("a page that lies turned by %d° was turned by %d°, want %d° (sure: %v)", lies, c.Rotation, want, c.Sure)
		}
	}
}

// TestFiguresInColumnsStandUpright: those of one width stand so straight under
// each other that a page's columns are told apart better than its rows.
func TestFiguresInColumnsStandUpright(t *testing.T) {
	upright := specimen.Figures(150)
	for _, lies := range []int{0, 90, 270} {
		c := Prepare(Turn(upright, lies), 150)
		if sideways := c.Rotation%180 != 0; sideways != (lies != 0) {
			t.Errorf("figures that lie turned by %d° were turned by %d°", lies, c.Rotation)
		}
	}
}

func TestPrepareStraightens(t *testing.T) {
	upright := specimen.Page(150, 0, 255)
	for _, slopes := range []float64{-4, -1.5, 0, 0.6, 1.2, 3} {
		skewed, _ := Straighten(upright, -slopes)
		s := look(skewed, 150)
		if math.Abs(s.skew-slopes) > 0.2 {
			t.Errorf("a page that slopes by %.1f° was measured to slope by %.1f°", slopes, s.skew)
		}
		c := Prepare(skewed, 150)
		if straightened := strings.Contains(strings.Join(c.Steps, " "), "straightened"); straightened != (math.Abs(slopes) >= leastSkew) {
			t.Errorf("slope %.1f°: steps %q", slopes, c.Steps)
		}
	}
}

// TestPrepareStraightensForms: rules are found where they are straight, so that a
// page with rules is straightened sooner.
func TestPrepareStraightensForms(t *testing.T) {
	form := specimen.Page(150, 0, 255)
	for y := 100; y < 1600; y += 300 {
		Paint(form, image.Rect(100, y, 1150, y+3), 0)
	}
	for slopes, want := range map[float64]bool{0: false, 0.6: true, -0.6: true} {
		skewed, _ := Straighten(form, -slopes)
		if c := Prepare(skewed, 150); strings.Contains(strings.Join(c.Steps, " "), "straightened") != want {
			t.Errorf("a form that slopes by %.1f°: steps %q", slopes, c.Steps)
		}
	}
}

func TestStraightenMapsBack(t *testing.T) {
	g := specimen.Page(100, 0, 255)
	straight, back := Straighten(g, 2)
	for _, p := range []image.Point{{300, 400}, {500, 700}, {425, 550}} {
		x, y := back(float64(p.X), float64(p.Y))
		if got, want := int(straight.GrayAt(p.X, p.Y).Y), int(between(g, int(x*65536), int(y*65536))); abs(got-want) > 4 {
			t.Errorf("pixel %v is %d, its place (%.1f, %.1f) in the picture is %d", p, got, x, y, want)
		}
	}
}

func TestPrepareFindsBlankPages(t *testing.T) {
	white := specimen.Page(150, 255, 255)
	noisy := specimen.Page(150, 250, 250)
	for i := range noisy.Pix {
		noisy.Pix[i] -= uint8(i * 7919 % 5)
	}
	for name, g := range map[string]*image.Gray{"white": white, "paper": noisy} {
		if !Prepare(g, 150).Blank {
			t.Errorf("a %s page was not found blank", name)
		}
	}
	if Prepare(specimen.Page(150, 200, 240), 150).Blank {
		t.Error("a faint page was found blank")
	}
}

func TestPrepareTakesOnlyTheStepsThatAPageNeeds(t *testing.T) {
	shadow := specimen.Page(150, 30, 250)
	for y := range shadow.Rect.Dy() {
		for x := range shadow.Rect.Dx() {
			shadow.Pix[y*shadow.Stride+x] = uint8(int(shadow.Pix[y*shadow.Stride+x]) * (100 - 50*x/shadow.Rect.Dx()) / 100)
		}
	}
	stain := specimen.Page(150, 20, 250) // of a twentieth of the page
	for y := 400; y < 800; y++ {
		for x := 500; x < 775; x++ {
			stain.Pix[y*stain.Stride+x] = uint8(int(stain.Pix[y*stain.Stride+x]) * 7 / 10)
		}
	}
	cases := []struct {
		name string
		page *image.Gray
		dpi  float64
		want string // parts of the steps, in order
	}{
		{"clean grey", specimen.Page(200, 20, 250), 200, ""},
		{"bitonal", threshold(specimen.Page(150, 0, 255)), 150, "bitonal"},
		{"faint", specimen.Page(200, 200, 250), 200, "background"},
		{"shadow", shadow, 150, "shade"},
		{"stain", stain, 150, "shade"},
		{"small", specimen.Page(72, 20, 250), 72, "scaled"},
		{"large", specimen.Page(500, 20, 250), 500, "scaled"},
	}
	for _, c := range cases {
		steps := strings.Join(Prepare(c.page, c.dpi).Steps, "; ")
		if c.want == "" && steps != "" || !strings.HasPrefix(steps, c.want) {
			t.Errorf("%s: steps %q, want %q", c.name, steps, c.want)
		}
	}
}

func threshold(g *image.Gray) *image.Gray {
	for i, v := range g.Pix {
		g.Pix[i] = 255 * (v >> 7)
	}
	return g
}

func TestPointsSurviveScaling(t *testing.T) {
	c := Prepare(specimen.Page(72, 20, 250), 72)
	if c.DPI <= 72 {
		t.Fatalf("the page was not enlarged: %v", c.Steps)
	}
	if w, h := c.WidthPoints(), c.HeightPoints(); math.Abs(w-612) > 1 || math.Abs(h-792) > 1 {
		t.Errorf("the page has %.1f × %.1f points, want 612 × 792", w, h)
	}
	inch := int(c.DPI)
	if b := c.Points(image.Rect(inch, inch, 2*inch, 3*inch)); math.Abs(b.X-72) > 1 || math.Abs(b.Height-144) > 2 {
		t.Errorf("a box of one by two inches became %+v", b)
	}
}

// TestPointsOfAStraightenedPage: a mark in the margin is where it is on the page
// that lies askew.
func TestPointsOfAStraightenedPage(t *testing.T) {
	const dpi, margin = 150, 1050 // no print beyond
	upright := specimen.Page(dpi, 0, 255)
	Paint(upright, image.Rect(1150, 300, 1162, 312), 0)
	skewed, _ := Straighten(upright, -3)
	c := Prepare(skewed, dpi)
	x, y := inkMiddle(c.Gray, margin)
	wantX, wantY := inkMiddle(skewed, margin)
	if math.Hypot(x-wantX, y-wantY) < 20 {
		t.Fatalf("the mark was not moved: steps %q", c.Steps)
	}
	b := c.Points(image.Rect(int(x)-5, int(y)-5, int(x)+5, int(y)+5))
	if gotX, gotY := (b.X+b.Width/2)*dpi/72, (b.Y+b.Height/2)*dpi/72; math.Hypot(gotX-wantX, gotY-wantY) > 2 {
		t.Errorf("the mark is at pixel %.0f, %.0f, was at %.0f, %.0f", gotX, gotY, wantX, wantY)
	}
}

// inkMiddle is the middle of the ink on a page's right.
func inkMiddle(g *image.Gray, from int) (x, y float64) {
	n := 0.0
	for i, v := range g.Pix {
		if i%g.Stride >= from && v < 128 {
			x, y, n = x+float64(i%g.Stride), y+float64(i/g.Stride), n+1
		}
	}
	return x / n, y / n
}

func TestEnlargedPointsStay(t *testing.T) {
	c := Prepare(specimen.Page(150, 0, 255), 150)
	c.Gray, c.back = Straighten(c.Gray, 2)
	large := c.Enlarged(1.5)
	if large.DPI != 225 || large.Gray.Rect.Dx() != (c.Gray.Rect.Dx()*3+1)/2 {
		t.Fatalf("%v at %.0f dpi", large.Gray.Rect, large.DPI)
	}
	if a, b := c.Points(image.Rect(100, 200, 140, 220)), large.Points(image.Rect(150, 300, 210, 330)); math.Abs(a.X-b.X)+math.Abs(a.Y-b.Y) > 0.1 || a.Width != b.Width {
		t.Errorf("%+v became %+v", a, b)
	}
}
