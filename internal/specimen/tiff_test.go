package specimen

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"testing"

	"golang.org/x/image/tiff"
)

// TestTIFFReadsBack writes two pages of dots and solid runs, and reads each
// with a decoder that is not ours.
func TestTIFFReadsBack(t *testing.T) {
	pages := []*image.Gray{pattern(171, 9, 2), pattern(300, 5, 97)}
	data := encodeTIFF(pages, 200)
	for i, want := range pages {
		got, err := tiff.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("page %d: %v", i+1, err)
		}
		comparePixels(t, i+1, got, want)
		data = dropFirstPage(data)
	}
	if next := binary.LittleEndian.Uint32(data[4:]); next != 0 {
		t.Errorf("a third page at %d", next)
	}
}

func pattern(width, height, period int) *image.Gray {
	img := image.NewGray(image.Rect(0, 0, width, height))
	for i := range img.Pix {
		if i%period >= period/2 {
			img.Pix[i] = 255
		}
	}
	return img
}

// dropFirstPage makes the header point to the second directory.
func dropFirstPage(data []byte) []byte {
	first := binary.LittleEndian.Uint32(data[4:])
	entries := uint32(binary.LittleEndian.Uint16(data[first:]))
	out := bytes.Clone(data)
	copy(out[4:8], data[first+2+12*entries:])
	return out
}

func comparePixels(t *testing.T, page int, got, want image.Image) {
	t.Helper()
	if got.Bounds() != want.Bounds() {
		t.Fatalf("page %d: bounds %v, want %v", page, got.Bounds(), want.Bounds())
	}
	b := want.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if g, w := color.GrayModel.Convert(got.At(x, y)), want.At(x, y); g != w {
				t.Fatalf("page %d: pixel %d,%d is %v, want %v", page, x, y, g, w)
			}
		}
	}
}
