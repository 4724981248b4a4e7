package extract

import (
	"bytes"
	"strconv"
	"strings"
)

// Texts of 1985 to 2000 were often kept as they were sent to the printer. Its
// codes begin with ESC; what follows belongs to one of three languages: Epson's
// ESC/P (with IBM's Proprinter, which shares it), Hewlett-Packard's PCL, and the
// terminals' ANSI. How long a code is depends on the language, and a few first
// letters mean different things in two of them: what follows the letter decides.
// An ESC that begins no known code stays, so that the page's reader sees it.

const escape = 0x1b

// withoutPrinterCodes takes the known codes out of a text of one byte a letter,
// or of UTF-8, and says how many they were. A code that moves the printer's head
// to the side leaves a space.
func withoutPrinterCodes(data []byte) ([]byte, int) {
	if bytes.IndexByte(data, escape) < 0 {
		return data, 0
	}
	out, codes := make([]byte, 0, len(data)), 0
	for i := 0; i < len(data); {
		n := 0
		if data[i] == escape {
			n = codeLength(data[i+1:])
		}
		if n == 0 {
			out = append(out, data[i])
			i++
			continue
		}
		if movesAcross(data[i+1:]) {
			out = append(out, ' ')
		}
		codes++
		i += 1 + n
	}
	return out, codes
}

// codeLength is how many bytes behind the ESC belong to its code; 0 for a code
// that is not known, or that goes on beyond the text's end.
func codeLength(rest []byte) int {
	if len(rest) == 0 {
		return 0
	}
	n := pclLength(rest)
	if n == 0 && rest[0] == '[' {
		n = bracketLength(rest)
	}
	if n == 0 {
		n = epsonLength(rest)
	}
	if n > len(rest) {
		return 0
	}
	return n
}

// pclLength is the length of a code of PCL with values: a sign, a group's
// letter, and values each with its letter, of which the last is a capital, as in
// "&l6d0O". The value of a capital W counts bytes of fonts or pictures that
// follow.
func pclLength(rest []byte) int {
	if len(rest) < 2 || strings.IndexByte("%&()*", rest[0]) < 0 {
		return 0
	}
	for i, b := range rest[1:] {
		switch {
		case b == 'W' && i > 0:
			return i + 2 + valueBefore(rest[:i+1])
		case '@' <= b && b <= 'Z' && i > 0:
			return i + 2
		case strings.IndexByte("+-.", b) < 0 && (b < '0' || b > '9') && (b < 'a' || b > 'z'):
			return 0
		}
	}
	return 0
}

// valueBefore is the number that the bytes end in.
func valueBefore(b []byte) int {
	digits := b[len(bytes.TrimRight(b, "0123456789")):]
	n, _ := strconv.Atoi(string(digits[max(0, len(digits)-6):])) // more than any file has
	return n
}

// bracketLength is the length of an ANSI code, as in "[1;31m", or of one of
// IBM's, whose letter is followed by how many bytes there are.
func bracketLength(rest []byte) int {
	if len(rest) > 3 && strings.ContainsRune("@IKST\\", rune(rest[1])) && rest[3] < ' ' {
		return 4 + int(rest[2]) + int(rest[3])<<8
	}
	for i, b := range rest[1:] {
		switch {
		case '@' <= b && b <= '~':
			return i + 2
		case b < ' ' || b > '?':
			return 0
		}
	}
	return 0
}

// movesAcross reports a code that sets the next letter at some distance.
func movesAcross(rest []byte) bool {
	return rest[0] == '$' || rest[0] == '\\' || bytes.HasPrefix(rest, []byte("&a")) || bytes.HasPrefix(rest, []byte("*p"))
}

// isPrinterControl reports a control character that a printer obeys by itself:
// the bell, wide and narrow print, and the printer's being chosen.
func isPrinterControl(r rune) bool { return strings.ContainsRune("\a\x0e\x0f\x11\x12\x13\x14", r) }
