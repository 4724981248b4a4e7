package correct

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inCase completes the case of the letters of a body that ends before word to:
// those that were read have theirs, with an accent or not. Lost ones are
// capitals among capitals and at a sentence's start.
func (w *walk) inCase(letters string, to int) string {
	f := w.reader
	capitals, smalls := countCase(f.pieces[w.first].core[w.offset:])
	for _, p := range f.pieces[w.first+1 : max(to, w.first+1)] {
		c, s := countCase(p.core)
		capitals, smalls = capitals+c, smalls+s
	}
	r, size := utf8.DecodeRuneInString(letters)
	switch {
	case smalls == 0 && capitals > 1, smalls == 0 && f.capitalsBeside(w.first, to):
		return strings.ToUpper(letters)
	case !w.hasHead() && r >= 0x80 && unicode.IsLower(r) && !f.readFirst(letters, w.first) && f.endsSentence(w.first-1):
		return string(unicode.ToUpper(r)) + letters[size:]
	}
	return letters
}

// countCase counts the capitals and the small letters of a text.
func countCase(s string) (capitals, smalls int) {
	for _, r := range s {
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
	capitals, smalls := countCase(s)
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
