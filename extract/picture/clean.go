package picture

import (
	"fmt"
	"image"
	"math"
	"slices"

	"github.com/jdscribe/jdscribe/document"
)

// Clean is a picture made ready for recognition, and the way back from its
// pixels to the page.
type Clean struct {
	Gray     *image.Gray
	DPI      float64
	Rotation int                                   // degrees clockwise that made it upright
	Sure     bool                                  // that the rotation is right
	Steps    []string                              // what was done, in order
	Blank    bool                                  // there is nothing on the page to read
	Dark     float64                               // share of a blank page that is nearer to black than to white
	Glyphs   int                                   // patches of ink that may be glyphs
	Fold     int                                   // pixels from the left, where two facing pages meet; 0 for one page
	Cells    []image.Rectangle                     // of forms and tables: a line of one, or lines that the engine takes for one
	uprights []rule                                // that were taken out
	back     func(x, y float64) (float64, float64) // from the straightened picture to the page
	level    func(x, y float64) (float64, float64) // and from the page to it
	without  []Step
}

// WidthPoints is the upright page's width.
func (c Clean) WidthPoints() float64 { return round2(float64(c.Gray.Rect.Dx()) * 72 / c.DPI) }

// HeightPoints is the upright page's height.
func (c Clean) HeightPoints() float64 { return round2(float64(c.Gray.Rect.Dy()) * 72 / c.DPI) }

// Points maps a rectangle of the clean picture to points of the upright page.
// Where the page was straightened the rectangle's middle goes back to where it
// was and its size stays.
func (c Clean) Points(r image.Rectangle) document.Box {
	w, h := float64(r.Dx()), float64(r.Dy())
	x, y := moved(c.back, float64(r.Min.X)+w/2, float64(r.Min.Y)+h/2)
	points := 72 / c.DPI
	return document.Box{X: round2((x - w/2) * points), Y: round2((y - h/2) * points), Width: round2(w * points), Height: round2(h * points)}
}

// Pixels is the way there: where a box of the upright page stands on the clean
// picture.
func (c Clean) Pixels(b document.Box) image.Rectangle {
	w, h := b.Width*c.DPI/72, b.Height*c.DPI/72
	x, y := moved(c.level, b.X*c.DPI/72+w/2, b.Y*c.DPI/72+h/2)
	at := func(v float64) int { return int(math.Round(v)) }
	return image.Rect(at(x-w/2), at(y-h/2), at(x+w/2), at(y+h/2))
}

// moved is a place where it comes to, if anything moves it.
func moved(by func(x, y float64) (float64, float64), x, y float64) (float64, float64) {
	if by == nil {
		return x, y
	}
	return by(x, y)
}

func round2(x float64) float64 { return math.Round(x*100) / 100 }

// Turned is the page prepared as if it lay the given degrees further clockwise.
// Where the rules were that parted its cells is not known any more.
func (c Clean) Turned(degrees int) Clean {
	c.Steps = slices.Clone(c.Steps)
	c.back, c.level, c.uprights, c.Fold, c.Cells = nil, nil, nil, 0, nil
	c.turn(degrees)
	c.take(StepPart, c.part)
	c.take(StepCells, c.cells)
	return c
}

// take takes a step, unless it is left out.
func (c *Clean) take(step Step, do func()) {
	if !slices.Contains(c.without, step) {
		do()
	}
}

// Enlarged is the page with more pixels.
func (c Clean) Enlarged(factor float64) Clean {
	c.Steps = slices.Clone(c.Steps)
	c.back, c.level = enlarged(c.back, factor), enlarged(c.level, factor)
	c.Gray, c.DPI = Resize(c.Gray, factor), c.DPI*factor
	c.Fold = int(float64(c.Fold) * factor)
	c.Cells = slices.Clone(c.Cells)
	for i, cell := range c.Cells {
		c.Cells[i] = scaled(cell, factor)
	}
	return c
}

// enlarged is a way between places of pictures with more pixels.
func enlarged(way func(x, y float64) (float64, float64), factor float64) func(x, y float64) (float64, float64) {
	if way == nil {
		return nil
	}
	return func(x, y float64) (float64, float64) {
		x, y = way(x/factor, y/factor)
		return x * factor, y * factor
	}
}

func (c *Clean) step(format string, args ...any) {
	c.Steps = append(c.Steps, fmt.Sprintf(format, args...))
}

func scaled(r image.Rectangle, by float64) image.Rectangle {
	at := func(x int) int { return int(float64(x) * by) }
	return image.Rect(at(r.Min.X), at(r.Min.Y), at(r.Max.X), at(r.Max.Y))
}
