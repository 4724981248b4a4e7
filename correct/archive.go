package correct

import (
	"math"
	"unicode/utf8"
)

// agreed is the word that several documents of the archive have in the place of
// an unknown one, if there is an archive's profile: the same passage, read
// better there. Names differ from document to document.
func (c *Corrector) agreed(p *pageView, i int) []candidate {
	s := &p.slots[i]
	if c.dict.Profile() == nil || s.kind != kindUnknown || startsUpper(s.text) || utf8.RuneCountInString(s.unit) < 2 {
		return nil
	}
	from, to := max(0, i-3), min(len(p.slots), i+4)
	units := make([]string, 0, to-from)
	for _, other := range p.slots[from:to] {
		units = append(units, other.unit)
	}
	word, documents, ok := c.dict.Consensus(s.lang, units, i-from)
	if !ok {
		return nil
	}
	e, known := c.dict.Lexicon(s.lang).Find(word)
	if !known {
		return nil
	}
	return []candidate{{word: e.Word, id: e.ID, cost: agreedCost, bonus: math.Log(float64(documents)), rule: RuleUnknown, source: "the archive's other documents"}}
}

// agreedCost is what a misreading costs that other documents explain, in
// letters.
const agreedCost = 0.5
