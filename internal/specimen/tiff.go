package specimen

import (
	"bytes"
	"encoding/binary"
	"image"
)

// encodeTIFF writes black and white pages as one little-endian TIFF: a strip a
// page, PackBits, a resolution in dots an inch.
func encodeTIFF(pages []*image.Gray, dpi int) []byte {
	var b bytes.Buffer
	b.WriteString("II*\x00\x00\x00\x00\x00")
	link := 4 // where the offset of the next directory is to be written
	for i, img := range pages {
		strip := packPage(img)
		stripAt := b.Len()
		b.Write(strip)
		pad(&b)
		resolutionAt := b.Len()
		put32(&b, uint32(dpi))
		put32(&b, 1)
		binary.LittleEndian.PutUint32(b.Bytes()[link:], uint32(b.Len()))
		size := img.Bounds().Size()
		link = putDirectory(&b, []tag{
			{254, 4, 2}, // a page of several
			{256, 4, uint32(size.X)},
			{257, 4, uint32(size.Y)},
			{258, 3, 1},     // bits a sample
			{259, 3, 32773}, // PackBits
			{262, 3, 0},     // zero is white
			{273, 4, uint32(stripAt)},
			{277, 3, 1}, // samples a pixel
			{278, 4, uint32(size.Y)},
			{279, 4, uint32(len(strip))},
			{282, 5, uint32(resolutionAt)},
			{283, 5, uint32(resolutionAt)},
			{296, 3, 2},                                  // inch
			{297, 3, uint32(i) | uint32(len(pages))<<16}, // page number
		})
	}
	return b.Bytes()
}

// tag is a field of a directory: its number, its type and its value or where
// that stands.
type tag struct {
	number, kind uint16
	value        uint32
}

// putDirectory writes a directory and gives where its link to the next stands.
func putDirectory(b *bytes.Buffer, tags []tag) int {
	put16(b, uint16(len(tags)))
	for _, t := range tags {
		count := uint32(1)
		if t.number == 297 {
			count = 2
		}
		put16(b, t.number)
		put16(b, t.kind)
		put32(b, count)
		put32(b, t.value)
	}
	put32(b, 0)
	return b.Len() - 4
}

func put16(b *bytes.Buffer, v uint16) { _ = binary.Write(b, binary.LittleEndian, v) }
func put32(b *bytes.Buffer, v uint32) { _ = binary.Write(b, binary.LittleEndian, v) }

func pad(b *bytes.Buffer) {
	if b.Len()%2 == 1 {
		b.WriteByte(0)
	}
}

// packPage is a page's rows, a bit a pixel, each packed by itself.
func packPage(img *image.Gray) []byte {
	var out []byte
	size := img.Bounds().Size()
	row := make([]byte, (size.X+7)/8)
	for y := range size.Y {
		clear(row)
		for x, p := range img.Pix[y*img.Stride : y*img.Stride+size.X] {
			if p < 128 {
				row[x/8] |= 0x80 >> (x % 8)
			}
		}
		out = packBits(out, row)
	}
	return out
}

// packBits appends a row in PackBits: a run of equal bytes as 257 less its
// length and the byte, others as their number less one and themselves.
func packBits(out, row []byte) []byte {
	for len(row) > 0 {
		n := runLength(row)
		if n > 1 {
			out = append(out, byte(257-n), row[0])
		} else {
			for n < min(len(row), 128) && runLength(row[n:]) < 3 {
				n++
			}
			out = append(out, byte(n-1))
			out = append(out, row[:n]...)
		}
		row = row[n:]
	}
	return out
}

// runLength counts the bytes equal to the first, up to 128.
func runLength(row []byte) int {
	n := 1
	for n < min(len(row), 128) && row[n] == row[0] {
		n++
	}
	return n
}
