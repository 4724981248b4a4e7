package picture

import (
	"bytes"
	"encoding/binary"
)

// exifTurns are the degrees clockwise that make a picture upright, by the
// values of Exif's orientation; mirrored ones, which no camera writes, are left.
var exifTurns = map[uint16]int{3: 180, 6: 90, 8: 270}

// jpegTurn reads the orientation that a camera or a scanner noted in a JPEG, in
// degrees clockwise.
func jpegTurn(data []byte) int {
	_, block, found := bytes.Cut(data[:min(len(data), 1<<16)], []byte("Exif\x00\x00"))
	if !found || len(block) < 10 {
		return 0
	}
	var order binary.ByteOrder = binary.BigEndian
	if block[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(block[4:]))
	if at+2 > int64(len(block)) {
		return 0
	}
	entries := block[at+2:]
	for range order.Uint16(block[at:]) {
		if len(entries) < exifEntry {
			break
		}
		if order.Uint16(entries) == exifOrientation {
			return exifTurns[order.Uint16(entries[8:])]
		}
		entries = entries[exifEntry:]
	}
	return 0
}

const (
	exifEntry       = 12 // bytes of a directory's entry
	exifOrientation = 0x112
)
