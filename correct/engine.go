package correct

import "github.com/jdscribe/jdscribe/dict"

// alternativeCost is what it costs to believe the engine's next best reading
// of a word, in letters; each one after it costs alternativeStep more.
const alternativeCost, alternativeStep = 0.3, 0.1

// alternatives are the engine's other readings of a slot that are words. Only
// a token of one slot and one word has any.
func (c *Corrector) alternatives(p *pageView, s *slot) []candidate {
	t := p.tokens[s.token]
	if !c.with("alternatives") || !s.first || !s.last || t.To != t.From+1 || t.Text != t.Raw {
		return nil
	}
	lex := c.dict.Lexicon(s.lang)
	var out []candidate
	for n, text := range p.words[t.From].Alternatives {
		units := dict.Units(s.lang, text)
		if len(units) != 1 || units[0] == s.unit {
			continue
		}
		e, ok := lex.Find(units[0])
		if !ok || e.Flags&dict.Acronym != 0 {
			continue
		}
		rule := RuleUnknown
		if s.kind == kindKnown {
			rule = RuleRealWord
		}
		out = append(out, candidate{word: e.Word, id: e.ID, cost: alternativeCost + float64(n)*alternativeStep, rule: rule,
			source: "the engine's own readings", name: e.Flags&dict.Name != 0})
	}
	return out
}

// usualConfidence is that of a word that an engine reads right, of 0 to 1: the
// median is 0.95, that of wrong words 0.5 to 0.8.
const usualConfidence = 0.85

// trust is what the engine's confidence adds to leaving a slot as read, in
// nats; nothing where there was no engine.
func (c *Corrector) trust(p *pageView, s *slot) float64 {
	confidence := p.tokens[s.token].Confidence
	if confidence == 0 || !c.with("confidence") {
		return 0
	}
	return c.weights.engine * (confidence - usualConfidence)
}
