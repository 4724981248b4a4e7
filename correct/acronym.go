package correct

import (
	"math"
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// acronymCount is how often, in ten million words, an acronym must stand to be
// a candidate for one that no text has.
const acronymCount = 500

// acronyms are the acronyms, known ones or the document's own, one confusion
// from an unknown one; in the plural too.
func (c *Corrector) acronyms(v *view, s *slot) []candidate {
	if len(s.text) < 2 {
		return nil
	}
	lex := c.dict.Lexicon(s.lang)
	singular, plural := s.unit, ""
	if rest, ok := strings.CutSuffix(s.text, "s"); ok {
		singular, plural = dict.Normal(rest), "s"
	}
	best := map[string]candidate{}
	add := func(word string, cost float64) {
		e, _ := lex.Find(word)
		if commonInCapitals[word] {
			return
		}
		known := e.Flags&dict.Acronym != 0 && max(lex.Count(word), lex.Count(word+plural)) >= acronymCount || wordAcronyms[word]
		bonus, source := 0.0, "acronyms"
		if c.with("document") && v.seen[word] > v.seen[s.unit] {
			bonus, source = c.weights.recurring*math.Log(float64(1+v.seen[word])), "an acronym of the document"
		}
		if !known && bonus == 0 {
			return
		}
		id := e.ID
		if plural != "" {
			id = lex.ID(word + plural)
		}
		if id == 0 {
			bonus -= c.weights.acronym
		}
		if old, ok := best[word+plural]; !ok || cost < old.cost {
			best[word+plural] = candidate{word: word + plural, id: id, cost: cost, bonus: bonus, rule: RuleAcronym, source: source}
		}
	}
	for word, k := range dict.CapitalNeighbours(singular) {
		add(word, k.Cost)
		if len(singular) > 2 {
			continue
		}
		for farther, k2 := range dict.CapitalNeighbours(word) {
			if farther != singular {
				add(farther, k.Cost+k2.Cost)
			}
		}
	}
	return c.ranked(best, lex)
}

// wordAcronyms are acronyms that are words too.
var wordAcronyms = map[string]bool{"it": true}

// commonInCapitals are words that headings have in capitals, not acronyms.
var commonInCapitals = wordSet("or is as at in on to of by an am be he me my no so up us we do go if la le et en au du des les")
