package correct

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// edge is one way to read the slots from up to, not including, to.
type edge struct {
	from, to int
	ids      []dict.ID // of its units, 0 for an unknown one
	words    []string  // normal forms, empty for what was read
	cost     float64   // in nats, without the language model
	identity bool
	attested bool    // a confusion of it is one of the document's unknown words, too
	chosen   bool    // by the decoding before
	gain     float64 // of the document's confusions, within cost
	traced   bool    // to its confusions
	name     bool    // a word that is always printed with a capital
	cand     candidate
}

// lattice is a page's slots with all edges that start at each.
type lattice struct {
	slots []slot
	edges [][]edge
	score func(lang string) scorer
	// goAhead is the corrector's.
	goAhead func()

	best    []*edge // of the best path, where it is known
	decoded bool
}

// scorer is a language model's score of a word after two others, in nats.
type scorer func(a, b, c dict.ID) float64

func (c *Corrector) lattice(v *view, p *pageView) *lattice {
	l := &lattice{slots: p.slots, edges: make([][]edge, len(p.slots)), score: c.scorer, goAhead: c.goAhead}
	asRead := make([]edge, len(p.slots)) // most slots have no other edge
	for i := range p.slots {
		c.goAhead()
		asRead[i] = c.identity(v, p, i)
		l.edges[i] = append(c.others(asRead[i:i+1:i+1], v, p, i), c.terms(p, i)...)
	}
	return l
}

// others adds the edges that change what was read.
func (c *Corrector) others(out []edge, v *view, p *pageView, i int) []edge {
	s := &p.slots[i]
	one := func(k candidate) {
		out = append(out, edge{from: i, to: i + 1, ids: []dict.ID{k.id}, words: []string{k.word},
			cost: -c.weights.channel*k.cost + k.bonus, cand: k, name: k.name})
	}
	if s.kind == kindFixed {
		return out
	}
	for _, k := range c.alternatives(p, s) {
		one(k)
	}
	switch s.kind {
	case kindKnown:
		if c.with("neighbours") && !isAcronym(s.text) {
			for _, k := range c.realWords(v, s) {
				one(k)
			}
		}
		return append(out, c.merges(p, i)...)
	case kindAcronym:
		if c.with("acronym") {
			for _, k := range c.acronyms(v, s) {
				one(k)
			}
		}
		return append(out, c.tornAcronym(p, i)...)
	}
	if !s.rest {
		for _, k := range append(c.candidates(s), c.agreed(p, i)...) {
			one(k)
		}
		out = append(out, c.parted(s, i)...)
	}
	return append(out, c.merges(p, i)...)
}

// identity is the edge that leaves a slot as it was read.
func (c *Corrector) identity(v *view, p *pageView, i int) edge {
	s := &p.slots[i]
	a := edge{from: i, to: i + 1, ids: []dict.ID{s.id}, identity: true}
	switch s.kind {
	case kindKnown:
		a.cost = c.weights.known
		if c.dict.Lexicon(s.lang).Entry(s.id).Flags&(dict.InGeneral|dict.InDomain) == 0 {
			a.cost = c.weights.listed
		}
		a.cost -= c.weights.noise * v.doubt()
	case kindFixed:
	case kindAcronym:
		a.cost = -c.weights.acronym
	case kindDerived:
		a.cost = -c.weights.derived
	case kindForeign:
		a.cost = -c.weights.foreign
	default:
		a.cost = -c.unknown(v, p, i)
	}
	if s.kind != kindFixed {
		a.cost += c.trust(p, s)
	}
	if s.kind == kindUnknown || s.kind == kindDerived || s.kind == kindForeign {
		a.cost -= c.weights.noisyUnknown * v.doubt()
	}
	return a
}

// unknown is the cost of leaving an unknown word: less where it may be a name
// and where the document repeats it.
func (c *Corrector) unknown(v *view, p *pageView, i int) float64 {
	s := &p.slots[i]
	cost := min(c.weights.unknown+c.weights.perLetter*float64(utf8.RuneCountInString(s.unit)),
		c.weights.spelled+c.weights.spelling*c.dict.Lexicon(s.lang).Spelling(s.unit))
	if s.wide != s.text {
		cost += c.weights.sign
	}
	if !c.with("protect") {
		return cost
	}
	if s.looksLikeName() {
		cost -= c.weights.capital
		if i > 0 && p.slots[i-1].looksLikeName() || i+1 < len(p.slots) && p.slots[i+1].looksLikeName() {
			cost -= c.weights.names
		}
	}
	if c.with("document") {
		cost -= min(c.weights.repeatedMax, c.weights.repeated*float64(v.seen[s.unit]-1))
	}
	return cost
}

// looksLikeName reports whether a slot is an unknown word with one capital, in
// front.
func (s *slot) looksLikeName() bool {
	first, size := utf8.DecodeRuneInString(s.text)
	return s.kind == kindUnknown && unicode.IsUpper(first) && strings.ToLower(s.text[size:]) == s.text[size:]
}

func (c *Corrector) scorer(lang string) scorer {
	m := c.dict.Model(lang)
	if !c.with("model") {
		return func(_, _, w dict.ID) float64 { return m.ScoreIDs(0, 0, w) }
	}
	return m.ScoreIDs
}
