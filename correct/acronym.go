package correct

import (
	"github.com/jdscribe/jdscribe/dict"
)

// acronymCount is how often, in ten million words, an acronym must stand to be
// a candidate for one that no text has.
const acronymCount = 500

// acronyms are the known acronyms one confusion from an unknown one.
func (c *Corrector) acronyms(v *view, s *slot) []candidate {
	if len(s.text) < 2 {
		return nil
	}
	lex := c.dict.Lexicon(s.lang)
	best := map[string]candidate{}
	for word, confusion := range dict.CapitalNeighbours(s.unit) {
		e, known := lex.Find(word)
		if known && e.Flags&dict.Acronym != 0 && lex.Count(word) >= acronymCount {
			best[word] = candidate{word: word, id: e.ID, cost: confusion.Cost, rule: RuleAcronym, source: "acronyms"}
		}
	}
	return c.ranked(best, lex)
}
