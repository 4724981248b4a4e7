package correct

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/jdscribe/jdscribe/document"
)

// group is a run of tokens that changes touch.
type group struct {
	from, to int // tokens
	changes  []change
}

// assemble groups changes by the tokens that they touch and by the restored
// edits that made these, and gives all edits of the page in order.
func (c *Corrector) assemble(p *pageView, changes []change) []document.Edit {
	edits := append([]document.Edit(nil), p.restored...)
	for _, g := range groups(p, changes) {
		e, ok := c.edit(p, g)
		if !ok {
			continue
		}
		edits = replaceOverlapping(edits, e)
	}
	return edits
}

// groups puts changes together that touch the same tokens, or tokens that came
// from the same words.
func groups(p *pageView, changes []change) []group {
	var out []group
	for _, ch := range changes {
		from, to := p.slots[ch.edge.from].token, p.slots[ch.edge.to-1].token+1
		from, to = sameWords(p.tokens, from, to)
		if n := len(out); n > 0 && out[n-1].to > from {
			out[n-1].to = max(out[n-1].to, to)
			out[n-1].changes = append(out[n-1].changes, ch)
			continue
		}
		out = append(out, group{from: from, to: to, changes: []change{ch}})
	}
	return out
}

// edit is the edit of a group: of its certain changes if it has any, else of
// its uncertain ones.
func (c *Corrector) edit(p *pageView, g group) (document.Edit, bool) {
	status, chosen := document.EditProposed, g.changes
	if certain := certain(g.changes); len(certain) > 0 {
		status, chosen = document.EditAuto, certain
	}
	first, last := p.tokens[g.from], p.tokens[g.to-1]
	e := document.Edit{Page: p.page.Number, From: first.From, To: last.To, Old: wordTexts(p.words[first.From:last.To]),
		New: rewrite(p, g, chosen), Rule: chosen[0].edge.cand.rule, Confidence: 1, Status: status}
	var evidence, second []string
	for _, ch := range chosen {
		e.Confidence = min(e.Confidence, math.Round(ch.confidence*1000)/1000)
		evidence = append(evidence, ch.evidence(p))
		e.Candidates = append(e.Candidates, ch.candidates...)
		if ch.second != "" {
			second = append(second, ch.second)
		}
	}
	e.Evidence, e.Second = strings.Join(evidence, "; "), strings.Join(second, "; ")
	return e, e.Old != e.New
}

// evidence says for a person what speaks for a change.
func (ch change) evidence(p *pageView) string {
	s := &p.slots[ch.edge.from]
	state := "not a known word"
	switch ch.edge.cand.rule {
	case RuleRealWord:
		state = "unlikely here"
	case RuleAcronym:
		state = "not a known acronym"
	}
	return fmt.Sprintf("%q %s; %q by %s (cost %.1f) fits by %.1f nats", s.text, state, ch.edge.cand.word,
		ch.edge.cand.source, ch.edge.cand.cost, ch.margin)
}

// replaceOverlapping puts an edit among others, which are in order, in the place
// of those that it overlaps; a proposal gives way to an edit in force.
func replaceOverlapping(edits []document.Edit, e document.Edit) []document.Edit {
	lo := sort.Search(len(edits), func(i int) bool { return edits[i].To > e.From })
	hi := lo
	for ; hi < len(edits) && edits[hi].From < e.To; hi++ {
		if edits[hi].InForce() && !e.InForce() {
			return edits
		}
		e.Evidence = edits[hi].Rule + ": " + edits[hi].Evidence + "; " + e.Evidence
	}
	return slices.Replace(edits, lo, hi, e)
}
