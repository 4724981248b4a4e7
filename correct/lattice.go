package correct

import (
	"unicode"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// Weights of the path through the lattice, in nats.
const (
	// channelWeight is what one plain misread letter costs.
	channelWeight = 3.2
	// knownBonus is for leaving a known word as it was read; without it twice
	// as many right words are broken.
	knownBonus = 5.0
	// unknownCost is of leaving an unknown word as it was read.
	unknownCost = 11.0
	derivedCost = 4.0
	foreignCost = 5.0
)

// edge is one way to read the slots from up to, not including, to.
type edge struct {
	from, to int
	ids      []dict.ID // of its units, 0 for an unknown one
	words    []string  // normal forms, empty for what was read
	cost     float64   // in nats, without the language model
	identity bool
	cand     candidate
}

// lattice is a page's slots with all edges that start at each.
type lattice struct {
	slots []slot
	edges [][]edge
	score func(lang string) scorer
}

// scorer is a language model's score of a word after two others, in nats.
type scorer func(a, b, c dict.ID) float64

func (c *Corrector) lattice(v *view, p *pageView) *lattice {
	l := &lattice{slots: p.slots, edges: make([][]edge, len(p.slots)), score: c.scorer}
	for i := range p.slots {
		s := &p.slots[i]
		l.edges[i] = append(l.edges[i], c.identity(v, p, i))
		l.edges[i] = append(l.edges[i], c.others(v, p, i, s)...)
	}
	return l
}

// others are the edges that change what was read.
func (c *Corrector) others(v *view, p *pageView, i int, s *slot) []edge {
	var out []edge
	one := func(k candidate) {
		out = append(out, edge{from: i, to: i + 1, ids: []dict.ID{k.id}, words: []string{k.word},
			cost: -channelWeight * k.cost, cand: k})
	}
	switch s.kind {
	case kindFixed:
		return nil
	case kindKnown:
		if c.with("neighbours") && !isAcronym(s.text) {
			for _, k := range c.realWords(s) {
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
		return out
	}
	for _, k := range c.candidates(v, s) {
		one(k)
	}
	if c.with("split") && s.kind == kindUnknown {
		for _, ids := range c.splits(s) {
			out = append(out, c.splitEdge(s, i, ids))
		}
	}
	return append(out, c.merges(p, i)...)
}

// splitCost and mergeCost are those of a lost and of a false space.
const (
	splitCost = 0.9
	mergeCost = 0.9
)

func (c *Corrector) splitEdge(s *slot, i int, ids [2]dict.ID) edge {
	lex := c.dict.Lexicon(s.lang)
	a, b := lex.Entry(ids[0]).Word, lex.Entry(ids[1]).Word
	return edge{from: i, to: i + 1, ids: ids[:], words: []string{a, b}, cost: -channelWeight * splitCost,
		cand: candidate{word: a + " " + b, cost: splitCost, rule: RuleSplit, source: "a lost space"}}
}

// identity is the edge that leaves a slot as it was read.
func (c *Corrector) identity(v *view, p *pageView, i int) edge {
	s := &p.slots[i]
	a := edge{from: i, to: i + 1, ids: []dict.ID{s.id}, identity: true}
	switch s.kind {
	case kindKnown:
		a.cost = knownBonus
	case kindFixed:
	case kindAcronym:
		a.cost = -3
	case kindDerived:
		a.cost = -derivedCost
	case kindForeign:
		a.cost = -foreignCost
	default:
		a.cost = -c.unknown(v, p, i)
	}
	return a
}

// unknown is the cost of leaving an unknown word: less where it may be a name
// and where the document repeats it.
func (c *Corrector) unknown(v *view, p *pageView, i int) float64 {
	s := &p.slots[i]
	cost := unknownCost
	if !c.with("protect") {
		return cost
	}
	first, _ := utf8.DecodeRuneInString(s.text)
	if unicode.IsUpper(first) {
		cost -= 2
	}
	if c.with("document") {
		cost -= min(3, float64(v.seen[s.unit]-1))
	}
	return cost
}

func (c *Corrector) scorer(lang string) scorer {
	m := c.dict.Model(lang)
	if !c.with("model") {
		return func(_, _, w dict.ID) float64 { return m.ScoreIDs(0, 0, w) }
	}
	return m.ScoreIDs
}
