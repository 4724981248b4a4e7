package raster

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// TestVoid: white paper is white, a page with grain too; a black patch and a
// white one with more data than white needs stand for what was not decoded.
func TestVoid(t *testing.T) {
	cases := []struct {
		name string
		draw func(g *image.Gray) // on white
		png.CompressionLevel
		want int
	}{
		{"white", func(*image.Gray) {}, png.BestCompression, 0},
		{"grain", func(g *image.Gray) {
			g.Pix[5] = 250
		}, png.BestCompression, 0},
		{"black", func(g *image.Gray) { clear(g.Pix) }, png.BestCompression, 1},
		{"white with much data", func(*image.Gray) {}, png.NoCompression, 1},
	}
	for _, c := range cases {
		g := specimen.Even(850, 1100, 255)
		c.draw(g)
		var coded bytes.Buffer
		encoder := png.Encoder{CompressionLevel: c.CompressionLevel}
		if err := encoder.Encode(&coded, g); err != nil {
			t.Fatal(err)
		}
		f := letter()
		f.AddPage()
		f.RegisterImageOptionsReader("scan", fpdf.ImageOptions{ImageType: "PNG"}, &coded)
		f.ImageOptions("scan", 0, 0, 612, 792, false, fpdf.ImageOptions{}, 0, "")
		if got, err := open(t, written(t, f)).Void(t.Context(), 0); err != nil || got != c.want {
			t.Errorf("%s: %d void pictures, error %v, want %d", c.name, got, err, c.want)
		}
	}
}

// TestVoidKnowsNonsenseForAFax: in Group 4 a one is a row like the one above it.
func TestVoidKnowsNonsenseForAFax(t *testing.T) {
	for want, n := range map[int]int{0: 99, 1: 5000} {
		data := specimen.PicturePDF(image.Rect(0, 0, 612, 792), groupFour, bytes.Repeat([]byte{0xff}, n))
		if got, err := open(t, data).Void(t.Context(), 0); err != nil || got != want {
			t.Errorf("%d bytes: %d void pictures, error %v, want %d", n, got, err, want)
		}
	}
}

// TestVoidKnowsAPictureThatEndsEarly: the rows that are there are drawn.
func TestVoidKnowsAPictureThatEndsEarly(t *testing.T) {
	page := specimen.Even(850, 1100, 255)
	whole := specimen.ScannedPDF(page)
	page.Pix = page.Pix[:3000]
	for want, data := range [][]byte{whole, specimen.ScannedPDF(page)} {
		if got, err := open(t, data).Void(t.Context(), 0); err != nil || got != want {
			t.Errorf("%d void pictures, error %v, want %d", got, err, want)
		}
	}
}
