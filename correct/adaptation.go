package correct

import "github.com/jdscribe/jdscribe/dict"

// A document has its own confusions: one copier turns y into s, another t into
// l. The first decoding shows which; the second believes them more, and in
// known words hardly any other.

// activeConfusions are how often a first decoding explains an unknown word by
// each confusion.
type activeConfusions map[dict.Confusion]int

// adapt weighs the changes of all pages by the confusions of the document.
func (c *Corrector) adapt(v *view, lattices []*lattice) {
	active := activeConfusions{}
	for _, l := range lattices {
		for _, e := range l.decode() {
			if e.cand.rule == RuleUnknown && e.cand.confusion.Read != "" {
				active[e.cand.confusion]++
			}
		}
	}
	for _, l := range lattices {
		for i := range l.edges {
			for k := range l.edges[i] {
				c.reweigh(&l.edges[i][k], active)
			}
		}
	}
}

// oftenActive is from how many words on a confusion is the document's own.
const oftenActive = 2

func (c *Corrector) reweigh(e *edge, active activeConfusions) {
	if e.cand.confusion.Read == "" {
		return
	}
	n := active[e.cand.confusion]
	switch {
	case e.cand.rule == RuleRealWord && n == 0:
		e.cost -= c.weights.unseen
	case n >= oftenActive:
		e.cost += c.weights.active
	}
}
