package picture

import (
	"bytes"
	"encoding/binary"
	"image"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// bigTIFFOf writes pages as tiffOf does, in strips of one row, as BigTIFF.
func bigTIFFOf(order byteOrder, pages ...tiffPage) []byte {
	out := []byte("II+\x00")
	if order == binary.BigEndian {
		out = []byte("MM\x00+")
	}
	out = order.AppendUint64(order.AppendUint16(order.AppendUint16(out, 8), 0), 0)
	link := 8
	for _, p := range pages {
		first := uint64(len(out))
		out = append(out, p.data...)
		at, sizes := uint64(len(out)), uint64(len(out)+8*p.h)
		for y := range uint64(p.h) {
			out = order.AppendUint64(out, first+y*uint64(p.w))
		}
		for range p.h {
			out = order.AppendUint64(out, uint64(p.w))
		}
		order.PutUint64(out[link:], uint64(len(out)))
		tags := [][4]uint64{{256, 4, 1, uint64(p.w)}, {257, 4, 1, uint64(p.h)}, {258, 4, 1, 8}, {259, 4, 1, uint64(p.compression)}, {262, 4, 1, 1},
			{273, 16, uint64(p.h), at}, {277, 4, 1, 1}, {278, 4, 1, 1}, {279, 16, uint64(p.h), sizes}}
		out = order.AppendUint64(out, uint64(len(tags)))
		for _, tag := range tags {
			out = order.AppendUint16(order.AppendUint16(out, uint16(tag[0])), uint16(tag[1]))
			out = order.AppendUint64(out, tag[2])
			if tag[1] == 4 {
				out = order.AppendUint32(order.AppendUint32(out, uint32(tag[3])), 0)
			} else {
				out = order.AppendUint64(out, tag[3])
			}
		}
		link = len(out)
		out = order.AppendUint64(out, 0)
	}
	return out
}

func TestBigTIFF(t *testing.T) {
	for _, order := range []byteOrder{binary.LittleEndian, binary.BigEndian} {
		second := even(5, 6, 20)
		second.data[29] = 99
		f, err := OpenTIFF(bigTIFFOf(order, even(4, 3, 10), second), 10)
		if err != nil {
			t.Fatal(err)
		}
		checkPages(t, f, wantedPage{image.Pt(4, 3), 10, 10}, wantedPage{image.Pt(5, 6), 20, 99})
	}
}

// TestOldJPEG reads a stream that a tag points at, and one whose head alone it
// points at.
func TestOldJPEG(t *testing.T) {
	coded := specimen.JPEG(specimen.Even(16, 8, 200))
	scan := bytes.Index(coded, []byte{0xff, 0xda}) + 10 // behind the head of the only scan
	for _, cut := range []int{0, scan} {                // whole, and parted
		page := tiffPage{w: 16, h: 8, data: coded, compression: 6, head: cut}
		f, err := OpenTIFF(tiffOf(page), 10)
		if err != nil {
			t.Fatal(err)
		}
		checkPages(t, f, wantedPage{image.Pt(16, 8), 200, 200})
	}
}
