package correct

import (
	"strings"
	"unicode/utf8"
)

// tornBefore reports whether what stands before a slot may be the beginning of
// its word: a few letters that are no word, or hardly ever one, or a sign that
// ends no sentence.
func (c *Corrector) tornBefore(p *pageView, i int) bool {
	s := &p.slots[i]
	if i == 0 || !s.first {
		return false
	}
	before := &p.slots[i-1]
	if before.token != s.token-1 || p.signBefore(i) {
		return true
	}
	piece := before.kind == kindUnknown || before.kind == kindKnown && utf8.RuneCountInString(before.text) <= pieceLetters &&
		c.dict.Lexicon(before.lang).Count(before.unit) < fragmentCount
	return piece && before.end == len(p.tokens[before.token].Text)
}

// pieceLetters is up to how long a rare word may be a piece of a longer one.
const pieceLetters = 4

// signBefore reports whether the word before a slot's own ends with a sign that
// ends no sentence.
func (p *pageView) signBefore(i int) bool {
	s := &p.slots[i]
	if i == 0 || !s.first || p.slots[i-1].token != s.token-1 {
		return false
	}
	before := p.tokens[s.token-1].Text
	return strings.HasSuffix(before, ".") && startsLower(s.text) || strings.ContainsAny(before[len(before)-1:], ";:-")
}
