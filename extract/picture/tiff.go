package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"io"

	"golang.org/x/image/tiff"
)

// TIFF is a TIFF file with its pages found but not read. The library reads the
// first page only, so each page is shown to it as the first one of a file of
// its own: the same bytes behind a header that points at that page.
type TIFF struct {
	data  []byte
	order binary.ByteOrder
	pages []directory
}

// directory is a page's table of tags; its values are the bytes of each entry.
type directory struct {
	offset uint32
	tags   map[uint16]entry
}

type entry struct {
	kind  uint16
	count uint32
	value []byte // the 4 bytes of value or offset
}

// The TIFF tags that are looked at here.
const (
	tagSubfile     = 254
	tagWidth       = 256
	tagHeight      = 257
	tagCompression = 259
	tagStrips      = 273
	tagOrientation = 274
	tagStripRows   = 278
	tagStripBytes  = 279
	tagXResolution = 282
	tagFaxOptions  = 292
	tagUnit        = 296
	tagTileWidth   = 322
	tagTileHeight  = 323
	tagTiles       = 324
	tagTileBytes   = 325
	tagJPEGTables  = 347
)

// OpenTIFF finds the pages of a TIFF file, at most maxPages of them;
// reduced-size previews are no pages.
func OpenTIFF(data []byte, maxPages int) (*TIFF, error) {
	t := &TIFF{data: data}
	switch {
	case bytes.HasPrefix(data, []byte("II*\x00")):
		t.order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte("MM\x00*")):
		t.order = binary.BigEndian
	default:
		return nil, fmt.Errorf("%w: no TIFF header (BigTIFF is not read)", ErrUnsupported)
	}
	if err := t.walk(maxPages); err != nil {
		return nil, err
	}
	if len(t.pages) == 0 {
		return nil, fmt.Errorf("%w: TIFF without a page", ErrDamaged)
	}
	return t, nil
}

// walk follows the chain of directories, which a hostile file may bend to a loop.
func (t *TIFF) walk(maxPages int) error {
	if len(t.data) < 8 {
		return fmt.Errorf("%w: TIFF ends in its header", ErrDamaged)
	}
	seen := map[uint32]bool{}
	for at := t.order.Uint32(t.data[4:]); at != 0 && !seen[at]; {
		seen[at] = true
		dir, next, ok := t.directory(at)
		if !ok {
			return nil // what was found before the break stays
		}
		if t.number(dir, tagSubfile, 0)&1 == 0 {
			t.pages = append(t.pages, dir)
		}
		if len(t.pages) > maxPages {
			return fmt.Errorf("%w: more than the %d pages allowed", ErrTooLarge, maxPages)
		}
		at = next
	}
	return nil
}

func (t *TIFF) directory(at uint32) (dir directory, next uint32, ok bool) {
	n := int64(at)
	if n+2 > int64(len(t.data)) {
		return dir, 0, false
	}
	count := int64(t.order.Uint16(t.data[n:]))
	end := n + 2 + 12*count
	if end > int64(len(t.data)) {
		return dir, 0, false
	}
	dir = directory{offset: at, tags: map[uint16]entry{}}
	for e := n + 2; e < end; e += 12 {
		b := t.data[e : e+12]
		dir.tags[t.order.Uint16(b)] = entry{t.order.Uint16(b[2:]), t.order.Uint32(b[4:]), b[8:12]}
	}
	if end+4 <= int64(len(t.data)) {
		next = t.order.Uint32(t.data[end:])
	}
	return dir, next, true
}

// Pages is the number of pages.
func (t *TIFF) Pages() int { return len(t.pages) }

// Page reads page n, from 0, of at most maxPixels pixels.
func (t *TIFF) Page(n, maxPixels int) (Picture, error) {
	dir := t.pages[n]
	conf := image.Config{Width: int(t.number(dir, tagWidth, 0)), Height: int(t.number(dir, tagHeight, 0))}
	if err := checkSize(conf, maxPixels); err != nil {
		return Picture{}, err
	}
	var img image.Image
	var err error
	switch compression := t.number(dir, tagCompression, 1); {
	case compression == 3 && t.number(dir, tagFaxOptions, 0)&1 != 0: // the library would read it as one-dimensional
		return Picture{}, fmt.Errorf("%w: two-dimensional Group 3 fax", ErrUnsupported)
	case compression == 7:
		img, err = t.decodeJPEG(dir, conf)
	default:
		img, err = tiff.Decode(&fromDirectory{data: t.data, order: t.order, offset: dir.offset})
	}
	if err != nil {
		return Picture{}, tiffError(err)
	}
	gray := turned(Gray(img), t.number(dir, tagOrientation, 1))
	return Picture{Gray: gray, DPI: t.dpi(dir)}, nil
}

func tiffError(err error) error {
	var unsupported tiff.UnsupportedError
	if errors.As(err, &unsupported) || errors.Is(err, ErrUnsupported) {
		return fmt.Errorf("%w: %w", ErrUnsupported, err)
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}

// turned undoes the orientation that a TIFF declares for its pixels.
func turned(g *image.Gray, orientation uint32) *image.Gray {
	switch orientation {
	case 3:
		return Turn(g, 180)
	case 6:
		return Turn(g, 90)
	case 8:
		return Turn(g, 270)
	}
	return g
}

// number is a tag's first value as an unsigned number.
func (t *TIFF) number(dir directory, tag uint16, missing uint32) uint32 {
	values := t.numbers(dir, tag)
	if len(values) == 0 {
		return missing
	}
	return values[0]
}

func (t *TIFF) numbers(dir directory, tag uint16) []uint32 {
	e, ok := dir.tags[tag]
	size := map[uint16]int64{1: 1, 3: 2, 4: 4}[e.kind]
	if !ok || size == 0 || e.count == 0 {
		return nil
	}
	raw := t.payload(e, size)
	out := make([]uint32, int64(len(raw))/size)
	for i := range out {
		switch size {
		case 1:
			out[i] = uint32(raw[i])
		case 2:
			out[i] = uint32(t.order.Uint16(raw[2*i:]))
		case 4:
			out[i] = t.order.Uint32(raw[4*i:])
		}
	}
	return out
}

// payload is an entry's values: in place up to four bytes, else elsewhere in
// the file, and nothing where they would lie outside of it.
func (t *TIFF) payload(e entry, size int64) []byte {
	n := size * int64(e.count)
	if n <= 4 {
		return e.value[:n]
	}
	at := int64(t.order.Uint32(e.value))
	if at+n > int64(len(t.data)) {
		return nil
	}
	return t.data[at : at+n]
}

func (t *TIFF) dpi(dir directory) float64 {
	e, ok := dir.tags[tagXResolution]
	if !ok || e.kind != 5 || e.count != 1 {
		return 0
	}
	raw := t.payload(e, 8)
	if len(raw) < 8 || t.order.Uint32(raw[4:]) == 0 {
		return 0
	}
	dpi := float64(t.order.Uint32(raw)) / float64(t.order.Uint32(raw[4:]))
	if t.number(dir, tagUnit, 2) == 3 {
		dpi *= 2.54
	}
	return sane(dpi)
}

// fromDirectory is the file with its header pointing at one directory.
type fromDirectory struct {
	data   []byte
	order  binary.ByteOrder
	offset uint32
	at     int64
}

// ReadAt reads the file as if its first directory were the chosen one.
func (f *fromDirectory) ReadAt(p []byte, off int64) (int, error) {
	if off < 0 || off >= int64(len(f.data)) {
		return 0, io.EOF
	}
	n := copy(p, f.data[off:])
	var head [4]byte
	f.order.PutUint32(head[:], f.offset)
	for i, b := range head {
		if k := int64(4+i) - off; k >= 0 && k < int64(n) {
			p[k] = b
		}
	}
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// Read reads on from where the last Read ended.
func (f *fromDirectory) Read(p []byte) (int, error) {
	n, err := f.ReadAt(p, f.at)
	f.at += int64(n)
	return n, err
}
