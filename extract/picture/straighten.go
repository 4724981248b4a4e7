package picture

import (
	"image"
	"math"
)

// Straighten turns a picture about its middle so that lines which slope down to
// the right by the given degrees lie level; corners are filled with white. The
// function maps places of the result back to the picture.
func Straighten(g *image.Gray, degrees float64) (*image.Gray, func(x, y float64) (float64, float64)) {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	back := rotation(g.Rect, degrees)
	out := image.NewGray(image.Rect(0, 0, w, h))
	const one = 1 << 16
	dx, dy := int(cos*one), int(sin*one)
	for y := range h {
		fx, fy := back(0, float64(y))
		x0, y0 := int(fx*one), int(fy*one)
		for x := range w {
			out.Pix[y*w+x] = between(g, x0+x*dx, y0+x*dy)
		}
	}
	return out, back
}

// rotation turns places about the middle of a picture.
func rotation(r image.Rectangle, degrees float64) func(x, y float64) (float64, float64) {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	mx, my := float64(r.Dx()-1)/2, float64(r.Dy()-1)/2
	return func(x, y float64) (float64, float64) {
		x, y = x-mx, y-my
		return x*cos - y*sin + mx, x*sin + y*cos + my
	}
}

// between is the brightness at a place in 1/65536 pixels, from the four pixels
// around it.
func between(g *image.Gray, x, y int) uint8 {
	ix, iy := x>>16, y>>16
	if ix < 0 || iy < 0 || ix >= g.Rect.Dx()-1 || iy >= g.Rect.Dy()-1 {
		return 255
	}
	wx, wy := x>>8&255, y>>8&255
	at := iy*g.Stride + ix
	above := int(g.Pix[at])*(256-wx) + int(g.Pix[at+1])*wx
	below := int(g.Pix[at+g.Stride])*(256-wx) + int(g.Pix[at+g.Stride+1])*wx
	return uint8((above*(256-wy) + below*wy) >> 16)
}
