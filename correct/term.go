package correct

import (
	"math"
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// A term of several words is looked for as a whole, by the library of fuzzy
// look-ups: "Assistant Deputv Min ister" has a word that no
// search finds and two that are pieces, but letters that no other term has.

// maxTermSlots is how many slots a term's words may have been read as.
const maxTermSlots = 6

// boundaryCost is what a space costs that is lost or false within a term, in
// letters, and termLimit what its letters may cost: with 1.6, "Gouvernement
// ofCanada" was a French term.
const boundaryCost, termLimit = 0.4, 1.2

// terms are the edges that read a run of slots, one of them unknown, as a term
// of the government or of the team.
func (c *Corrector) terms(p *pageView, i int) []edge {
	if !c.with("terms") || !p.unknownFrom(i, maxTermSlots) {
		return nil
	}
	var out []edge
	letters, unknown := "", false
	for j := i; j < min(len(p.slots), i+maxTermSlots); j++ {
		s := &p.slots[j]
		if !holdsLetter(s.text) || holdsDigit(s.text) || j > i && !p.together(j-1, j) {
			break
		}
		letters += s.unit
		unknown = unknown || s.kind == kindUnknown
		if len(letters) > maxSearch {
			break
		}
		if j > i && unknown {
			out = append(out, c.termsOf(p, i, j+1, letters)...)
		}
	}
	return out
}

// unknownFrom reports whether one of so many slots is unknown.
func (p *pageView) unknownFrom(i, n int) bool {
	for j := i; j < min(len(p.slots), i+n); j++ {
		if p.slots[j].kind == kindUnknown {
			return true
		}
	}
	return false
}

// together reports whether nothing but a space parts two slots of one language.
func (p *pageView) together(i, j int) bool {
	a, b := &p.slots[i], &p.slots[j]
	return a.lang == b.lang && a.token+1 == b.token && a.end == len(p.tokens[a.token].Text) && b.start == 0
}

func (c *Corrector) termsOf(p *pageView, from, to int, letters string) []edge {
	var out []edge
	for _, t := range c.findTerms(query{lang: p.slots[from].lang, read: letters, limit: termLimit, terms: true}) {
		x := t.phrase
		cost := t.cost + boundaryCost*float64(movedBoundaries(p.slots[from:to], x))
		out = append(out, edge{from: from, to: to, ids: x.IDs, words: x.Units, cost: -c.weights.channel * cost,
			cand: candidate{word: strings.Join(x.Units, " "), printed: x.Text, cost: cost, rule: RuleTerm, source: "terms of the government"}})
	}
	return out
}

// termReading is a term that may have been printed, and what its letters cost.
type termReading struct {
	phrase dict.Phrase
	cost   float64
}

// findTerms are the terms that may have been printed where these letters were
// read; none where there is no budget to look for them.
func (c *Corrector) findTerms(q query) []termReading {
	phrases := c.phrases[q.lang]()
	if !phrases.MayHold(q.read) || !c.budget.allows(q) {
		return nil
	}
	c.budget.spend(q, termNodes*len(q.read)*len(q.read))
	return c.named.get(q, func() []termReading {
		var out []termReading
		for _, x := range phrases.Near(q.read) {
			if cost := distance(c.dict.Channel(), q.read, x.Letters(), q.limit); !math.IsInf(cost, 1) {
				out = append(out, termReading{x, cost})
			}
		}
		return out
	})
}

// termNodes is what a look-up costs for each two letters that it leaves out, in
// nodes of a search.
const termNodes = 2

// movedBoundaries counts the spaces that were read where a term has none, and
// those that it has where none was read, give or take a letter.
func movedBoundaries(slots []slot, x dict.Phrase) int {
	var read, printed []int
	for at, i := 0, 0; i+1 < len(slots); i++ {
		at += len(slots[i].unit)
		read = append(read, at)
	}
	for at, i := 0, 0; i+1 < len(x.Units); i++ {
		at += len(x.Units[i])
		printed = append(printed, at)
	}
	return unmatched(read, printed) + unmatched(printed, read)
}

func unmatched(places, others []int) int {
	n := 0
	for _, a := range places {
		near := false
		for _, b := range others {
			near = near || a-b <= 1 && b-a <= 1
		}
		if !near {
			n++
		}
	}
	return n
}

// termLike gives a term in capitals where it was read so, as it is printed and
// with a capital where it was read with one, and else in small letters.
func termLike(a *edge, read string) string {
	upper, lower := countCase(read)
	switch {
	case upper > 2*lower:
		return strings.ToUpper(a.cand.printed)
	case startsUpper(read):
		return upperFirst(a.cand.printed)
	}
	return strings.Join(a.words, " ")
}
