package picture

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/jpeg"
	"testing"
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
		if f.Pages() != 2 {
			t.Fatalf("%v: %d pages", order, f.Pages())
		}
		for n, want := range []struct {
			size        image.Point
			first, last uint8
		}{{image.Pt(4, 3), 10, 10}, {image.Pt(5, 6), 20, 99}} {
			p, err := f.Page(n, 1000, nil)
			if err != nil {
				t.Fatalf("%v: page %d: %v", order, n, err)
			}
			if pix := p.Gray.Pix; p.Gray.Rect.Size() != want.size || pix[0] != want.first || pix[len(pix)-1] != want.last {
				t.Errorf("%v: page %d is %v: %v", order, n, p.Gray.Rect, pix)
			}
		}
	}
}

// TestOldJPEG reads a stream that a tag points at, and one whose head alone it
// points at.
func TestOldJPEG(t *testing.T) {
	grey := image.NewGray(image.Rect(0, 0, 16, 8))
	for i := range grey.Pix {
		grey.Pix[i] = 200
	}
	var coded bytes.Buffer
	if err := jpeg.Encode(&coded, grey, nil); err != nil {
		t.Fatal(err)
	}
	scan := bytes.Index(coded.Bytes(), []byte{0xff, 0xda}) + 10 // behind the head of the only scan
	for name, cut := range map[string]int{"whole": 0, "parted": scan} {
		page := tiffPage{w: 16, h: 8, data: coded.Bytes(), compression: 6, head: cut}
		f, err := OpenTIFF(tiffOf(page), 10)
		if err != nil {
			t.Fatal(err)
		}
		p, err := f.Page(0, 1000, nil)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if p.Gray.Rect.Size() != image.Pt(16, 8) || p.Gray.Pix[5] < 195 || p.Gray.Pix[5] > 205 {
			t.Errorf("%s: the page is %v of %d", name, p.Gray.Rect, p.Gray.Pix[5])
		}
	}
}
