package picture

import (
	"image"

	"github.com/jdscribe/jdscribe/document"
)

// Clean is a picture made ready for recognition, and the way back from its
// pixels to the page.
type Clean struct {
	Gray     *image.Gray
	DPI      float64
	Rotation int      // degrees clockwise that made it upright
	Steps    []string // what was done, in order
	Blank    bool     // there is nothing on the page to read
	scale    float64  // points a pixel
	back     func(x, y float64) (float64, float64)
}

// WidthPoints is the upright page's width.
func (c Clean) WidthPoints() float64 { return round2(float64(c.Gray.Rect.Dx()) * c.scale) }

// HeightPoints is the upright page's height.
func (c Clean) HeightPoints() float64 { return round2(float64(c.Gray.Rect.Dy()) * c.scale) }

// Points maps a rectangle of the clean picture to points of the upright page.
// Where the page was straightened the rectangle's middle goes back to where it
// was and its size stays.
func (c Clean) Points(r image.Rectangle) document.Box {
	w, h := float64(r.Dx()), float64(r.Dy())
	x, y := float64(r.Min.X)+w/2, float64(r.Min.Y)+h/2
	if c.back != nil {
		x, y = c.back(x, y)
	}
	return document.Box{X: round2((x - w/2) * c.scale), Y: round2((y - h/2) * c.scale), Width: round2(w * c.scale), Height: round2(h * c.scale)}
}

func round2(x float64) float64 { return float64(int64(x*100+0.5)) / 100 }

// Prepare cleans a picture of dpi dots an inch.
func Prepare(g *image.Gray, dpi float64) Clean {
	return Clean{Gray: g, DPI: dpi, scale: 72 / dpi}
}
