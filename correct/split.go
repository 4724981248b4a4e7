package correct

import (
	"strings"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// glued are the little words that other words are run together with, as they
// are printed and as they are read.
var glued = []struct {
	printed, read string
	cost          float64
}{
	{"of", "of", 0}, {"of", "ot", 0.4}, {"to", "to", 0}, {"to", "lo", 0.4}, {"and", "and", 0}, {"the", "the", 0}, {"the", "ihe", 0.4},
	{"for", "for", 0}, {"for", "tor", 0.4}, {"in", "in", 0}, {"is", "is", 0}, {"with", "with", 0},
}

// gluedLetters is the least length of what is looked at for two words of which
// one is misread too, gluedPart that of the other part, and gluedLimit what its
// misreading may cost.
const gluedLetters, gluedPart, gluedLimit = 7, 5, 1.0

// misreadSplits are two words that were run together, one of them a little word,
// the other misread too: foretrontof.
func (c *Corrector) misreadSplits(s *slot, i int) []edge {
	if utf8.RuneCountInString(s.unit) < gluedLetters || len(s.unit) != len(s.text) || s.wide != s.text || s.lang != "en" {
		return nil
	}
	var out []edge
	for _, g := range glued {
		if rest, ok := strings.CutSuffix(s.unit, g.read); ok {
			out = append(out, c.splitBeside(s, i, rest, g.printed, g.cost, false)...)
		}
		if rest, ok := strings.CutPrefix(s.unit, g.read); ok {
			out = append(out, c.splitBeside(s, i, rest, g.printed, g.cost, true)...)
		}
	}
	return out
}

// splitBeside are the edges that read a part as a word and what is before or
// after it as a little one.
func (c *Corrector) splitBeside(s *slot, i int, part, little string, cost float64, before bool) []edge {
	if utf8.RuneCountInString(part) < gluedPart {
		return nil
	}
	lex := c.dict.Lexicon(s.lang)
	var out []edge
	for _, m := range c.find(query{lang: s.lang, read: part, limit: gluedLimit}) {
		e := lex.Entry(m.id)
		if lex.Count(e.Word) < splitCount || e.Flags&(dict.Acronym|dict.Name) != 0 {
			continue
		}
		words, ids := []string{e.Word, little}, []dict.ID{m.id, lex.ID(little)}
		if before {
			words[0], words[1], ids[0], ids[1] = words[1], words[0], ids[1], ids[0]
		}
		total := c.weights.split + cost + m.cost
		out = append(out, edge{from: i, to: i + 1, ids: ids, words: words, cost: -c.weights.channel * total,
			cand: candidate{word: strings.Join(words, " "), cost: total, rule: RuleSplit, source: "a lost space and confusions"}})
	}
	return out
}

// splitCount is how often, in ten million, a word must stand that is found in
// a part.
const splitCount = 50

// parted are the edges that read one word as two.
func (c *Corrector) parted(s *slot, i int) []edge {
	out := c.elisions(s, i)
	if !c.with("split") || s.kind != kindUnknown {
		return out
	}
	for _, ids := range c.splits(s) {
		out = append(out, c.splitEdge(s, i, ids))
	}
	return append(out, c.misreadSplits(s, i)...)
}

// pronounCost is what a lost space costs behind the pronoun I, in letters.
const pronounCost = 0.4

func (c *Corrector) splitEdge(s *slot, i int, ids [2]dict.ID) edge {
	lex := c.dict.Lexicon(s.lang)
	a, b := lex.Entry(ids[0]).Word, lex.Entry(ids[1]).Word
	cost := c.weights.split
	if a == "i" {
		cost = pronounCost
	}
	return edge{from: i, to: i + 1, ids: ids[:], words: []string{a, b}, cost: -c.weights.channel * cost,
		cand: candidate{word: a + " " + b, cost: cost, rule: RuleSplit, source: "a lost space"}}
}

// splits are two known words that were run together.
func (c *Corrector) splits(s *slot) [][2]dict.ID {
	lex := c.dict.Lexicon(s.lang)
	var out [][2]dict.ID
	for i := range s.unit {
		if i == 0 || len(s.unit) != len(s.text) || !s.splitsAt(lex, i) {
			continue
		}
		first := s.unit[:i]
		if s.beginsWithI(i) {
			first = "i"
		}
		out = append(out, [2]dict.ID{lex.ID(first), lex.ID(s.unit[i:])})
	}
	return out
}

// splitsAt reports whether a slot may be two words from a place on: one of them
// a very common one, as in "developsand", or the second with a capital, as in
// "DirectorGeneral", or the first the pronoun I. Else it is a compound that the
// lexicon lacks.
func (s *slot) splitsAt(lex *dict.Lexicon, i int) bool {
	a, b := s.unit[:i], s.unit[i:]
	if s.beginsWithI(i) {
		return lex.Count(b) >= afterI
	}
	return splitPart(lex, a) && splitPart(lex, b) &&
		(startsUpper(s.text[i:]) || lex.Count(a) >= veryCommon || lex.Count(b) >= veryCommon)
}

// beginsWithI reports whether what stands before a place is the pronoun I, or the
// T that it was read as: Ihave, Thave.
func (s *slot) beginsWithI(i int) bool {
	return s.lang == "en" && (s.text[:i] == "I" || s.text[:i] == "T")
}

// afterI is how often, in ten million, a word must stand that is run together
// with the pronoun before it: have, am, will.
const afterI = 1000

// veryCommon is how often, in ten million, the words stand that are no part of
// compounds: and, for, the.
const veryCommon = 20000

// splitPart reports whether a word is common enough to be half of a split.
func splitPart(lex *dict.Lexicon, w string) bool {
	n := lex.Count(w)
	switch utf8.RuneCountInString(w) {
	case 1:
		return w == "a"
	case 2:
		return n >= 10000
	case 3:
		return n >= 2000
	}
	return n >= 5 && !strings.Contains(w, "'")
}
