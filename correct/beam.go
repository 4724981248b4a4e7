package correct

import (
	"cmp"
	"slices"

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
	b := frontier{at: make([][]*path, len(l.slots)+1)}
	b.at[0] = []*path{{}}
	var score scorer
	for i := range l.slots {
		l.goAhead()
		paths := b.leading(i)
		if i == 0 || l.slots[i].lang != l.slots[i-1].lang {
			score = l.score(l.slots[i].lang)
			for _, p := range paths {
				p.a, p.b = 0, 0
			}
		}
		for _, p := range paths {
			for k := range l.edges[i] {
				b.follow(p, &l.edges[i][k], score)
			}
		}
		b.idle = paths
	}
	var out []*edge
	for p := b.leading(len(l.slots))[0]; p.back != nil; p = p.back {
		out = append(out, p.edge)
	}
	slices.Reverse(out)
	return out
}

// frontier is the paths that are followed.
type frontier struct {
	at   [][]*path // by the slot that they lead to
	lost []*path   // that lead nowhere: others take their place
	idle []*path   // a list whose slot is done
}

// follow takes an edge from a path's end.
func (b *frontier) follow(p *path, edge *edge, score scorer) {
	next := b.newPath()
	*next = path{edge: edge, back: p}
	next.a, next.b, next.score = advance(p.a, p.b, p.score+edge.cost, edge, score)
	if b.at[edge.to] == nil {
		b.at[edge.to], b.idle = b.idle[:0], nil
	}
	b.at[edge.to] = append(b.at[edge.to], next)
}

func (b *frontier) newPath() *path {
	n := len(b.lost)
	if n == 0 {
		return &path{}
	}
	p := b.lost[n-1]
	b.lost = b.lost[:n-1]
	return p
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

// leading keeps of the paths to a slot the best of each state, the best of all
// first, and no more than the beam's width.
func (b *frontier) leading(slot int) []*path {
	paths := b.at[slot]
	b.at[slot] = nil
	if len(paths) == 1 {
		return paths
	}
	slices.SortStableFunc(paths, func(p, q *path) int { return cmp.Compare(q.score, p.score) })
	kept := paths[:0]
	for _, p := range paths {
		if len(kept) < beamWidth && !slices.ContainsFunc(kept, p.sameState) {
			kept = append(kept, p)
			continue
		}
		b.lost = append(b.lost, p)
	}
	return kept
}

func (p *path) sameState(other *path) bool { return p.a == other.a && p.b == other.b }
