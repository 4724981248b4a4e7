package correct

import (
	"strings"
	"unicode/utf8"
)

// A torn word has its letters in pieces: "iny lementation", "tech. nology". No
// piece is a word that was misread, however near one may be.

// isTorn reports whether an edge reads as a word what is more likely the beginning
// of a longer one, or the rest of one that begins with what stands before it.
func (c *Corrector) isTorn(p *pageView, e *edge) bool {
	s := &p.slots[e.from]
	if e.to > e.from+1 || e.identity || s.kind != kindUnknown || startsUpper(s.text) {
		return false
	}
	return c.beginsLonger(s, e) || c.tornBefore(p, e.from) && c.endsLonger(s, e.cand.word)
}

// tornBefore reports whether what stands before a slot may be the beginning of
// its word: a few letters that are no word, or hardly ever one, or a sign that
// ends no sentence.
func (c *Corrector) tornBefore(p *pageView, i int) bool {
	s := &p.slots[i]
	if i == 0 || !s.first {
		return false
	}
	before := &p.slots[i-1]
	if before.token != s.token-1 {
		return true
	}
	token := p.tokens[before.token].Text
	stop := strings.HasSuffix(token, ".") && startsLower(s.text) || strings.ContainsAny(token[len(token)-1:], ";:-")
	piece := before.kind == kindUnknown || before.kind == kindKnown && utf8.RuneCountInString(before.text) <= pieceLetters &&
		c.dict.Lexicon(before.lang).Count(before.unit) < fragmentCount
	return stop || piece && before.end == len(token)
}

// pieceLetters is up to how long a rare word may be a piece of a longer one.
const pieceLetters = 4

// endsLonger reports whether a word that is commoner than another ends as a
// slot reads, two letters or more before it.
func (c *Corrector) endsLonger(s *slot, word string) bool {
	if utf8.RuneCountInString(s.unit) < tornLetters {
		return false
	}
	lex := c.dict.Lexicon(s.lang)
	longer := c.endings.get(query{lang: s.lang, read: s.unit}, func() int { return lex.CommonestEnding(s.unit, tornMissing) })
	return longer > lex.Count(word)
}

// tornLetters is the least length of a piece that tells its word, tornMissing
// the least number of letters that it lacks.
const tornLetters, tornMissing = 4, 2

// beginsLonger reports whether a slot reads as the beginning of a word that is
// commoner than what an edge makes of it, two letters or more behind it: "secur"
// is no sector.
func (c *Corrector) beginsLonger(s *slot, e *edge) bool {
	if utf8.RuneCountInString(s.unit) < tornLetters || !s.last || e.cand.rule != RuleUnknown || strings.HasPrefix(e.cand.word, s.unit) {
		return false
	}
	lex := c.dict.Lexicon(s.lang)
	return lex.CommonestBeginning(s.unit, tornMissing) > lex.Count(e.cand.word)
}
