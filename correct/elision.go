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
	{"di", "d'", 0.5}, {"qui", "qu'", 0.3}, {"il'", "l'", 0.4}, {"ll'", "l'", 0.4}, {"v'", "l'", 0.5}, {"p'", "l'", 0.5}, {"j'", "l'", 0.5}, {`l"`, "l'", 0.2}, {`i"`, "l'", 0.4}, {`d"`, "d'", 0.2},
}

// shortElision and elision are how often a word of two letters, and of three,
// must stand, in ten million, to be what an elision leaves: un, on, il; ils, une.
const shortElision, elision = 5000, 1000

func leastElided(word string) int {
	if len(word) == 3 {
		return elision
	}
	return shortElision
}

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
		if !ok || len(rest) < 4 && (e.cost > 0.3 || lex.Count(rest) < leastElided(rest)) {
			continue
		}
		for _, m := range c.spellings(lex, rest) {
			word := lex.Entry(m.id).Word
			if !startsWithVowel(word) || m.cost > accentCost && isGlued(lex, s.text) { // a Roman number run on: IIIndiquant
				continue
			}
			text, cost := e.printed+word, e.cost+m.cost
			out = append(out, edge{from: i, to: i + 1, ids: []dict.ID{lex.ID(e.printed), m.id}, words: []string{text},
				cost: -c.weights.channel * cost,
				cand: candidate{word: text, cost: cost, rule: RuleSplit, source: "a lost apostrophe"}})
		}
	}
	return out
}

// nearElided and nearLongElided are what the misreading of a word of six letters,
// or more, behind a lost apostrophe may cost.
const nearElided, nearLongElided = 1.0, 1.5

// spellings are a word and those with accents, or the nearest words where it
// is none.
func (c *Corrector) spellings(lex *dict.Lexicon, unit string) []match {
	var out []match
	for _, e := range lex.Folded(dict.Fold(unit)) {
		m := match{id: e.ID}
		if e.Word != unit {
			m.cost = accentCost
		}
		out = append(out, m)
	}
	if e, ok := lex.Find(unit + "é"); ok {
		out = append(out, match{e.ID, accentCost})
	}
	switch {
	case len(out) > 0 || len(unit) < 6:
		return out
	case len(unit) == 6:
		return c.find(query{lang: "fr", read: unit, limit: nearElided})
	}
	return c.find(query{lang: "fr", read: unit, limit: nearLongElided})
}

// lostElision reports whether a French word would lack what was read in front
// of it for an elision: orientation for Vorientation.
func lostElision(unit, word string) bool {
	if !startsWithVowel(word) {
		return false
	}
	for _, e := range elidedAs {
		rest, ok := strings.CutPrefix(unit, e.read)
		if ok && rest != "" && bareFirst(rest) == bareFirst(word) && bareFirst(unit) != bareFirst(word) {
			return true
		}
	}
	return false
}

// losesLittle reports whether a word would lack a little one that was run
// together with it.
func (s *slot) losesLittle(word string) bool {
	if s.lang == "fr" {
		return lostElision(s.unit, word) || losesA(s.unit, word)
	}
	return s.beginsWithI(1) && s.unit[1:] == word || losesBefore(s.unit, word)
}

// losesA reports whether a word would lack the a, or à, that was run together
// with it: ala, eta.
func losesA(unit, word string) bool { return unit == "a"+word || unit == word+"a" }

// bareFirst is the first letter without its accent.
func bareFirst(word string) string { return dict.Fold(word)[:1] }

// losesBefore reports whether a word would lack one or two that were run together
// with it: member for Asamember.
func losesBefore(unit, word string) bool {
	before, ok := strings.CutSuffix(unit, word)
	if !ok || len(before) < 2 || goingOn[before] {
		return ok && len(before) > 1
	}
	for i := range before {
		if goingOn[before[:i]] && goingOn[before[i:]] {
			return true
		}
	}
	return false
}
