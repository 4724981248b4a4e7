package correct

import (
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// tornAcronym is the edge that puts an unknown acronym and the capitals behind it
// together, where both make a known one: OG Ds, the OGDs.
func (c *Corrector) tornAcronym(p *pageView, i int) []edge {
	if i+1 >= len(p.slots) || !c.with("merge") {
		return nil
	}
	a, b := &p.slots[i], &p.slots[i+1]
	text := a.text + b.text
	if !p.together(i, i+1) || !a.alone || !b.first || !isAcronym(text) {
		return nil
	}
	lex := c.dict.Lexicon(a.lang)
	word := dict.Normal(text)
	if e, ok := lex.Find(strings.TrimSuffix(word, "s")); !ok || e.Flags&dict.Acronym == 0 {
		return nil
	}
	id, cost := lex.ID(word), c.weights.merge
	return []edge{{from: i, to: i + 2, ids: []dict.ID{id}, words: []string{word}, cost: -c.weights.channel * cost,
		cand: candidate{word: word, id: id, printed: text, cost: cost, rule: RuleMerge, source: "a false space"}}}
}
