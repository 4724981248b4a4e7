package picture

import "image"

// byRows is a picture of the size of g, of which each row is made of g's.
func byRows(g *image.Gray, row func(y int, dst, src []uint8)) *image.Gray {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		row(y, out.Pix[y*w:][:w], g.Pix[y*g.Stride:][:w])
	}
	return out
}

// copied is a picture with pixels of its own.
func copied(g *image.Gray) *image.Gray {
	return byRows(g, func(_ int, dst, src []uint8) { copy(dst, src) })
}
