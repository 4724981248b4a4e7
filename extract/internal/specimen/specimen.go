// Package specimen makes pages for tests: invented text, set in a free font and
// drawn as a scanner would see it.
package specimen

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// Text is what the pages say, line by line. Office and department are invented.
const Text = `The Director of Lighthouse Keeping is accountable for the safe
passage of vessels along the northern shore, and for the advice
given to the Board of Lamps on fog signals and tide tables.
The Branch serves forty harbours. Its keepers report by post,
by telegraph and by pigeon; each quarter the Director prepares
a summary of wrecks avoided and of oil consumed.
Key activities include planning the relief of remote stations,
buying wicks and lenses, and training apprentices in patience.
The position manages a budget of 1,250,000 and a staff of 48.
Working conditions require travel by boat in all seasons.`

// Words are the words of Text.
func Words() []string { return strings.Fields(Text) }

// Page draws Text twice on a letter page at a resolution in dots an inch, in
// ink of the given brightness on paper of the other.
func Page(dpi float64, ink, paper uint8) *image.Gray {
	return drawn(Text+"\n\n"+Text, dpi, ink, paper)
}

// Figures draws lines of invented codes, all as wide, of which most begin alike.
func Figures(dpi float64) *image.Gray {
	var lines []string
	for i := range 38 {
		lines = append(lines, fmt.Sprintf("1141-4171-%04d", 1000+i*i*i*37%9000))
	}
	return drawn(strings.Join(lines, "\n"), dpi, 0, 255)
}

func drawn(text string, dpi float64, ink, paper uint8) *image.Gray {
	img := image.NewGray(image.Rect(0, 0, int(8.5*dpi), int(11*dpi)))
	draw.Draw(img, img.Rect, image.NewUniform(color.Gray{Y: paper}), image.Point{}, draw.Src)
	face := face(12, dpi)
	d := font.Drawer{Dst: img, Src: image.NewUniform(color.Gray{Y: ink}), Face: face}
	y := dpi
	for _, line := range strings.Split(text, "\n") {
		d.Dot = fixed.P(int(dpi), int(y))
		d.DrawString(line)
		y += dpi * 18 / 72
	}
	return img
}

// Write draws a line of text onto a page, of a size in points, from a point of its
// base line in inches.
func Write(page *image.Gray, dpi, x, y, points float64, text string) {
	d := font.Drawer{Dst: page, Src: image.Black, Face: face(points, dpi), Dot: fixed.P(int(x*dpi), int(y*dpi))}
	d.DrawString(text)
}

func face(points, dpi float64) font.Face {
	f, err := opentype.Parse(goregular.TTF)
	if err != nil {
		panic(err) // the font is part of the library
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: points, DPI: dpi})
	if err != nil {
		panic(err) // sizes are the caller's, positive
	}
	return face
}
