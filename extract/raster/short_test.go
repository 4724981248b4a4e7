package raster

import (
	"bytes"
	"image"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

const groupFour = "/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 612/Rows 792>>"

// TestShort: whole pictures, pictures that end in their middle, and nonsense. In
// Group 4 a one is a row like the one above it.
func TestShort(t *testing.T) {
	page := specimen.Page(72, 20, 250)
	coded := specimen.JPEG(page)
	white := bytes.Repeat([]byte{0xff}, (page.Rect.Dy()+7)/8)
	const grey, photo = "/ColorSpace/DeviceGray/BitsPerComponent 8", "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode"
	cases := []struct {
		name, coding string
		data         []byte
		want         int
	}{
		{"whole JPEG", photo, coded, 0},
		{"half a JPEG", photo, coded[:len(coded)/2], 1},
		{"whole bytes", grey, page.Pix, 0},
		{"half the bytes", grey, page.Pix[:len(page.Pix)/2], 1},
		{"whole fax", groupFour, white, 0},
		{"half a fax", groupFour, white[:len(white)/2], 1},
		{"junk for a fax", groupFour, bytes.Repeat([]byte("keeper of the lamp "), 40), 1},
		{"fax of Group 3", groupFour, []byte{0, 1, 2, 3}, 0},
	}
	for _, c := range cases {
		data := specimen.PicturePDF(image.Rect(0, 0, 612, 792), c.coding, c.data)
		if got, err := open(t, data).Short(t.Context(), 0); err != nil || got != c.want {
			t.Errorf("%s: %d short pictures, error %v, want %d", c.name, got, err, c.want)
		}
	}
}
