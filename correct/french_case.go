package correct

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inCase completes the case of letters that pieces from first up to, not
// including, to spell: those that were read have theirs. Lost ones are
// capitals among capitals and at a sentence's start.
func (f *frenchReader) inCase(letters string, first, to int, elision bool) string {
	capitals, smalls := countCase(letters, func(r rune) bool { return r < 0x80 })
	r, size := utf8.DecodeRuneInString(letters)
	switch {
	case smalls == 0 && capitals > 1, smalls == 0 && f.capitalsBeside(first, to):
		return strings.ToUpper(letters)
	case !elision && r >= 0x80 && unicode.IsLower(r) && !f.readFirst(letters, first) && f.endsSentence(first-1):
		return string(unicode.ToUpper(r)) + letters[size:]
	case capitals == 0 && !elision:
		return letters
	}
	return letters
}

// countCase counts the capitals and the small letters of a text that are of a
// kind.
func countCase(s string, kind func(rune) bool) (capitals, smalls int) {
	for _, r := range s {
		if !kind(r) {
			continue
		}
		if unicode.IsUpper(r) {
			capitals++
		}
		if unicode.IsLower(r) {
			smalls++
		}
	}
	return capitals, smalls
}

// readFirst reports whether the first letter was read, without its accent or
// not, from the first of the pieces.
func (f *frenchReader) readFirst(letters string, first int) bool {
	r, _ := utf8.DecodeRuneInString(letters)
	core := f.pieces[first].core
	return core != "" && bareLetter(r) == rune(lowerByte(core[0]))
}

// endsSentence reports whether word i ends a sentence. A stroke alone is a
// misread l.
func (f *frenchReader) endsSentence(i int) bool {
	w := f.word(i)
	return len(w) > 1 && strings.ContainsAny(w[len(w)-1:], ".!?")
}

func allCapitals(s string) bool {
	capitals, smalls := countCase(s, unicode.IsLetter)
	return capitals > 0 && smalls == 0
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
	return isCapitals(f.word(first-1)) || isCapitals(f.word(to))
}
