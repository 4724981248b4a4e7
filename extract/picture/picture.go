// Package picture reads page pictures and makes them ready for recognition:
// PNG, JPEG and every page of a TIFF become 8-bit grey, then upright, straight,
// evenly lit and of the size that recognition likes.
//
// All of it is plain Go on untrusted bytes: sizes are checked before pixels are
// read, and nothing panics.
package picture

import (
	"errors"
	"image"
	"image/color"
	"image/draw"
)

// Errors of this package; they wrap further detail.
var (
	ErrDamaged     = errors.New("not a readable picture")
	ErrUnsupported = errors.New("picture encoding")
	ErrTooLarge    = errors.New("over the limit")
)

// Picture is one page's picture.
type Picture struct {
	Gray *image.Gray // bounds start at 0,0; 0 is black
	DPI  float64     // as the file says; 0 where it does not
	Void bool        // it has one colour, and more data than that takes: they may not have been decoded
}

// Gray is a picture in 8-bit grey on white paper, with bounds from 0,0. The
// pixels are shared with img where that is possible.
func Gray(img image.Image) *image.Gray {
	b := img.Bounds()
	switch src := img.(type) {
	case *image.Gray:
		if b.Min == (image.Point{}) && src.Stride == b.Dx() {
			return src
		}
	case *image.YCbCr:
		return luma(src)
	}
	dst := image.NewGray(image.Rect(0, 0, b.Dx(), b.Dy()))
	if opaque, ok := img.(interface{ Opaque() bool }); ok && opaque.Opaque() {
		copyGray(dst, img)
		return dst
	}
	draw.Draw(dst, dst.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(dst, dst.Bounds(), img, b.Min, draw.Over)
	return dst
}

// luma is the brightness plane of a JPEG, which is what grey is.
func luma(src *image.YCbCr) *image.Gray {
	b := src.Bounds()
	dst := image.NewGray(image.Rect(0, 0, b.Dx(), b.Dy()))
	for y := range b.Dy() {
		from := src.YOffset(b.Min.X, b.Min.Y+y)
		copy(dst.Pix[y*dst.Stride:][:b.Dx()], src.Y[from:])
	}
	return dst
}

func copyGray(dst *image.Gray, img image.Image) {
	b := img.Bounds()
	switch src := img.(type) {
	case *image.Gray:
		for y := range b.Dy() {
			copy(dst.Pix[y*dst.Stride:][:b.Dx()], src.Pix[src.PixOffset(b.Min.X, b.Min.Y+y):])
		}
	case *image.Paletted:
		copyPaletted(dst, src)
	default:
		draw.Draw(dst, dst.Bounds(), img, b.Min, draw.Src)
	}
}

func copyPaletted(dst *image.Gray, src *image.Paletted) {
	var grey [256]uint8
	for i, c := range src.Palette {
		grey[i&255] = color.GrayModel.Convert(c).(color.Gray).Y
	}
	b := src.Bounds()
	for y := range b.Dy() {
		row := src.Pix[src.PixOffset(b.Min.X, b.Min.Y+y):][:b.Dx()]
		out := dst.Pix[y*dst.Stride:]
		for x, i := range row {
			out[x] = grey[i]
		}
	}
}

// EvenFoot counts the rows at a picture's foot that are of one colour.
func EvenFoot(g *image.Gray) (rows int) {
	w := g.Rect.Dx()
	for y := g.Rect.Dy() - 1; y >= 0; y-- {
		for _, v := range g.Pix[y*g.Stride:][:w] {
			if v != g.Pix[(g.Rect.Dy()-1)*g.Stride] {
				return rows
			}
		}
		rows++
	}
	return rows
}
