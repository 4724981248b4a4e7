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

	printed string // of a term, with its capitals

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
	case isGlued(s.text):
		w.most = gluedCost
	}
	return w
}

func (w *wordReadings) add(id dict.ID, cost float64, wide bool, source string) {
	e := w.lex.Entry(id)
	if cost > w.most || e.Flags&dict.Acronym != 0 || w.s.unit == e.Word || isPiece(e) {
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

// isPiece reports whether a word is three letters or fewer that recognised texts
// alone have: what is often read of drawings is known, but nothing is read for it.
func isPiece(e dict.Entry) bool {
	return e.Flags&(dict.InList|dict.InGeneral|dict.Own|dict.Learned) == 0 && e.Flags&dict.InDomain != 0 && len(e.Word) <= shortLetters
}

// partialCost is what a confusion may cost that explains a part of a compound
// of three letters or fewer, and smallNameCost what it costs more to read a
// name's capital as a small letter.
const partialCost, smallNameCost = 0.4, 0.6

// gluedCost is what a confusion may cost that explains a word with a capital
// inside: more would take one of two words away that were run together.
const gluedCost = 1

// isGlued reports whether a capital follows a small letter, or three small
// letters two capitals, as in "IVCanada".
func isGlued(text string) bool {
	lower, upper := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsUpper(r) && lower > 0:
			return true
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper >= 2 && lower >= 3
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
