package correct

import (
	"math"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// change is an edge of the best path that is no identity, with what speaks for
// it.
type change struct {
	edge       *edge
	margin     float64 // over what was read, in nats
	confidence float64
	needed     float64 // confidence, to be made
	second     string  // the word that came second, empty where that is what was read
	candidates []document.Candidate
}

// justify makes edits of the best path's changes and puts them together with
// the restored ones.
func (c *Corrector) justify(p *pageView, l *lattice, best []*edge) []document.Edit {
	p.repaired = make([]bool, len(p.slots))
	for _, a := range best {
		for i := a.from; i < a.to; i++ {
			p.repaired[i] = !a.identity
		}
	}
	c.shareKnown(p, p.repaired)
	var changes []change
	for k, a := range best {
		if a.identity {
			continue
		}
		c.goAhead()
		ch := c.weigh(l, best, k)
		if ch.confidence >= c.options.Propose && !c.hopeless(p, a) {
			ch.needed = max(c.options.Auto, c.caution(p, ch))
			changes = append(changes, ch)
		}
	}
	return c.assemble(p, changes)
}

// weigh compares an edge with all others of its place, its surroundings as the
// best path has them: its confidence is its share of them.
func (c *Corrector) weigh(l *lattice, best []*edge, k int) change {
	a := best[k]
	rivals := l.rivals(best, k)
	own, read := rivals[0].score, rivals[1].score
	ch := change{edge: a, margin: own - read}
	secondScore := read
	shares := math.Exp(read-own+c.doubt(l.slots[a.from:a.to])) + 1
	for _, r := range rivals[2:] {
		shares += math.Exp(r.score - own)
		if r.score > secondScore {
			ch.second, secondScore = r.edges[0].cand.word, r.score
		}
	}
	ch.confidence = 1 / shares
	if c.options.Explain {
		ch.candidates = explain(l.slots[a.from:a.to], rivals)
	}
	return ch
}

// rival is a reading of a place with its score there.
type rival struct {
	edges []*edge
	score float64
}

// rivals are the readings of the place of the best path's k-th edge: that edge,
// what was read, and all others.
func (l *lattice) rivals(best []*edge, k int) []rival {
	a := best[k]
	read := l.asRead(a)
	out := []rival{{best[k : k+1], l.local(best, k, best[k:k+1])}, {read, l.local(best, k, read)}}
	for i := range l.edges[a.from] {
		other := &l.edges[a.from][i]
		if other.identity || other.to != a.to || other.cand.word == a.cand.word {
			continue
		}
		edges := []*edge{other}
		out = append(out, rival{edges, l.local(best, k, edges)})
	}
	return out
}

// asRead are the identity edges under an edge.
func (l *lattice) asRead(a *edge) []*edge {
	var out []*edge
	for i := a.from; i < a.to; i++ {
		out = append(out, &l.edges[i][0])
	}
	return out
}

// goodGround is the share of known words from which there is text, not what
// recognition makes of a drawing.
const goodGround = 0.8

// doubt is what speaks for leaving slots as read beyond their own score, in
// nats.
func (c *Corrector) doubt(slots []slot) float64 {
	return c.weights.garbage * max(0, goodGround-slots[0].ground) / goodGround
}

// local is the score of edges in the place of the best path's k-th and of the
// two after it.
func (l *lattice) local(best []*edge, k int, edges []*edge) float64 {
	a, b := l.before(best, k)
	score := l.score(l.slots[best[k].from].lang)
	sum := 0.0
	for _, x := range edges {
		sum += x.cost
		a, b, sum = advance(a, b, sum, x, score)
	}
	for _, x := range best[k+1 : min(len(best), k+3)] {
		if l.slots[x.from].lang != l.slots[best[k].from].lang {
			break
		}
		a, b, sum = advance(a, b, sum, x, score)
	}
	return sum
}

// before are the two words in front of the best path's k-th edge.
func (l *lattice) before(best []*edge, k int) (a, b dict.ID) {
	var ids []dict.ID
	for j := k - 1; j >= 0 && len(ids) < 2; j-- {
		if l.slots[best[j].from].lang != l.slots[best[k].from].lang {
			break
		}
		ids = append(append([]dict.ID{}, best[j].ids...), ids...)
	}
	ids = append([]dict.ID{0, 0}, ids...)
	return ids[len(ids)-2], ids[len(ids)-1]
}
