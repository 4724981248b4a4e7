package picture

import (
	"encoding/binary"
	"fmt"
	"math"
)

// directory is a page's table of tags.
type directory struct {
	offset uint64
	tags   map[uint16]entry
	lost   bool // the chain of tables breaks where this one should be
}

// entry is a tag's values, or where in the file they are.
type entry struct {
	kind  uint16
	count uint64
	value []byte // four bytes, eight of a BigTIFF
}

// kindBytes are the bytes that a value of each kind takes.
var kindBytes = map[uint16]uint64{1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}

// errBroken is the error of a page that is lost, and with it any behind it.
var errBroken = fmt.Errorf("%w: the list of pages breaks here, further pages may be lost", ErrDamaged)

// walk follows the chain of directories, which a hostile file may bend to a loop.
// Where a further one can't be read, what was found before stays, and one page is
// lost.
func (t *TIFF) walk(maxPages int) error {
	at, ok := t.word(4)
	if t.big {
		at, ok = t.word(8)
	}
	if !ok {
		return fmt.Errorf("%w: TIFF ends in its header", ErrDamaged)
	}
	seen := map[uint64]bool{}
	for at != 0 {
		dir, next, ok := t.directory(at)
		if !ok || seen[at] {
			t.pages = append(t.pages, directory{lost: true})
			return nil
		}
		seen[at] = true
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

// directory reads the table at an offset, and where the next one is.
func (t *TIFF) directory(at uint64) (dir directory, next uint64, ok bool) {
	head, size := uint64(2), uint64(12) // bytes of the number of entries, and of one
	if t.big {
		head, size = 8, 20
	}
	raw := t.bytes(at, head)
	if raw == nil {
		return dir, 0, false
	}
	count := uint64(t.order.Uint16(raw))
	if t.big {
		count = t.order.Uint64(raw)
	}
	if count > math.MaxUint16 {
		return dir, 0, false
	}
	table := t.bytes(at+head, count*size)
	if table == nil {
		return dir, 0, false
	}
	dir = directory{offset: at, tags: map[uint16]entry{}}
	for ; len(table) > 0; table = table[size:] {
		dir.tags[t.order.Uint16(table)] = t.entry(table[:size])
	}
	next, ok = t.word(at + head + count*size)
	if !ok {
		next = uint64(len(t.data)) // cut within the offset: the next one is not there
	}
	return dir, next, true
}

func (t *TIFF) entry(b []byte) entry {
	e := entry{kind: t.order.Uint16(b[2:]), count: uint64(t.order.Uint32(b[4:])), value: b[8:]}
	if t.big {
		e.count, e.value = t.order.Uint64(b[4:]), b[12:]
	}
	return e
}

// bytes are n bytes of the file; nil where they would lie outside of it.
func (t *TIFF) bytes(at, n uint64) []byte {
	if size := uint64(len(t.data)); at > size || n > size-at {
		return nil
	}
	return t.data[at : at+n]
}

// word is an offset that stands in the file.
func (t *TIFF) word(at uint64) (value uint64, ok bool) {
	size := uint64(4)
	if t.big {
		size = 8
	}
	raw := t.bytes(at, size)
	if raw == nil {
		return 0, false
	}
	return number(t.order, raw), true
}

// number is an unsigned number of as many bytes as there are.
func number(order binary.ByteOrder, raw []byte) uint64 {
	switch len(raw) {
	case 1:
		return uint64(raw[0])
	case 2:
		return uint64(order.Uint16(raw))
	case 4:
		return uint64(order.Uint32(raw))
	}
	return order.Uint64(raw)
}

// payload is an entry's values: in place where they fit, else elsewhere in the
// file, and nothing where they would lie outside of it.
func (t *TIFF) payload(e entry) []byte {
	size := kindBytes[e.kind]
	if size == 0 || e.count > uint64(len(t.data)) {
		return nil
	}
	if n := size * e.count; n > uint64(len(e.value)) {
		return t.bytes(number(t.order, e.value), n)
	}
	return e.value[:size*e.count]
}

// number is a tag's first value as an unsigned number.
func (t *TIFF) number(dir directory, tag uint16, missing uint32) uint32 {
	values := t.numbers(dir, tag)
	if len(values) == 0 {
		return missing
	}
	return values[0]
}

// numbers are a tag's values. One that is beyond any file read here is the
// largest number.
func (t *TIFF) numbers(dir directory, tag uint16) []uint32 {
	e := dir.tags[tag]
	switch e.kind {
	case 1, 3, 4, 16:
	default:
		return nil
	}
	raw, size := t.payload(e), int(kindBytes[e.kind])
	out := make([]uint32, len(raw)/size)
	for i := range out {
		out[i] = uint32(min(number(t.order, raw[size*i:][:size]), math.MaxUint32))
	}
	return out
}

func (t *TIFF) dpi(dir directory) float64 {
	e, ok := dir.tags[tagXResolution]
	if !ok || e.kind != 5 || e.count != 1 {
		return 0
	}
	raw := t.payload(e)
	if len(raw) < 8 || t.order.Uint32(raw[4:]) == 0 {
		return 0
	}
	dpi := float64(t.order.Uint32(raw)) / float64(t.order.Uint32(raw[4:]))
	if t.number(dir, tagUnit, 2) == 3 {
		dpi *= 2.54
	}
	return sane(dpi)
}
