package picture

import "image"

// Turn turns a picture clockwise by 0, 90, 180 or 270 degrees.
func Turn(g *image.Gray, degrees int) *image.Gray {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	switch degrees {
	case 90:
		return turn(g, h, w, func(x, y int) int { return (h-1-x)*g.Stride + y })
	case 180:
		return turn(g, w, h, func(x, y int) int { return (h-1-y)*g.Stride + w - 1 - x })
	case 270:
		return turn(g, h, w, func(x, y int) int { return x*g.Stride + w - 1 - y })
	}
	return g
}

// turn makes a picture of w × h pixels out of those of g at the offsets from.
func turn(g *image.Gray, w, h int, from func(x, y int) int) *image.Gray {
	out := image.NewGray(image.Rect(0, 0, w, h))
	if w == 0 || h == 0 {
		return out
	}
	step := 0
	if w > 1 {
		step = from(1, 0) - from(0, 0)
	}
	for y := range h {
		at := from(0, y)
		row := out.Pix[y*out.Stride:][:w]
		for x := range row {
			row[x] = g.Pix[at]
			at += step
		}
	}
	return out
}
