package correct

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// candidate is what may have been printed where a slot was read.
type candidate struct {
	word   string // normal form
	id     dict.ID
	cost   float64 // of the channel
	bonus  float64 // of other evidence, in nats
	name   bool    // always printed with a capital
	wide   bool    // the signs around belong to the word
	rule   string
	source string // of the candidate, for the evidence

	printed string // of a term or an acronym, with its capitals

	path []dict.Confusion // that explain it, once they were asked for
}

// maxCandidates is how many of a slot's candidates reach the lattice.
const maxCandidates = 16

// accentCost is what a lost or false accent costs.
const accentCost = 0.3

// candidates are the readings of an unknown slot, the likeliest first.
func (c *Corrector) candidates(s *slot) []candidate {
	w := c.newWordReadings(s)
	c.searched(s, w.add)
	for _, e := range w.lex.Folded(dict.Fold(s.unit)) {
		w.add(e.ID, accentCost, false, "accents")
	}
	w.keepNumber()
	return c.ranked(w.best, w.lex)
}

// wordReadings collects what a word may have been printed as.
type wordReadings struct {
	c    *Corrector
	s    *slot
	lex  *dict.Lexicon
	most float64 // that a candidate may cost
	best map[string]candidate
}

func (c *Corrector) newWordReadings(s *slot) wordReadings {
	w := wordReadings{c: c, s: s, lex: c.dict.Lexicon(s.lang), most: math.Inf(1), best: map[string]candidate{}}
	part := !s.first || !s.last
	switch {
	case part && utf8.RuneCountInString(s.unit) <= 3:
		w.most = partialCost
	case isGlued(w.lex, s.text):
		w.most = gluedCost
	}
	return w
}

func (w *wordReadings) add(id dict.ID, cost float64, wide bool, source string) {
	e := w.lex.Entry(id)
	if cost > w.most || e.Flags&dict.Acronym != 0 || w.s.unit == e.Word {
		return
	}
	if e.Flags&dict.Name != 0 && startsLower(w.s.text) {
		cost += smallNameCost
	}
	if !wide && inflects(w.s.unit, e.Word) || w.s.losesLittle(e.Word) {
		cost += w.c.weights.inflection
	}
	if old, ok := w.best[e.Word]; !ok || cost < old.cost {
		w.best[e.Word] = candidate{word: e.Word, id: id, cost: cost, wide: wide, rule: RuleUnknown, source: source,
			name: e.Flags&dict.Name != 0}
	}
}

// partialCost is what a confusion may cost that explains a part of a compound
// of three letters or fewer, and smallNameCost what it costs more to read a
// name's capital as a small letter.
const partialCost, smallNameCost = 0.4, 0.6

// gluedCost is what a confusion may cost that explains a word with a capital
// inside: more would take one of two words away that were run together.
const gluedCost = 1

// isGlued reports whether a capital within begins a known word, or ends one in
// small letters before it, as in "IVCanada" and "ofCaneda".
func isGlued(lex *dict.Lexicon, text string) bool {
	for i, r := range text {
		head, tail := text[:i], text[i:]
		if i == 0 || !unicode.IsUpper(r) || strings.ToUpper(tail) == tail {
			continue
		}
		if len(tail) >= shortLetters && lex.ID(dict.Normal(tail)) != 0 || unicode.IsLower(lastRune(head)) && lex.ID(dict.Normal(head)) != 0 {
			return true
		}
	}
	return false
}

// searched adds what the confusion-weighted search finds of the narrow and of
// the wide reading.
func (c *Corrector) searched(s *slot, add func(dict.ID, float64, bool, string)) {
	if !c.with("search") {
		return
	}
	n := utf8.RuneCountInString(s.unit)
	for _, m := range c.findNear(query{lang: s.lang, read: s.unit, limit: searchLimit(n)}) {
		add(m.id, m.cost, false, "confusions")
	}
	if s.wide == s.text {
		return
	}
	for _, m := range c.findNear(query{lang: s.lang, read: dict.Normal(s.wide), limit: searchLimit(n + 1)}) {
		add(m.id, m.cost, true, "confusions")
	}
}

// ranked orders candidates by channel and frequency, then by their bytes, and
// keeps the first.
func (c *Corrector) ranked(best map[string]candidate, lex *dict.Lexicon) []candidate {
	out := make([]candidate, 0, len(best))
	for _, k := range best {
		out = append(out, k)
	}
	score := func(k candidate) float64 {
		logP := float64(dict.UnknownLogP)
		if k.id != 0 {
			logP = lex.Entry(k.id).LogP
		}
		return -c.weights.channel*k.cost + k.bonus + logP
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := score(out[i]), score(out[j])
		return a > b || a == b && out[i].word < out[j].word
	})
	return out[:min(len(out), maxCandidates)]
}
