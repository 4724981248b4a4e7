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
	return c.beginsLonger(s, e) || c.endsLonger(p, e) || c.goesOn(p, e) || c.endsBefore(p, e)
}

// beginsLonger reports whether a slot reads as the beginning of a word that is
// commoner than what an edge makes of it, or a quarter as common where that is
// more than a letter off, two letters or more behind it: "secur" is no sector.
func (c *Corrector) beginsLonger(s *slot, e *edge) bool {
	if utf8.RuneCountInString(s.unit) < tornLetters || !s.last || e.cand.rule != RuleUnknown || strings.HasPrefix(e.cand.word, s.unit) {
		return false
	}
	lex := c.dict.Lexicon(s.lang)
	least := lex.Count(e.cand.word)
	if e.cand.cost > 1 {
		least /= beginningShare
	}
	return lex.CommonestBeginning(s.unit, tornMissing) > least
}

// tornLetters is the least length of a piece that tells its word, tornMissing
// the least number of letters that it lacks, and beginningShare how much rarer
// than a far word the word may be that a slot begins.
const tornLetters, tornMissing, beginningShare = 4, 2, 4

// endsLonger reports whether a word that is commoner than what an edge makes of a
// torn place ends as was read; or, behind a sign, as what is made of it does, or
// all that was read but its first letter: ":catior" is no cation, "u. nentation"
// no orientation.
func (c *Corrector) endsLonger(p *pageView, e *edge) bool {
	s := &p.slots[e.from]
	n := utf8.RuneCountInString(s.unit)
	if n < tornLetters || !c.tornBefore(p, e.from) {
		return false
	}
	least := c.dict.Lexicon(s.lang).Count(e.cand.word)
	if c.commonestEnding(s.lang, s.unit) > least {
		return true
	}
	return p.signBefore(e.from) && (c.commonestEnding(s.lang, e.cand.word) > least ||
		n > tornLetters+1 && c.commonestEnding(s.lang, withoutFirst(s.unit)) > least)
}

func (c *Corrector) commonestEnding(lang, ending string) int {
	return c.endings.get(query{lang: lang, read: ending}, func() int { return c.dict.Lexicon(lang).CommonestEnding(ending, tornMissing) })
}

func withoutFirst(unit string) string {
	_, size := utf8.DecodeRuneInString(unit)
	return unit[size:]
}

// goesOn reports whether a slot and the piece behind it, which nothing explains,
// are near a word: "dev opment" has no day in it.
func (c *Corrector) goesOn(p *pageView, e *edge) bool {
	if e.to >= len(p.slots) || e.cand.wide || p.repaired[e.to] || !p.together(e.from, e.to) {
		return false
	}
	s, next := &p.slots[e.from], &p.slots[e.to]
	if next.kind != kindUnknown || startsUpper(next.text) {
		return false
	}
	read := s.unit + next.unit
	q := query{lang: s.lang, read: read, limit: min(pieceLimit, searchLimit(utf8.RuneCountInString(read)))}
	return c.budget.allows(q) && len(c.find(q)) > 0
}

// pieceLimit is what the misreading of two pieces may cost that are one word.
const pieceLimit = 1.8

// endsBefore reports whether what an edge makes of a piece ends a commoner word
// that begins with the word before: know ledge.
func (c *Corrector) endsBefore(p *pageView, e *edge) bool {
	s := &p.slots[e.from]
	if e.from == 0 || !s.last || !p.together(e.from-1, e.from) {
		return false
	}
	before, lex := &p.slots[e.from-1], c.dict.Lexicon(s.lang)
	return len(before.unit) >= shortLetters && lex.Count(before.unit+e.cand.word) > lex.Count(e.cand.word)
}
