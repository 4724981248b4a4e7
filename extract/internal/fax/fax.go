// Package fax tells pictures in the codings of fax machines from data that only
// look like them: decoders go on over nonsense, or leave white what they can't
// read.
package fax

import (
	"bytes"
	"io"

	"golang.org/x/image/ccitt"
)

// IsWhole reports data that have all rows of a picture in Group 4, or in Group 3
// of one dimension.
func IsWhole(data []byte, width, height int) bool {
	return IsGroup4(data, width, height) || holds(ccitt.Group3, data, width, height)
}

// IsGroup4 reports data that have all rows of a picture in Group 4.
func IsGroup4(data []byte, width, height int) bool {
	return holds(ccitt.Group4, data, width, height)
}

func holds(group ccitt.SubFormat, data []byte, width, height int) bool {
	for _, align := range []bool{false, true} {
		n, err := io.Copy(io.Discard, ccitt.NewReader(bytes.NewReader(data), ccitt.MSB, group, width, height, &ccitt.Options{Align: align}))
		if err == nil && n >= int64((width+7)/8)*int64(height) {
			return true
		}
	}
	return false
}

// What a page of one colour may take, in bytes: a white row is a bit in Group 4,
// which may be filled to a byte, and some four bytes in Group 3. Each strip ends
// with three.
const (
	header    = 1000
	rowGroup4 = 1
	rowGroup3 = 8
	stripEnd  = 4
)

// MostEven is how many bytes a picture of one colour has at most, in so many
// strips.
func MostEven(group4 bool, rows, strips int) int {
	row := rowGroup3
	if group4 {
		row = rowGroup4
	}
	return header + row*rows + stripEnd*strips
}
