package picture

import (
	"encoding/binary"
	"io"
	"slices"
)

// shown is the file as the library is shown it: a header that points at one
// page's directory, the file, and for a BigTIFF the directory in the older form
// behind it.
type shown struct {
	head []byte
	data []byte
	tail []byte
	at   int64
}

func (t *TIFF) shown(dir directory) *shown {
	s := &shown{head: []byte("II*\x00"), data: t.data}
	if t.order == binary.BigEndian {
		s.head = []byte("MM\x00*")
	}
	offset := uint32(dir.offset)
	if t.big {
		offset = uint32(len(t.data))
		s.tail = t.older(dir, offset)
	}
	s.head = t.order.AppendUint32(s.head, offset)
	return s
}

// older is a directory as it stands in a TIFF that is no BigTIFF, at an offset,
// with the values that do not fit into it behind.
func (t *TIFF) older(dir directory, at uint32) []byte {
	var tags []uint16
	for tag, e := range dir.tags {
		if t.payload(e) != nil {
			tags = append(tags, tag)
		}
	}
	slices.Sort(tags)
	table := t.order.AppendUint16(nil, uint16(len(tags)))
	var rest []byte
	behind := at + uint32(2+12*len(tags)+4)
	for _, tag := range tags {
		kind, values := t.narrowed(dir.tags[tag])
		table = t.order.AppendUint16(t.order.AppendUint16(table, tag), kind)
		table = t.order.AppendUint32(table, uint32(dir.tags[tag].count))
		if len(values) > 4 {
			table = t.order.AppendUint32(table, behind+uint32(len(rest)))
			rest = append(rest, values...)
			continue
		}
		var inPlace [4]byte
		copy(inPlace[:], values)
		table = append(table, inPlace[:]...)
	}
	return append(t.order.AppendUint32(table, 0), rest...)
}

// narrowed are an entry's values, those of eight bytes, which a file has as
// offsets and sizes alone, in four.
func (t *TIFF) narrowed(e entry) (kind uint16, values []byte) {
	raw := t.payload(e)
	if e.kind != 16 {
		return e.kind, raw
	}
	for ; len(raw) > 0; raw = raw[8:] {
		values = t.order.AppendUint32(values, uint32(t.order.Uint64(raw)))
	}
	return 4, values
}

// ReadAt reads the file as if its first directory were the chosen one.
func (s *shown) ReadAt(p []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, io.EOF
	}
	parts := [][]byte{s.head, s.data[min(len(s.head), len(s.data)):], s.tail}
	for _, part := range parts {
		if off < int64(len(part)) {
			k := copy(p[n:], part[off:])
			n += k
			off += int64(k)
		}
		off -= int64(len(part))
		off = max(off, 0)
	}
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// Read reads on from where the last Read ended.
func (s *shown) Read(p []byte) (int, error) {
	n, err := s.ReadAt(p, s.at)
	s.at += int64(n)
	return n, err
}
