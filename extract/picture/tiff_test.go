package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"testing"

	"golang.org/x/image/tiff"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// tiffOf writes pages of one strip each, as data under a compression, with
// further tags.
func tiffOf(pages ...tiffPage) []byte {
	var out bytes.Buffer
	order := binary.LittleEndian
	out.WriteString("II*\x00\x00\x00\x00\x00")
	link := 4
	for _, p := range pages {
		strip := out.Len()
		out.Write(p.data)
		if out.Len()%2 == 1 {
			out.WriteByte(0)
		}
		order.PutUint32(out.Bytes()[link:], uint32(out.Len()))
		tags := [][2]uint32{{254, p.subfile}, {256, uint32(p.w)}, {257, uint32(p.h)}, {258, 8}, {259, p.compression}, {262, 1},
			{273, uint32(strip + p.head)}, {274, max(p.orientation, 1)}, {277, 1}, {278, uint32(p.h)}, {279, uint32(len(p.data) - p.head)}, {292, p.fax}}
		if p.compression == 6 {
			tags = append(tags, [][2]uint32{{513, uint32(strip)}, {514, uint32(p.head)}}...)
		}
		_ = binary.Write(&out, order, uint16(len(tags)))
		for _, tag := range tags {
			_ = binary.Write(&out, order, []uint16{uint16(tag[0]), 4})
			_ = binary.Write(&out, order, []uint32{1, tag[1]})
		}
		link = out.Len()
		out.Write([]byte{0, 0, 0, 0})
	}
	return out.Bytes()
}

type tiffPage struct {
	w, h        int
	data        []byte
	compression uint32
	orientation uint32
	subfile     uint32
	fax         uint32
	head        int // bytes of the data that are a JPEG stream's head, which a tag points at
}

func even(w, h int, v byte) tiffPage {
	return tiffPage{w: w, h: h, data: bytes.Repeat([]byte{v}, w*h), compression: 1}
}

func TestTIFFReadsEveryPage(t *testing.T) {
	preview := even(2, 2, 9)
	preview.subfile = 1
	f, err := OpenTIFF(tiffOf(even(4, 3, 10), preview, even(5, 6, 20), even(7, 2, 30)), 10)
	if err != nil {
		t.Fatal(err)
	}
	checkPages(t, f, wantedPage{image.Pt(4, 3), 10, 10}, wantedPage{image.Pt(5, 6), 20, 20}, wantedPage{image.Pt(7, 2), 30, 30}) // no preview
}

// wantedPage is a page's size and its first and last pixel, give or take what a
// JPEG loses.
type wantedPage struct {
	size        image.Point
	first, last int
}

func checkPages(t *testing.T, f *TIFF, want ...wantedPage) {
	t.Helper()
	if f.Pages() != len(want) {
		t.Fatalf("%d pages, want %d", f.Pages(), len(want))
	}
	for n, w := range want {
		p, err := f.Page(n, 1000, nil)
		if err != nil {
			t.Fatalf("page %d: %v", n, err)
		}
		pix := p.Gray.Pix
		if p.Gray.Rect.Size() != w.size || abs(int(pix[0])-w.first) > 4 || abs(int(pix[len(pix)-1])-w.last) > 4 {
			t.Errorf("page %d is %v: %v, want %+v", n, p.Gray.Rect, pix, w)
		}
	}
}

// checkLost asks for a number of whole pages and one that is lost behind them.
func checkLost(t *testing.T, data []byte, whole int) {
	t.Helper()
	f, err := OpenTIFF(data, 10)
	if err != nil || f.Pages() != whole+1 {
		t.Fatalf("%d bytes: pages %v, error %v, want %d and a lost one", len(data), f, err, whole)
	}
	for n := range whole {
		if _, err := f.Page(n, 1000, nil); err != nil {
			t.Errorf("%d bytes: page %d: %v", len(data), n, err)
		}
	}
	if _, err := f.Page(whole, 1000, nil); !errors.Is(err, ErrDamaged) {
		t.Errorf("%d bytes: the lost page's error is %v", len(data), err)
	}
}

func TestTIFFLoopLosesAPage(t *testing.T) {
	data := tiffOf(even(4, 3, 10), even(5, 6, 20))
	first := binary.LittleEndian.Uint32(data[4:])
	binary.LittleEndian.PutUint32(data[len(data)-4:], first)
	checkLost(t, data, 2)
}

// TestTIFFCutBetweenPages: a copy that broke off behind a page has lost another,
// and says so.
func TestTIFFCutBetweenPages(t *testing.T) {
	one, two := tiffOf(even(4, 3, 10)), tiffOf(even(4, 3, 10), even(5, 6, 20))
	for size := len(one) - 4; size < len(two)-4; size++ {
		checkLost(t, two[:size], 1)
	}
	for size := len(two) - 4; size < len(two); size++ {
		checkLost(t, two[:size], 2)
	}
}

func TestTIFFWithJPEGStrips(t *testing.T) {
	coded := specimen.JPEG(specimen.Even(16, 8, 200))
	page := tiffPage{w: 16, h: 8, data: coded, compression: 7, orientation: 6}
	f, err := OpenTIFF(tiffOf(page), 10)
	if err != nil {
		t.Fatal(err)
	}
	checkPages(t, f, wantedPage{image.Pt(8, 16), 200, 200})
}

func TestTIFFErrors(t *testing.T) {
	old := even(4, 3, 10)
	old.compression = 6
	short := even(400, 300, 10)
	short.data = short.data[:50]
	fax := even(4, 3, 10)
	fax.compression, fax.fax = 3, 1
	cases := []struct {
		name  string
		page  tiffPage
		limit int
		want  error
	}{
		{"old JPEG without a stream", old, 1000, ErrUnsupported},
		{"two-dimensional fax", fax, 1000, ErrUnsupported},
		{"cut off", short, 1 << 20, ErrDamaged},
		{"huge", even(40, 300, 10), 1000, ErrTooLarge},
	}
	for _, c := range cases {
		f, err := OpenTIFF(tiffOf(c.page), 10)
		if err != nil {
			t.Fatal(c.name, err)
		}
		if _, err := f.Page(0, c.limit, nil); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
	if _, err := OpenTIFF([]byte("II+\x00aaaaaaaa"), 10); !errors.Is(err, ErrUnsupported) {
		t.Errorf("another kind: %v", err)
	}
	if _, err := OpenTIFF(tiffOf(even(1, 1, 1), even(1, 1, 1)), 1); !errors.Is(err, ErrTooLarge) {
		t.Errorf("too many pages: %v", err)
	}
}

func TestStillPictures(t *testing.T) {
	paper := image.NewNRGBA(image.Rect(0, 0, 3, 2)) // transparent: white paper
	coded := specimen.PNG(paper)
	p, err := DecodePNG(coded, 6)
	if err != nil || p.Gray.Pix[0] != 255 {
		t.Errorf("a transparent PNG is %v, error %v", p.Gray, err)
	}
	if _, err := DecodePNG(coded, 5); !errors.Is(err, ErrTooLarge) {
		t.Errorf("six pixels of five: %v", err)
	}
	if _, err := DecodePNG(coded[:40], 6); !errors.Is(err, ErrDamaged) {
		t.Errorf("a cut PNG: %v", err)
	}
	if _, err := DecodeJPEG([]byte("\xff\xd8\xff\xe0nothing"), 6); !errors.Is(err, ErrDamaged) {
		t.Errorf("a broken JPEG: %v", err)
	}
}

func FuzzTIFF(f *testing.F) {
	f.Add(tiffOf(even(4, 3, 10), even(5, 6, 20)))
	var packed bytes.Buffer
	if err := tiff.Encode(&packed, image.NewGray(image.Rect(0, 0, 9, 9)), &tiff.Options{Compression: tiff.Deflate}); err != nil {
		f.Fatal(err)
	}
	f.Add(packed.Bytes())
	f.Add(bigTIFFOf(binary.LittleEndian, even(4, 3, 10), even(5, 6, 20)))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := OpenTIFF(data, 20)
		if err != nil {
			return
		}
		for n := range file.Pages() {
			p, err := file.Page(n, 1<<16, nil)
			if err == nil && len(p.Gray.Pix) > 1<<17 {
				t.Errorf("page %d has %d pixels", n, len(p.Gray.Pix))
			}
		}
	})
}
