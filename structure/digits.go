package structure

import "strings"

// digitOf gives the digit that a character is read for where a grammar asks
// for digits: texts with a destroyed alphabet hold O for 0 and I for 1.
func digitOf(r rune) (digit rune, sure bool) {
	switch r {
	case 'O', 'o':
		return '0', false
	case 'I', 'l', '|', 'i':
		return '1', false
	case 'S':
		return '5', false
	}
	return r, r >= '0' && r <= '9'
}

// number reads a word as digits alone. It refuses a word in which no character
// is a digit beyond doubt, but for I and O alone ("I", "OI"); an S is rarer and
// needs two digits beside it.
func number(s string) (digits string, ok bool) {
	var b strings.Builder
	certain, rare := 0, 0
	for _, r := range s {
		d, sure := digitOf(r)
		if d < '0' || d > '9' {
			return "", false
		}
		if sure {
			certain++
		} else if r == 'S' || r == 'i' {
			rare++
		}
		b.WriteRune(d)
	}
	if certain == 0 {
		return b.String(), rare == 0 && b.Len() > 0 && b.Len() <= 2
	}
	return b.String(), certain >= 2*rare
}

// trim is a word without the punctuation and cell borders around it.
func trim(s string) string {
	if n := len(s); n > 0 && plainByte(s[0]) && plainByte(s[n-1]) {
		return s // most words
	}
	return strings.Trim(s, " .,;:|_-–—~=*'\"“”‘’<>«»[]{}()/\\!?")
}

// plainByte reports whether a byte is an unaccented letter or a digit.
func plainByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}
