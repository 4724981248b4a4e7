package specimen

import (
	"image"
	"image/color"
	"image/draw"

	"github.com/go-fonts/liberation/liberationmonobold"
	"github.com/go-fonts/liberation/liberationmonoregular"
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// typeface is a regular and a bold face at a resolution.
type typeface struct {
	dpi           float64
	regular, bold font.Face
}

// newTypeface opens the Liberation fonts at fontSize.
func newTypeface(w wear) (typeface, error) {
	ttf := [2][]byte{liberationserifregular.TTF, liberationserifbold.TTF}
	switch {
	case w.mono:
		ttf = [2][]byte{liberationmonoregular.TTF, liberationmonobold.TTF}
	case w.sans:
		ttf = [2][]byte{liberationsansregular.TTF, liberationsansbold.TTF}
	}
	regular, err := openFace(ttf[0], w.dpi)
	if err != nil {
		return typeface{}, err
	}
	bold, err := openFace(ttf[1], w.dpi)
	return typeface{w.dpi, regular, bold}, err
}

func openFace(ttf []byte, dpi float64) (font.Face, error) {
	f, err := opentype.Parse(ttf)
	if err != nil {
		return nil, err
	}
	return opentype.NewFace(f, &opentype.FaceOptions{Size: fontSize, DPI: dpi, Hinting: font.HintingNone})
}

func (t typeface) face(bold bool) font.Face {
	if bold {
		return t.bold
	}
	return t.regular
}

func (t typeface) width(text string, bold bool) float64 {
	return float64(font.MeasureString(t.face(bold), text)) / 64 * 72 / t.dpi
}

// pixels are points at the typeface's resolution, in 64ths.
func (t typeface) pixels(points float64) fixed.Int26_6 {
	return fixed.Int26_6(points * t.dpi / 72 * 64)
}

// picture draws a page, black on white, and some pixels wider than the paper.
func (t typeface) picture(runs []run, wider int) *image.Gray {
	img := image.NewGray(image.Rect(0, 0, t.pixels(pageWidth).Round()+wider, t.pixels(pageHeight).Round()))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	for _, r := range runs {
		d := font.Drawer{Dst: img, Src: image.NewUniform(color.Black), Face: t.face(r.Bold),
			Dot: fixed.Point26_6{X: t.pixels(r.X), Y: t.pixels(r.Y)}}
		d.DrawString(r.Text)
	}
	return img
}
