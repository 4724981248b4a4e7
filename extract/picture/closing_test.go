package picture

import (
	"image"
	"math"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// TestShadeGoesAndPrintStays: the ring that a cup leaves, a marked line and a
// shaded cell, over print.
func TestShadeGoesAndPrintStays(t *testing.T) {
	const dpi = 150
	shades := map[string]func(x, y int) bool{
		"ring":        func(x, y int) bool { return math.Abs(math.Hypot(float64(x-600), float64(y-500))-200) < 12 },
		"marked line": func(x, y int) bool { return x > 200 && x < 1000 && y > 400 && y < 430 },
		"cell":        func(x, y int) bool { return x > 200 && x < 500 && y > 300 && y < 420 },
	}
	for name, in := range shades {
		plain, shaded := specimen.Page(dpi, 20, 250), specimen.Page(dpi, 20, 250)
		for i, v := range shaded.Pix {
			if in(i%shaded.Stride, i/shaded.Stride) {
				shaded.Pix[i] = uint8(int(v) * 6 / 10)
			}
		}
		got := Prepare(shaded, dpi)
		if len(got.Steps) == 0 || got.Gray.Rect != plain.Rect {
			t.Fatalf("%s: steps %q", name, got.Steps)
		}
		wrong := 0
		for i, v := range plain.Pix {
			if abs(int(got.Gray.Pix[i])-int(v)*255/250) > 60 {
				wrong++
			}
		}
		if wrong > len(plain.Pix)/10000 {
			t.Errorf("%s: %d pixels differ from the unshaded page", name, wrong)
		}
	}
}

// TestClosedIsThePaper: strokes are filled, what is wider stays.
func TestClosedIsThePaper(t *testing.T) {
	g := image.NewGray(image.Rect(0, 0, 100, 60))
	for i := range g.Pix {
		g.Pix[i] = 200
	}
	Paint(g, image.Rect(10, 5, 18, 55), 0)  // a stroke
	Paint(g, image.Rect(40, 10, 80, 50), 0) // a patch
	out := closed(g, 11)
	for y := range 60 {
		for x := range 100 {
			want := uint8(200)
			if image.Pt(x, y).In(image.Rect(40, 10, 80, 50)) {
				want = 0
			}
			if got := out.Pix[y*out.Stride+x]; got != want {
				t.Fatalf("%d,%d is %d, want %d", x, y, got, want)
			}
		}
	}
}
