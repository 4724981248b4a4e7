package correct

import (
	"math"
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// A document has its own confusions: one copier turns y into s, another t into
// l. A first decoding shows which; the next believes them more, and in known
// words hardly any other. This is expectation and maximisation with the best
// path for the expectation; what two rounds leave, a third leaves too.
const adaptations = 2

// misread is letters as printed and as read.
type misread struct{ printed, read string }

// activeConfusions are how often a decoding explains words by each confusion.
type activeConfusions map[misread]int

// adapt weighs the changes of all pages by the confusions of the document.
func (c *Corrector) adapt(lattices []*lattice) {
	for range adaptations {
		active, sure, words := activeConfusions{}, activeConfusions{}, documentWords{}
		for _, l := range lattices {
			chosen := l.decode()
			for _, e := range chosen {
				c.goAhead()
				l.count(e, words)
				if e.adaptable() {
					c.traceAll(l, e.from)
				}
				for _, k := range e.cand.path {
					active[misread{k.Printed, k.Read}]++
					if e.cand.rule == RuleUnknown {
						sure[misread{k.Printed, k.Read}]++
					}
				}
			}
			l.choose(chosen)
		}
		for _, l := range lattices {
			for i := range l.edges {
				c.goAhead()
				c.reweigh(l, i, active, words)
				l.attest(i, sure)
			}
		}
	}
}

// choose marks the edges of a decoding.
func (l *lattice) choose(best []*edge) {
	for i := range l.edges {
		for k := range l.edges[i] {
			l.edges[i][k].chosen = false
		}
	}
	for _, e := range best {
		e.chosen = true
	}
}

// adaptable reports whether an edge says that letters of one word were misread.
func (e *edge) adaptable() bool {
	return !e.identity && (e.cand.rule == RuleUnknown || e.cand.rule == RuleRealWord) && e.to == e.from+1 && len(e.words) == 1
}

// trace finds the confusions of a slot's edges that are adaptable, were not
// traced yet, and read the slot with the signs around it, or without.
func (c *Corrector) trace(s *slot, edges []edge, wide bool) {
	var words []string
	var of []*edge
	for k := range edges {
		if e := &edges[k]; e.cand.wide == wide && !e.traced && e.adaptable() {
			e.traced = true
			words, of = append(words, e.words[0]), append(of, e)
		}
	}
	if len(words) == 0 {
		return
	}
	read := s.unit
	if wide {
		read = dict.Normal(s.wide)
	}
	for k, path := range misreadings(c.dict.Channel(), read, traceLimit, words) {
		of[k].cand.path = path
	}
}

// traceAll finds the confusions of all edges from a slot.
func (c *Corrector) traceAll(l *lattice, i int) {
	c.trace(&l.slots[i], l.edges[i], false)
	c.trace(&l.slots[i], l.edges[i], true)
}

// count counts the words of an edge that is on the best path.
func (l *lattice) count(e *edge, words documentWords) {
	if e.identity {
		if s := &l.slots[e.from]; s.id != 0 {
			words[s.unit]++
		}
		return
	}
	for _, w := range e.words {
		words[subjectOf(w)]++
	}
}

// subjectOf is a word without the elision before it.
func subjectOf(word string) string { return word[strings.LastIndexByte(word, '\'')+1:] }

// again is what speaks for a word that the document has elsewhere: a text comes
// back to its subjects. What was chosen here is no evidence.
func (c *Corrector) again(e *edge, words documentWords, here string) float64 {
	word := subjectOf(e.cand.word)
	n := words[word]
	if word == here {
		n--
	}
	if n <= 0 || len(word) < subjectLetters {
		return 0
	}
	return min(c.weights.subjectMost, c.weights.subject*math.Log(1+float64(n)))
}

// subject is the word that the decoding before has chosen from a slot on, empty
// where it left what was read.
func (l *lattice) subject(i int) string {
	for k := range l.edges[i] {
		if e := &l.edges[i][k]; e.chosen && !e.identity {
			return subjectOf(e.cand.word)
		}
	}
	return ""
}

// subjectLetters is the least length of a word that says what a text is about.
const subjectLetters = 4

// traceLimit is what a word may cost whose confusions count.
const traceLimit = 3

// reweigh adds to a slot's changes what the document says of their confusions,
// their own part in it left out.
func (c *Corrector) reweigh(l *lattice, i int, active activeConfusions, words documentWords) {
	if len(active) > 0 {
		c.traceAll(l, i)
	}
	here := l.subject(i)
	for k := range l.edges[i] {
		e := &l.edges[i][k]
		if e.identity {
			continue
		}
		gain := c.again(e, words, here)
		if e.adaptable() {
			gain += c.shown(e, active)
		}
		if gain != e.gain {
			e.cost += gain - e.gain
			e.gain, l.decoded = gain, false
		}
	}
}

// shown is what the document says of an edge's confusions.
func (c *Corrector) shown(e *edge, active activeConfusions) float64 {
	gain, seen := 0.0, false
	for _, k := range e.cand.path {
		n := active[misread{k.Printed, k.Read}]
		if e.chosen {
			n--
		}
		if n > 0 {
			seen = true
			gain += min(c.weights.activeMost*k.Cost, c.weights.active*math.Log(1+float64(n)))
		}
	}
	if e.cand.rule == RuleRealWord && !seen {
		gain -= c.weights.unseen
	}
	return gain
}

// attest marks the changes of known words whose confusions the document shows in
// unknown ones: a known word that is read twice bears no witness to itself.
func (l *lattice) attest(i int, sure activeConfusions) {
	for k := range l.edges[i] {
		e := &l.edges[i][k]
		for _, k := range e.cand.path {
			e.attested = e.attested || sure[misread{k.Printed, k.Read}] > 0
		}
	}
}
