package dict

import (
	"math"
	"slices"
	"sort"
)

// mixture is two models as one: of the domain and in general, or of a team's
// texts and an older model.
type mixture struct {
	weight          float64 // the domain's
	domain, general estimator
	lex             *Lexicon
}

// estimator gives the probabilities of c after b, and after a b.
type estimator interface {
	p2(b, c ID) float64
	p3(a, b, c ID) float64
}

func (m *mixture) p1(c ID) float64 { return math.Exp(dequantise(m.lex.cost[c-1])) }

func (m *mixture) p2(b, c ID) float64 {
	return m.weight*m.domain.p2(b, c) + (1-m.weight)*m.general.p2(b, c)
}

func (m *mixture) p3(a, b, c ID) float64 {
	return m.weight*m.domain.p3(a, b, c) + (1-m.weight)*m.general.p3(a, b, c)
}

// mix makes the model: the runs of words of both texts with their mixed
// probabilities, of which those are kept whose loss would change the model
// most (Stolcke 1998), then the back-off weights that make each context's
// probabilities sum to one again.
func mix(lex *Lexicon, o BuildOptions, domain, general *gramCounts) *Model {
	m := &mixture{weight: o.DomainWeight, lex: lex,
		domain: smooth(domain, lex.Len()), general: smooth(general, lex.Len())}
	if general.total == 0 {
		m.weight = 1
	} else if domain.total == 0 {
		m.weight = 0
	}
	triples := m.keep(union(seen(&domain.tri, 1, 1<<(2*idBits)), seen(&general.tri, 2, 1<<(2*idBits))), o.Trigrams, m.tripleGain)
	pairs := m.keep(union(seen(&domain.bi, 1, 0), seen(&general.bi, 1, 0)), o.Bigrams, m.pairGain)
	pairs = withContexts(pairs, triples)
	o.Log("%s: %d bigrams, %d trigrams", o.Language, len(pairs), len(triples))
	return m.assemble(pairs, triples)
}

// seen are the keys counted so often; the first leaves out triples that start
// with an unknown word.
func seen(c *counted, least uint32, first uint64) []uint64 {
	var out []uint64
	for i, k := range c.key {
		if c.count[i] >= least && k >= first {
			out = append(out, k)
		}
	}
	return out
}

func union(a, b []uint64) []uint64 {
	all := append(slices.Clone(a), b...)
	slices.Sort(all)
	return slices.Compact(all)
}

// keep leaves the most useful keys, in order.
func (m *mixture) keep(keys []uint64, most int, gain func(uint64) float64) []uint64 {
	gains := make([]float64, len(keys))
	place := make([]int, len(keys))
	for i, k := range keys {
		gains[i], place[i] = gain(k), i
	}
	sort.SliceStable(place, func(i, j int) bool { return gains[place[i]] > gains[place[j]] })
	place = place[:min(most, len(place))]
	slices.Sort(place)
	kept := make([]uint64, len(place))
	for i, p := range place {
		kept[i] = keys[p]
	}
	return kept
}

// tripleGain is about what is lost where two words must stand for three.
func (m *mixture) tripleGain(key uint64) float64 {
	a, b, c := ID(key>>(2*idBits)), lastID(context(key)), lastID(key)
	p := m.p3(a, b, c)
	return m.p1(a) * m.p2(a, b) * p * math.Abs(math.Log(p/m.p2(b, c)))
}

func (m *mixture) pairGain(key uint64) float64 {
	b, c := lastID(context(key)), lastID(key)
	p := m.p2(b, c)
	return m.p1(b) * p * math.Abs(math.Log(p/m.p1(c)))
}

// withContexts adds the pairs that kept triples start with.
func withContexts(pairs, triples []uint64) []uint64 {
	need := make([]uint64, len(triples))
	for i, k := range triples {
		need[i] = context(k)
	}
	return union(pairs, need)
}

// assemble turns kept keys into a model in the model's own order of words.
func (m *mixture) assemble(pairs, triples []uint64) *Model {
	out := &Model{lex: m.lex}
	var byRank []uint32
	out.rank, byRank = rankByCost(m.lex.cost)
	out.uni = uniByRank(m.lex, byRank)
	pairs = reorder(pairs, out.rank)
	triples = reorder(triples, out.rank)
	id := func(rank uint64) ID { return ID(byRank[rank]) }

	out.bi = groupByContext(pairs, len(byRank), func(k uint64) uint64 { return context(k) })
	out.bow1, out.bow2 = make([]uint8, len(byRank)), make([]uint8, len(pairs))
	for i, k := range pairs {
		out.bi.cost[i] = quantise(math.Log(m.p2(id(context(k)), id(uint64(lastID(k))))))
	}
	for c := range byRank {
		out.bow1[c] = quantiseWeight(out.backOff(&out.bi, c, func(w uint32) float64 { return dequantise(out.uni[w]) }))
	}
	out.tri = groupByContext(triples, len(pairs), func(k uint64) uint64 {
		i, _ := search(pairs, context(k))
		return uint64(i)
	})
	for i, k := range triples {
		a, b, c := k>>(2*idBits), uint64(lastID(context(k))), uint64(lastID(k))
		out.tri.cost[i] = quantise(math.Log(m.p3(id(a), id(b), id(c))))
	}
	for c, k := range pairs {
		b := lastID(k)
		out.bow2[c] = quantiseWeight(out.backOff(&out.tri, c, func(w uint32) float64 {
			return out.ScoreIDs(0, id(uint64(b)), id(uint64(w)))
		}))
	}
	return out
}

// reorder writes keys of IDs as keys of ranks, in order.
func reorder(keys []uint64, rank []uint32) []uint64 {
	out := make([]uint64, len(keys))
	for i, k := range keys {
		a, b, c := ID(k>>(2*idBits)), lastID(context(k)), lastID(k)
		out[i] = tripleKey(ID(rank[a]), ID(rank[b]), ID(rank[c]))
	}
	slices.Sort(out)
	return out
}

func groupByContext(keys []uint64, contexts int, of func(uint64) uint64) grams {
	g := grams{start: make([]uint32, contexts+1), word: make([]uint32, len(keys)), cost: make([]uint8, len(keys))}
	for i, k := range keys {
		g.word[i] = uint32(lastID(k))
		g.start[of(k)+1]++
	}
	for c := range contexts {
		g.start[c+1] += g.start[c]
	}
	return g
}

// backOff is the logarithm of what a context's followers leave to the shorter
// context, over what they leave there.
func (m *Model) backOff(g *grams, context int, shorter func(word uint32) float64) float64 {
	left, leftShorter := 1.0, 1.0
	for i := g.start[context]; i < g.start[context+1]; i++ {
		left -= math.Exp(dequantise(g.cost[i]))
		leftShorter -= math.Exp(shorter(g.word[i]))
	}
	return math.Log(max(left, 1e-3) / max(leftShorter, 1e-3))
}
