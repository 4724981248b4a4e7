package correct

import (
	"slices"
	"sort"

	"github.com/jdscribe/jdscribe/dict"
)

// beamWidth is how many paths are followed at once; 100 changed no edit.
const beamWidth = 30

// path is the best way to a state of the lattice.
type path struct {
	a, b  dict.ID // the last two words
	score float64
	edge  *edge
	back  *path
}

// decode gives the edges of the best path, in order. It is found once for the
// same costs.
func (l *lattice) decode() []*edge {
	if !l.decoded {
		l.best, l.decoded = l.search(), true
	}
	return l.best
}

func (l *lattice) search() []*edge {
	at := make([][]*path, len(l.slots)+1)
	at[0] = []*path{{}}
	for i := range l.slots {
		l.goAhead()
		score := l.score(l.slots[i].lang)
		for _, p := range leading(at[i]) {
			if i > 0 && l.slots[i].lang != l.slots[i-1].lang {
				p.a, p.b = 0, 0
			}
			for k := range l.edges[i] {
				edge := &l.edges[i][k]
				at[edge.to] = append(at[edge.to], p.follow(edge, score))
			}
		}
		at[i] = nil
	}
	var out []*edge
	for p := leading(at[len(l.slots)])[0]; p.back != nil; p = p.back {
		out = append(out, p.edge)
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

func (p *path) follow(edge *edge, score scorer) *path {
	next := &path{a: p.a, b: p.b, score: p.score, edge: edge, back: p}
	next.score += edge.cost
	next.a, next.b, next.score = advance(next.a, next.b, next.score, edge, score)
	return next
}

// advance adds the language model's score of an edge's words. An unknown word
// costs what its edge says and is no context.
func advance(a, b dict.ID, sum float64, edge *edge, score scorer) (dict.ID, dict.ID, float64) {
	for _, id := range edge.ids {
		if id != 0 {
			sum += score(a, b, id)
		}
		a, b = b, id
	}
	return a, b, sum
}

// leading keeps the best path of each state, the best of all first, and no more
// than the beam's width.
func leading(paths []*path) []*path {
	if len(paths) == 1 {
		return paths
	}
	sort.SliceStable(paths, func(i, j int) bool { return paths[i].score > paths[j].score })
	kept := paths[:0]
	for _, p := range paths {
		if len(kept) < beamWidth && !slices.ContainsFunc(kept, p.sameState) {
			kept = append(kept, p)
		}
	}
	return kept
}

func (p *path) sameState(other *path) bool { return p.a == other.a && p.b == other.b }
