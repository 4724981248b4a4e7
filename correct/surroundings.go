package correct

import "unicode/utf8"

// fixRestored leaves alone what restore made a known word.
func (p *pageView) fixRestored() {
	restored := make([]bool, len(p.tokens))
	for _, e := range p.restored {
		for t := range p.tokens {
			if e.InForce() && p.tokens[t].From >= e.From && p.tokens[t].To <= e.To {
				restored[t] = true
			}
		}
	}
	for i := range p.slots {
		if s := &p.slots[i]; restored[s.token] && s.kind == kindKnown {
			s.kind = kindFixed
		}
	}
}

// fixTorn leaves alone, in French text that lost its accents, what may be a
// piece of a word that restore could not put together, and longer words whose
// last letter may be missing.
func (p *pageView) fixTorn() {
	for i := range p.slots {
		s := &p.slots[i]
		if s.lang != "fr" {
			continue
		}
		torn := p.fragment(i-1) || p.fragment(i+1)
		if s.kind == kindUnknown && torn || s.kind == kindKnown && utf8.RuneCountInString(s.unit) > 3 {
			s.kind = kindFixed
		}
	}
}

// fragment reports whether a slot is an unknown word or a letter alone.
func (p *pageView) fragment(i int) bool {
	if i < 0 || i >= len(p.slots) {
		return false
	}
	s := &p.slots[i]
	return s.kind == kindUnknown || s.kind == kindFixed && len(s.text) == 1 && s.text >= "A" && s.text != "a" && s.text != "y"
}

// groundSlots is how many slots to either side tell whether there is text at
// all.
const groundSlots = 8

// measureGround finds for each slot the share of known words around it: where
// recognition read a drawing or a stamp there are few, and no edit is sure.
func (p *pageView) measureGround() {
	known, words := make([]int, len(p.slots)+1), make([]int, len(p.slots)+1)
	for i := range p.slots {
		known[i+1], words[i+1] = known[i], words[i]
		switch p.slots[i].kind {
		case kindFixed:
			if utf8.RuneCountInString(p.slots[i].text) == 1 || !holdsLetter(p.slots[i].text) {
				continue
			}
			if p.slots[i].id != 0 {
				known[i+1]++
			}
		case kindKnown:
			known[i+1]++
		}
		words[i+1]++
	}
	for i := range p.slots {
		from, to := max(0, i-groundSlots), min(len(p.slots), i+groundSlots+1)
		p.slots[i].ground = float64(known[to]-known[from]) / float64(max(1, words[to]-words[from]))
	}
}
