package correct

import (
	"strings"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// realWordCount is how often, in ten million, a word must stand to be a
// candidate for another known word.
const realWordCount = 300

// realWordCost is what a confusion may cost that explains a known word.
const realWordCost = 0.5

// realWords are the common words one confusion from a known one, and farther
// ones where the document is noisy.
func (c *Corrector) realWords(v *view, s *slot) []candidate {
	n := utf8.RuneCountInString(s.unit)
	if n < 2 || n == 2 && (startsUpper(s.text) || !s.first || !s.last) { // "To", but also the Ts of P/Ts
		return nil
	}
	limit := realWordCost
	if v.noise >= noisyDocument && n >= 4 {
		limit = min(farCost, searchLimit(n))
	}
	q := query{lang: s.lang, read: s.unit, limit: limit}
	var far []match
	if limit > realWordCost && c.budget.allows(q) {
		far = c.find(q)
	} else {
		q.limit = realWordCost
	}
	return c.near.get(q, func() []candidate { return c.nearWords(q, far) })
}

// nearWords are the common words near a known one: one confusion away, or among
// what was found farther off.
func (c *Corrector) nearWords(q query, far []match) []candidate {
	lex := c.dict.Lexicon(q.lang)
	best := map[string]candidate{}
	for word, confusion := range c.dict.Channel().Neighbours(q.read) {
		e, ok := lex.Find(word)
		if !ok || confusion.Cost > realWordCost || word == q.read || e.Flags&(dict.Acronym|dict.Name) != 0 || lex.Count(word) < realWordCount {
			continue
		}
		best[word] = candidate{word: word, id: e.ID, cost: confusion.Cost, rule: RuleRealWord, source: "confusions"}
	}
	addFar(q.read, far, lex, best)
	return c.ranked(best, lex)
}

// noisyDocument is the share of misread words from which known words may be
// misread in more than one place.
const noisyDocument = 0.06

// farCount and farCost bound what may be printed where another known word was
// read far off.
const farCount, farCost = 2000, 1.5

// addFar adds the commonest words that two confusions turn into a known one.
func addFar(read string, far []match, lex *dict.Lexicon, best map[string]candidate) {
	for _, m := range far {
		e := lex.Entry(m.id)
		if _, ok := best[e.Word]; ok || e.Word == read || inflects(read, e.Word) || e.Flags&(dict.Acronym|dict.Name) != 0 || lex.Count(e.Word) < farCount {
			continue
		}
		best[e.Word] = candidate{word: e.Word, id: m.id, cost: m.cost, rule: RuleRealWord, source: "confusions"}
	}
}

// inflects reports whether one word is the other with letters at its end:
// more likely a form that the lexicon lacks than letters lost or added there.
func inflects(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 4 && len(b)-len(a) <= 3 && strings.HasPrefix(b, a)
}
