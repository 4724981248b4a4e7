package correct

import (
	"math"
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// acronymCount is how often, in ten million words, an acronym must stand to be
// a candidate for one that no text has.
const acronymCount = 500

// oftenSeen is how often a document must have an acronym that one without its
// first letter is taken for.
const oftenSeen = 3

// strokes are what is read for IT, two letters of strokes alone, and
// strokesCost is what it costs to read one of them, in letters.
var strokes = wordSet("tl tt lt ll il ti lt jt")

const strokesCost = 0.8

// strokeCost is what it costs to read a capital I as a stroke, in letters.
const strokeCost = 0.2

// acronyms are the acronyms, known ones or the document's own, one confusion
// from an unknown one; in the plural too.
func (c *Corrector) acronyms(v *view, s *slot) []candidate {
	if len(s.text) < 2 {
		return nil
	}
	a := acronymReadings{c: c, v: v, s: s, lex: c.dict.Lexicon(s.lang), best: map[string]candidate{}}
	singular := s.unit
	if rest, ok := strings.CutSuffix(s.text, "s"); ok {
		singular, a.plural = dict.Normal(rest), "s"
	}
	if strokes[singular] {
		a.add("it", strokesCost)
	}
	if isStrokeAcronym(s.text) {
		a.add(dict.Normal(strings.Map(capitalOfStroke, strings.TrimSuffix(s.text, "s"))), strokeCost)
	}
	for word, k := range dict.CapitalNeighbours(singular) {
		a.add(word, k.Cost)
	}
	if s.id == 0 && len(singular) >= 3 && v.seen[s.unit] == 1 { // what is repeated is right: the ELCC among the IELCC
		for letter := 'a'; letter <= 'z'; letter++ {
			if word := string(letter) + singular; v.seen[word] >= oftenSeen {
				a.add(word, costDelete)
			}
		}
	}
	return c.ranked(a.best, a.lex)
}

// mayBeOther reports whether an acronym is an occupational group among others,
// as in "AS, CS and FI", or begins a name, as in "El Salvador".
func (c *Corrector) mayBeOther(p *pageView, i int) bool {
	s := &p.slots[i]
	if isGroup(s) {
		for k := max(0, i-2); k < min(len(p.slots), i+3); k++ {
			if k != i && isGroup(&p.slots[k]) {
				return true
			}
		}
	}
	if !isStrokeAcronym(s.text) || i+1 >= len(p.slots) || p.slots[i+1].token != s.token+1 {
		return false
	}
	next := &p.slots[i+1]
	return next.looksLikeName() || next.id != 0 && c.dict.Lexicon(next.lang).Entry(next.id).Flags&dict.Name != 0
}

func isGroup(s *slot) bool {
	_, ok := dict.FindGroup(s.text)
	return ok && isAcronym(s.text)
}

// acronymReadings collects what an acronym may have been printed as.
type acronymReadings struct {
	c      *Corrector
	v      *view
	s      *slot
	lex    *dict.Lexicon
	plural string // "s" for a plural
	best   map[string]candidate
}

// add takes a singular that is known, or that the document has more often than
// what was read.
func (a *acronymReadings) add(word string, cost float64) {
	bonus, source := 0.0, "acronyms"
	if a.c.with("document") && a.v.seen[word] > a.v.seen[a.s.unit] {
		bonus, source = a.c.weights.recurring*math.Log(float64(1+a.v.seen[word])), "an acronym of the document"
	}
	if commonInCapitals[word] || bonus == 0 && !a.known(word) {
		return
	}
	id := a.lex.ID(word + a.plural)
	if id == 0 {
		bonus -= a.c.weights.acronym
	}
	if old, ok := a.best[word+a.plural]; !ok || cost < old.cost {
		a.best[word+a.plural] = candidate{word: word + a.plural, id: id, cost: cost, bonus: bonus, rule: RuleAcronym, source: source}
	}
}

func (a *acronymReadings) known(word string) bool {
	e, _ := a.lex.Find(word)
	often := max(a.lex.Count(word), a.lex.Count(word+a.plural)) >= acronymCount || len(word) > 2 && isStrokeAcronym(a.s.text)
	return e.Flags&dict.Acronym != 0 && often || wordAcronyms[word]
}

// wordAcronyms are acronyms that are words too.
var wordAcronyms = map[string]bool{"it": true}

// commonInCapitals are words that headings have in capitals, not acronyms.
var commonInCapitals = wordSet("or is as at in on to of by an am be he me my no so up us we do go if la le et en au du des les")
