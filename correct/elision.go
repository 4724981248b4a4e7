package correct

import (
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// elidedAs are beginnings of a French word as read where an elision was printed
// whose apostrophe is lost: lincorporation, Vintention, florganisme. In
// capitals a lost apostrophe also leaves a false letter.
var elidedAs = []struct {
	read, printed string
	cost          float64
}{
	{"l", "l'", 0.3}, {"d", "d'", 0.3}, {"n", "n'", 0.5}, {"s", "s'", 0.5}, {"qu", "qu'", 0.3},
	{"v", "l'", 0.6}, {"p", "l'", 0.8}, {"r", "l'", 0.8}, {"f", "l'", 0.7}, {"fl", "l'", 0.6}, {"j", "l'", 0.7},
	{"jl", "l'", 0.6}, {"i", "l'", 0.6}, {"t", "l'", 0.8}, {"i'", "l'", 0.3}, {"t'", "l'", 0.5}, {"f'", "l'", 0.5},
	{"v'", "l'", 0.5}, {"p'", "l'", 0.5}, {"j'", "l'", 0.5}, {`l"`, "l'", 0.2}, {`i"`, "l'", 0.4}, {`d"`, "d'", 0.2},
}

// shortElision is how often a word of two or three letters must stand, in ten
// million, to be what an elision leaves: un, on, il.
const shortElision = 5000

// elisions are the edges that read an unknown French word as an elision and a
// word.
func (c *Corrector) elisions(s *slot, i int) []edge {
	if s.lang != "fr" {
		return nil
	}
	lex := c.dict.Lexicon("fr")
	var out []edge
	for _, e := range elidedAs {
		rest, ok := strings.CutPrefix(s.unit, e.read)
		if !ok || len(rest) < 4 && (e.cost > 0.3 || lex.Count(rest) < shortElision) {
			continue
		}
		for _, word := range c.spellings(lex, rest) {
			if !startsWithVowel(word) {
				continue
			}
			text := e.printed + word
			out = append(out, edge{from: i, to: i + 1, ids: []dict.ID{lex.ID(e.printed), lex.ID(word)}, words: []string{text},
				cost: -c.weights.channel * e.cost,
				cand: candidate{word: text, cost: e.cost, rule: RuleSplit, source: "a lost apostrophe"}})
		}
	}
	return out
}

// spellings are a word and those with accents, or the nearest words where it
// is none.
func (c *Corrector) spellings(lex *dict.Lexicon, unit string) []string {
	var out []string
	for _, e := range lex.Folded(dict.Fold(unit)) {
		out = append(out, e.Word)
	}
	if len(out) == 0 && len(unit) >= 6 {
		for _, m := range c.find(query{"fr", unit, 0.6}) {
			out = append(out, lex.Entry(m.id).Word)
		}
	}
	return out
}
