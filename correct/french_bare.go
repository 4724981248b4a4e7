package correct

import (
	"math"
	"strings"
)

// costBare is what it costs that a letter lost its accent alone.
func (f *frenchReader) costBare(letter rune) float64 {
	if letter == 'é' {
		return f.bare
	}
	return costAccent[letter].bare
}

// bareCost estimates, for the page, how rarely an é lost its accent alone.
// Engines differ: one gives every é up, which leaves a space, another reads
// some of them as e. It counts the unknown words that are words with an é, and
// the pieces that stand for lost letters.
func (f *frenchReader) bareCost() float64 {
	bare, lost := 0.5, 0.5
	for i, p := range f.pieces {
		w := strings.ToLower(p.core)
		if !f.french[i] || w == "" || f.taken[i] || f.lex.ID(w) != 0 || f.isEnglish(w) {
			continue
		}
		switch {
		case f.hasBareE(w):
			bare++
		case len(w) <= 3 && !elided[w]:
			lost++
		}
	}
	return math.Min(6, math.Max(1, -math.Log(bare/(bare+lost))))
}

// hasBareE reports whether a word is one of the lexicon but for an é.
func (f *frenchReader) hasBareE(w string) bool {
	for _, e := range f.lex.Folded(w) {
		if strings.Contains(e.Word, "é") {
			return true
		}
	}
	return false
}
