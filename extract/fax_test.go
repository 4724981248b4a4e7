package extract

import (
	"bytes"
	"encoding/binary"
	"image"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/picture"
)

// twoDimensional is a page of 32 × 4 pixels in Group 3 fax, whose middle half is
// black: a row coded by itself, and three like the one before.
const twoDimensional = "000000000001" + "1" + "10011" + "0000010111" + "10011" +
	"000000000001" + "0" + "111" +
	"000000000001" + "0" + "111" +
	"000000000001" + "0" + "111"

// packed puts bits into bytes, from either end.
func packed(bits string, fillOrder uint32) []byte {
	strip := make([]byte, (len(bits)+7)/8)
	for i, b := range bits {
		bit := 7 - i%8
		if fillOrder == 2 {
			bit = i % 8
		}
		strip[i/8] |= byte(b-'0') << bit
	}
	return strip
}

// faxOf is a TIFF of a page in a coding for fax, in one strip.
func faxOf(strip []byte, w, h, compression, fillOrder uint32) []byte {
	order := binary.LittleEndian
	out := order.AppendUint32([]byte("II*\x00"), uint32(8+len(strip)))
	out = append(out, strip...)
	tags := [][2]uint32{{256, w}, {257, h}, {258, 1}, {259, compression}, {262, 0}, {266, fillOrder}, {273, 8}, {278, h}, {279, uint32(len(strip))}, {292, 1}}
	out = order.AppendUint16(out, uint16(len(tags)))
	for _, tag := range tags {
		out = order.AppendUint32(order.AppendUint16(order.AppendUint16(out, uint16(tag[0])), 4), 1)
		out = order.AppendUint32(out, tag[1])
	}
	return order.AppendUint32(out, 0)
}

// TestTwoDimensionalFax is drawn by PDFium, whichever bit of a byte comes first.
func TestTwoDimensionalFax(t *testing.T) {
	for _, fillOrder := range []uint32{1, 2} {
		f, err := picture.OpenTIFF(faxOf(packed(twoDimensional, fillOrder), 32, 4, 3, fillOrder), 10)
		if err != nil {
			t.Fatal(err)
		}
		o := Options{}.withDefaults()
		p, err := f.Page(0, 1000, func(pdf []byte) (*image.Gray, error) { return o.draw(t.Context(), pdf) })
		if err != nil {
			t.Fatal(err)
		}
		if p.Gray.Rect.Size() != image.Pt(32, 4) {
			t.Fatalf("%v", p.Gray.Rect)
		}
		for i, v := range p.Gray.Pix {
			x, want := i%32, uint8(255)
			if x >= 8 && x < 24 {
				want = 0
			}
			if v != want {
				t.Errorf("fill order %d: pixel %d, %d is %d, want %d", fillOrder, x, i/32, v, want)
			}
		}
	}
}

// TestNonsenseForAFaxIsNoBlankPage: in Group 4 a one is a row like the one above
// it, so that ones are a white page, of which there are more than it needs.
func TestNonsenseForAFaxIsNoBlankPage(t *testing.T) {
	for name, c := range map[string]struct {
		bytes int
		want  document.Status
	}{"white": {99, document.StatusOK}, "with padding": {1000, document.StatusOK}, "nonsense": {5000, document.StatusReview}, "cut": {40, document.StatusFailed}} {
		data := faxOf(bytes.Repeat([]byte{0xff}, c.bytes), 612, 792, 4, 1)
		doc, err := ReadBytes(t.Context(), "fax.tif", data, Options{Engine: &typist{}})
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Pages[0]; got.Status != c.want || strings.Contains(got.Reason, "more than") != (c.want == document.StatusReview) {
			t.Errorf("%s: %s, %s", name, got.Status, got.Reason)
		}
	}
}
