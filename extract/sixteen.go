package extract

import (
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// sixteenBits tells UTF-16 without a mark by its zero bytes: of a text in
// English or French nearly every other byte is one, and always on the same side
// of the letter. Nil for anything else.
func sixteenBits(data []byte) encoding.Encoding {
	pairs := min(len(data), textHead) / 2
	if pairs < fewPairs {
		return nil
	}
	var zeros, letters [2]int // of first and second bytes
	for i := range 2 * pairs {
		switch b := data[i]; {
		case b == 0:
			zeros[i%2]++
		case b >= ' ' && b < 0x7f || b == '\n' || b == '\r' || b == '\t':
			letters[i%2]++
		}
	}
	for side, endian := range []unicode.Endianness{unicode.BigEndian, unicode.LittleEndian} {
		if zeros[side]*10 >= pairs*9 && letters[1-side]*10 >= pairs*9 {
			return unicode.UTF16(endian, unicode.IgnoreBOM)
		}
	}
	return nil
}

// fewPairs are too few letters to tell UTF-16 by.
const fewPairs = 8
