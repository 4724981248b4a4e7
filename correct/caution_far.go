package correct

import (
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// The farther what was read is from a word, the more else must speak for it.

// rarePerLetter is what each letter of a reading of farLetters or more may cost
// before it may as well be a rare word, and astrayPerLetter before it is far from
// what it is read for where it does not stand between two known words; farAuto is
// the confidence that is asked of such: those over 190 recognised documents that
// have less were wrong two times of three. With 0.18 nine right edits in ten of
// those that it takes are lost.
const rarePerLetter, astrayPerLetter, farLetters, farAuto = 0.28, 0.22, 4, 0.98

// isFar reports whether an edge makes a word of one that has little of it: whose
// letters cost so much each.
func isFar(s *slot, e *edge, perLetter float64) bool {
	n := utf8.RuneCountInString(s.unit)
	return e.cand.rule == RuleUnknown && n >= farLetters && e.cand.cost >= perLetter*float64(n)
}

// strangeCost is what a misreading costs from which a rare word, right as it is,
// may lie that far from another, and alikeSpelling how much less likely its
// letters may be, in nats a letter, than those of the other: farrier, carrier.
const strangeCost, alikeSpelling = 0.9, 0.25

// isWellFormed reports whether a reading that no common confusion explains looks
// as much like a word as what an edge makes of it.
func (c *Corrector) isWellFormed(s *slot, e *edge) bool {
	if e.cand.rule != RuleUnknown || e.cand.wide || e.cand.cost < strangeCost || len(s.unit) <= shortLetters {
		return false
	}
	lex := c.dict.Lexicon(s.lang)
	perLetter := func(word string) float64 { return lex.Spelling(word) / float64(len(word)+1) }
	return perLetter(s.unit) <= perLetter(e.cand.word)+alikeSpelling
}

// isAstray reports whether an edge is far and does not stand between words.
func (p *pageView) isAstray(e *edge) bool {
	return isFar(&p.slots[e.from], e, astrayPerLetter) && (e.cand.wide || !p.amidWords(e.from))
}

// amidWords reports whether a slot stands between two known words.
func (p *pageView) amidWords(i int) bool {
	return i > 0 && i+1 < len(p.slots) && p.slots[i-1].token == p.slots[i].token-1 && p.slots[i+1].token == p.slots[i].token+1 &&
		p.slots[i-1].isWhole() && p.slots[i+1].isWhole()
}

// isWhole reports whether a slot is a known word, or one of another language, of
// two letters or more.
func (s *slot) isWhole() bool {
	return (s.id != 0 || s.kind == kindFixed || s.kind == kindDerived) && utf8.RuneCountInString(s.text) > 1
}

// rareLetters is what a misread letter costs that explains a word that hardly
// any text has, and rareWord how often, in ten million, such a word stands:
// cutlasses, lamentation.
const rareLetters, rareWord = 0.5, 10

// farfetched reports whether an edge makes a word that hardly any text has of
// one that more than a common confusion parts from it.
func (c *Corrector) farfetched(s *slot, e *edge) bool {
	if e.cand.id == 0 || e.cand.cost <= rareLetters {
		return false
	}
	known := c.dict.Lexicon(s.lang).Entry(e.cand.id)
	return known.Flags&(dict.Own|dict.Learned) == 0 && c.dict.Lexicon(s.lang).Count(known.Word) <= rareWord
}

// isFarOff reports whether an edge makes a word of one that nothing but its
// length likens to it: toxaphene, telephone.
func isFarOff(e *edge) bool { return e.cand.rule == RuleUnknown && e.cand.cost >= farCostWhole }
