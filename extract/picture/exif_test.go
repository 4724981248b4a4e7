package picture

import (
	"encoding/binary"
	"image"
	"image/color"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// exif is a JPEG segment with one entry in front of the orientation.
func exif(order binary.AppendByteOrder, mark string, orientation uint16) []byte {
	block := append([]byte("Exif\x00\x00"), mark...)
	block = order.AppendUint32(order.AppendUint16(block, 42), 8)
	block = order.AppendUint16(block, 2)
	for _, entry := range [][2]uint16{{0x100, 9}, {0x112, orientation}} {
		block = order.AppendUint16(order.AppendUint16(block, entry[0]), 3)
		block = order.AppendUint16(order.AppendUint32(block, 1), entry[1])
		block = append(block, 0, 0)
	}
	return append(binary.BigEndian.AppendUint16([]byte{0xff, 0xe1}, uint16(len(block)+2)), block...)
}

func TestAJPEGIsTurnedAsItSays(t *testing.T) {
	g := image.NewGray(image.Rect(0, 0, 60, 30)) // its top left corner is white
	for y := range 10 {
		for x := range 10 {
			g.SetGray(x, y, color.Gray{Y: 255})
		}
	}
	coded := specimen.JPEG(g)
	for orientation, want := range map[uint16]image.Point{0: {5, 5}, 1: {5, 5}, 3: {55, 25}, 6: {25, 5}, 8: {5, 55}, 77: {5, 5}} {
		for mark, order := range map[string]binary.AppendByteOrder{"II": binary.LittleEndian, "MM": binary.BigEndian} {
			data := append(append([]byte{0xff, 0xd8}, exif(order, mark, orientation)...), coded[2:]...)
			p, err := DecodeJPEG(data, 1e6)
			if err != nil {
				t.Fatal(err)
			}
			if p.Gray.GrayAt(want.X, want.Y).Y < 200 {
				t.Errorf("orientation %d, %s: the corner is not at %v of %v", orientation, mark, want, p.Gray.Rect)
			}
		}
	}
}

func FuzzJPEGTurn(f *testing.F) {
	f.Add(exif(binary.LittleEndian, "II", 6))
	f.Add([]byte("Exif\x00\x00II*\x00\xff\xff\xff\xff\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if turn := jpegTurn(data); turn%90 != 0 || turn < 0 || turn > 270 {
			t.Errorf("turn of %d", turn)
		}
	})
}
