package specimen

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"io"
)

// PNG is a picture's file.
func PNG(img image.Image) []byte { return coded(img, png.Encode) }

// JPEG is a picture's file, of the library's quality.
func JPEG(img image.Image) []byte {
	return coded(img, func(w io.Writer, img image.Image) error { return jpeg.Encode(w, img, nil) })
}

func coded(img image.Image, encode func(io.Writer, image.Image) error) []byte {
	var out bytes.Buffer
	if err := encode(&out, img); err != nil {
		panic(err) // sizes are the caller's, and a buffer takes all
	}
	return out.Bytes()
}

// Even is a picture of one brightness.
func Even(width, height int, v uint8) *image.Gray {
	g := image.NewGray(image.Rect(0, 0, width, height))
	for i := range g.Pix {
		g.Pix[i] = v
	}
	return g
}
