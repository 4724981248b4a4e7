package correct

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inCase writes letters as the pieces from first up to, not including, to were
// written: in capitals if they are, else with a capital where they begin with
// one, or where their first letter was lost at a sentence's start.
func (f *frenchReader) inCase(letters string, first, offset, to int, elision bool) string {
	read := ""
	for _, p := range f.pieces[first:to] {
		read += p.core
	}
	read = read[offset:]
	if !elision && allCapitals(read) && (len(read) > 1 || f.capitalsBeside(first, to)) {
		return strings.ToUpper(letters)
	}
	if elision && allCapitals(read) && len(read) > 2 {
		return strings.ToUpper(letters)
	}
	if f.beginsWithCapital(letters, read, first, elision) {
		r, size := utf8.DecodeRuneInString(letters)
		return string(unicode.ToUpper(r)) + letters[size:]
	}
	return letters
}

func allCapitals(s string) bool {
	capitals := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		capitals = capitals || unicode.IsUpper(r)
	}
	return capitals
}

// hasInnerCapital reports whether a capital stands behind a small letter, as in
// what was read without its spaces ("FetE").
func hasInnerCapital(s string) bool {
	small := false
	for _, r := range s {
		if small && unicode.IsUpper(r) {
			return true
		}
		small = small && r != '-' && r != '\'' && r != '/' || unicode.IsLower(r)
	}
	return false
}

// capitalsBeside reports whether a neighbour is a word in capitals.
func (f *frenchReader) capitalsBeside(first, to int) bool {
	return len(f.word(first-1)) > 1 && allCapitals(f.word(first-1)) || len(f.word(to)) > 1 && allCapitals(f.word(to))
}

// beginsWithCapital decides on the first letter. If it was lost, a capital is
// where a sentence ends before it.
func (f *frenchReader) beginsWithCapital(letters, read string, first int, elision bool) bool {
	r, _ := utf8.DecodeRuneInString(read)
	lower, _ := utf8.DecodeRuneInString(letters)
	if bareLetter(lower) == unicode.ToLower(r) || lower == unicode.ToLower(r) || lower < 0x80 {
		return unicode.IsUpper(r)
	}
	if elision {
		return false
	}
	before := f.word(first - 1)
	return unicode.IsUpper(r) || before != "" && strings.ContainsAny(before[len(before)-1:], ".!?")
}
