package correct

import (
	"unicode"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// merges are the edges that put a slot and the next together: of two tokens
// that were one word.
func (c *Corrector) merges(p *pageView, i int) []edge {
	if !c.with("merge") || i+1 >= len(p.slots) {
		return nil
	}
	a, b := &p.slots[i], &p.slots[i+1]
	if !mergeable(p, a, b) {
		return nil
	}
	lex := c.dict.Lexicon(a.lang)
	limit := 0.6
	if utf8.RuneCountInString(a.unit+b.unit) >= 8 {
		limit = 1
	}
	var out []edge
	for _, m := range c.find(query{lang: a.lang, read: a.unit + b.unit, limit: limit}) {
		e := lex.Entry(m.id)
		cost := c.weights.merge + m.cost
		out = append(out, edge{from: i, to: i + 2, ids: []dict.ID{m.id}, words: []string{e.Word}, cost: -c.weights.channel * cost,
			cand: candidate{word: e.Word, id: m.id, cost: cost, rule: RuleMerge, source: "a false space"}})
	}
	return out
}

// mergeable reports whether two slots may be pieces of one word: they stand in
// two tokens with nothing but a space between, and one of them is no word.
func mergeable(p *pageView, a, b *slot) bool {
	if a.token+1 != b.token || !a.last || !b.first || a.lang != b.lang {
		return false
	}
	if a.kind == kindFixed && utf8.RuneCountInString(a.text) > 1 || a.kind == kindAcronym || b.kind == kindAcronym {
		return false
	}
	if a.kind != kindUnknown && b.kind != kindUnknown {
		return false
	}
	first, _ := utf8.DecodeRuneInString(b.text)
	return holdsLetter(a.text) && unicode.IsLower(first) && !holdsDigit(a.text+b.text) &&
		a.end == len(p.tokens[a.token].Text) && b.start == 0
}

func holdsLetter(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) {
			return true
		}
	}
	return false
}
