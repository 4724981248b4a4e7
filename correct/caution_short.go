package correct

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// A word of three letters or fewer is near dozens of others, and drawings,
// stamps and torn words are full of such: only its surroundings tell one.

// shortLetters is up to how long a reading is short, shortCost what may explain
// one of three letters wherever it stands, littleCount how often, in ten million,
// what two letters are read for must stand (of, to, in), and usualLittle what
// three are read for (team, two).
const shortLetters, shortCost, littleCount, usualLittle = 3, 0.5, 10000, 1500

// isDoubtfulShort reports whether an edge makes a word of a short unknown one
// that no sentence of known words surrounds, or another than a little word.
func (c *Corrector) isDoubtfulShort(p *pageView, e *edge) bool {
	s := &p.slots[e.from]
	n := utf8.RuneCountInString(s.unit)
	count := c.dict.Lexicon(s.lang).Count(e.cand.word)
	if e.cand.rule == RuleRealWord && n < shortLetters {
		return count < littleCount
	}
	if s.kind != kindUnknown || e.cand.rule != RuleUnknown || n > shortLetters || n == shortLetters && e.cand.cost <= shortCost {
		return false
	}
	if startsUpper(s.text[1:]) && e.cand.word == dict.Normal(s.text[1:]) { // a mark in front, as in "HUp"
		return false
	}
	least := littleCount
	if n == shortLetters {
		least = usualLittle
	}
	return count < least || !p.inSentence(e.from, e.cand.wide)
}

// clings reports whether an edge makes a little word that a sign would cling
// to: no sentence ends with "for", and no field begins with it, whatever was
// read.
func (c *Corrector) clings(p *pageView, e *edge) bool {
	first, last := &p.slots[e.from], &p.slots[e.to-1]
	if first.kind == kindAcronym || !goingOn[e.cand.word] {
		return false
	}
	start, end := first.start, last.end
	if e.cand.wide {
		start, end = first.wideStart, last.wideEnd
	}
	before := lastRune(p.tokens[first.token].Text[:start])
	return start == 0 && p.behindLabel(first.token) || before != '(' && isOuterSign(before) || isOuterSign(firstRune(p.tokens[last.token].Text[end:]))
}

// behindLabel reports whether a token stands behind a label in capitals.
func (p *pageView) behindLabel(token int) bool {
	if token == 0 {
		return false
	}
	label, ok := strings.CutSuffix(p.tokens[token-1].Text, ":")
	return ok && len(label) > 1 && allCapitals(label)
}

// goingOn go on to another word.
var goingOn = wordSet("a an the of to for from in into at by with as and or nor is are be we our their its my your this that these if than but so out no do " +
	"le la les un une des du de et ou dans au aux sur par pour avec ce cette ces son sa ses leur leurs que qui")

// isOuterSign reports whether a sign parts words, other than those within
// compounds and after elisions.
func isOuterSign(r rune) bool {
	return r != utf8.RuneError && isSign(r) && !isJoint(r) && r != '\'' && r != '’'
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// inSentence reports whether a slot is a token between two words, or with a
// capital at a sentence's beginning. Pieces of French words that lost an accent
// stand everywhere.
func (p *pageView) inSentence(i int, wide bool) bool {
	s := &p.slots[i]
	start, end := s.start, s.end
	if wide {
		start, end = s.wideStart, s.wideEnd
	}
	if !s.first || !s.last || start > 0 || end < len(p.tokens[s.token].Text) {
		return false
	}
	return s.lang == "fr" || p.wordBefore(i) && p.wordAfter(i)
}

func (p *pageView) wordBefore(i int) bool {
	s := &p.slots[i]
	if i == 0 || p.slots[i-1].token != s.token-1 || !p.isWord(i-1) {
		return false
	}
	sign := lastRune(p.tokens[s.token-1].Text)
	return unicode.IsLetter(sign) || strings.ContainsRune(",;)", sign) || startsUpper(s.text) && p.opens(i)
}

func (p *pageView) wordAfter(i int) bool {
	next := p.slots[i].token + 1
	return i+1 < len(p.slots) && p.slots[i+1].token == next && p.isWord(i+1) && unicode.IsLetter(firstRune(p.tokens[next].Text))
}

// isWord reports whether a slot is a known word, a number, a part of a compound,
// or one that the best path mends.
func (p *pageView) isWord(i int) bool {
	s := &p.slots[i]
	n := utf8.RuneCountInString(s.text)
	switch s.kind {
	case kindUnknown:
		return n > shortLetters || p.repaired[i]
	case kindFixed:
		return n > 1 || s.text == "a" || holdsDigit(s.text) || !s.first || !s.last
	}
	return true
}
