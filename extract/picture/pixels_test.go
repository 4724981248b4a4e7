package picture

import (
	"bytes"
	"fmt"
	"image"
	"slices"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

func TestTurnFourTimesIsNothing(t *testing.T) {
	g := image.NewGray(image.Rect(0, 0, 3, 2))
	copy(g.Pix, []byte{1, 2, 3, 4, 5, 6})
	if got := Turn(g, 90); !bytes.Equal(got.Pix, []byte{4, 1, 5, 2, 6, 3}) {
		t.Errorf("turned by 90°: %v", got.Pix)
	}
	if got := Turn(Turn(g, 90), 270); !bytes.Equal(got.Pix, g.Pix) {
		t.Errorf("there and back: %v", got.Pix)
	}
	if got := Turn(Turn(g, 180), 180); !bytes.Equal(got.Pix, g.Pix) {
		t.Errorf("upside down twice: %v", got.Pix)
	}
}

func TestResizeKeepsBrightness(t *testing.T) {
	g := image.NewGray(image.Rect(0, 0, 31, 17))
	for i := range g.Pix {
		g.Pix[i] = 137
	}
	for _, factor := range []float64{0.1, 0.5, 1.5, 3} {
		for i, v := range Resize(g, factor).Pix {
			if v < 136 || v > 138 {
				t.Fatalf("factor %g: pixel %d of an even picture became %d", factor, i, v)
			}
		}
	}
	if got := Resize(g, 2).Rect.Size(); got != image.Pt(62, 34) {
		t.Errorf("twice the size is %v", got)
	}
}

func TestComponentsTellPatchesApart(t *testing.T) {
	rows := []string{
		"##..#",
		"#....",
		".#.##",
		"....#",
		"#.#..", // joined through the row below
		"###..",
	}
	g := image.NewGray(image.Rect(0, 0, 5, 6))
	for y, row := range rows {
		for x, c := range row {
			if c == '.' {
				g.Pix[y*5+x] = 255
			}
		}
	}
	found, _ := components(g, 127)
	var areas []int
	for _, c := range found {
		areas = append(areas, c.area)
	}
	if want := []int{4, 1, 3, 5}; !slices.Equal(areas, want) {
		t.Errorf("patches of %v pixels, want %v", areas, want)
	}
}

func TestFlattenWhitensPaper(t *testing.T) {
	g := specimen.Page(100, 40, 180)
	l := Lighting(Lighting(g).Flatten(g))
	if l.Paper < 250 {
		t.Errorf("the paper's brightness is %d after division", l.Paper)
	}
}

// BenchmarkPrepare cleans a grey page, and one that has nothing to be lit.
func BenchmarkPrepare(b *testing.B) {
	page := specimen.Page(300, 20, 250)
	for _, without := range [][]Step{nil, {StepLight}} {
		b.Run(fmt.Sprint("without ", without), func(b *testing.B) {
			for b.Loop() {
				Prepare(page, 300, without...)
			}
		})
	}
}

func BenchmarkShade(b *testing.B) {
	page := specimen.Page(300, 20, 250)
	for b.Loop() {
		shade(page, 300)
	}
}
