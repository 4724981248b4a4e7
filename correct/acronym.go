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
	for word, k := range dict.CapitalNeighbours(singular) {
		a.add(word, k.Cost)
	}
	if s.id == 0 && len(singular) >= 3 {
		for letter := 'a'; letter <= 'z'; letter++ {
			if word := string(letter) + singular; v.seen[word] >= oftenSeen {
				a.add(word, costDelete)
			}
		}
	}
	return c.ranked(a.best, a.lex)
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
	often := max(a.lex.Count(word), a.lex.Count(word+a.plural)) >= acronymCount
	return e.Flags&dict.Acronym != 0 && often || wordAcronyms[word]
}

// wordAcronyms are acronyms that are words too.
var wordAcronyms = map[string]bool{"it": true}

// commonInCapitals are words that headings have in capitals, not acronyms.
var commonInCapitals = wordSet("or is as at in on to of by an am be he me my no so up us we do go if la le et en au du des les")
