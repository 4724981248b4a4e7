package extract

import (
	"bytes"
	"strings"
)

// The letters of ESC/P by how many bytes follow them. A switch takes a small
// number or a digit, a measure any byte.
const (
	epsonAlone    = "012456789<=>@EFGHMOPTg#"
	epsonSwitches = "-5IRSUWaikmpqrstwx%~"
	epsonMeasures = "!+/3AJNQVjl "
	epsonPairs    = "$\\cefX?"
)

// epsonLength is the length of a code of ESC/P; 0 for one that is not known.
func epsonLength(rest []byte) int {
	letter := rest[0]
	switch {
	case strings.IndexByte(epsonSwitches, letter) >= 0 && len(rest) > 1 && switches(letter, rest[1]):
		return 2
	case strings.IndexByte(epsonAlone, letter) >= 0:
		return 1
	case strings.IndexByte(epsonMeasures, letter) >= 0:
		return 2
	case strings.IndexByte(epsonPairs, letter) >= 0:
		return 3
	}
	return epsonLong(rest)
}

// switches reports a byte that sets a switch; of the switch "5" the digits are
// text, since Epson's takes no byte.
func switches(letter, b byte) bool {
	return b < '\t' || '\r' < b && b < ' ' || '0' <= b && b <= '9' && letter != '5'
}

// epsonLong is the length of a code whose own bytes say how long it is: a page's
// length, a list of stops that a zero ends, a picture, and the codes of ESC/P 2,
// which count their bytes.
func epsonLong(rest []byte) int {
	switch letter := rest[0]; {
	case letter == ':':
		return 4
	case letter == 'B' || letter == 'D':
		return throughZero(rest, 1)
	case letter == 'b':
		return throughZero(rest, 2)
	case len(rest) > 1 && letter == 'C':
		return 2 + one(rest[1] == 0)
	case len(rest) > 2 && strings.IndexByte("KLYZ", letter) >= 0:
		return 3 + counted(rest[1:])
	case len(rest) > 3 && letter == '(':
		return 4 + counted(rest[2:])
	case len(rest) > 3 && letter == '*':
		return 4 + columnBytes(rest[1])*counted(rest[2:])
	}
	return 0
}

// mostStops are the most that a list of tabs has.
const mostStops = 32

// throughZero is the length of a list that a zero ends, 0 where none does.
func throughZero(rest []byte, from int) int {
	from = min(from, len(rest))
	zero := bytes.IndexByte(rest[from:min(len(rest), from+mostStops+1)], 0)
	if zero < 0 {
		return 0
	}
	return from + zero + 1
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// counted is a number of two bytes, the lower first.
func counted(b []byte) int { return int(b[0]) + int(b[1])<<8 }

// columnBytes is how many bytes a column of a picture has in a mode: for 8, 24
// or 48 needles.
func columnBytes(mode byte) int {
	switch {
	case mode >= 71:
		return 6
	case mode >= 32:
		return 3
	}
	return 1
}
