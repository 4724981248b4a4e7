package correct

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// fixRestored leaves alone what restore made a known word.
func (p *pageView) fixRestored() {
	restored := make([]bool, len(p.tokens))
	t := 0
	for _, e := range p.restored { // both are in order
		for ; t < len(p.tokens) && p.tokens[t].From < e.To; t++ {
			restored[t] = e.InForce() && p.tokens[t].From >= e.From
		}
	}
	for i := range p.slots {
		if s := &p.slots[i]; restored[s.token] && s.kind == kindKnown {
			s.kind = kindFixed
		}
	}
}

// longestQuoted is how many words a quotation before "[sic]" may have.
const longestQuoted = 20

// fixQuoted leaves alone what a text says is meant so: the word, or the whole
// quotation, before "[sic]".
func (p *pageView) fixQuoted() {
	meant := map[int]bool{}
	for t, token := range p.tokens {
		if sic := strings.ToLower(strings.TrimRight(token.Text, ".,;:")); t == 0 || sic != "[sic]" && sic != "(sic)" {
			continue
		}
		first := t - 1
		if strings.ContainsRune("'\"”’»", lastRune(p.tokens[t-1].Text)) {
			for first > max(0, t-longestQuoted) && !strings.ContainsRune("'\"“‘«", firstRune(p.tokens[first].Text)) {
				first--
			}
		}
		for ; first < t; first++ {
			meant[first] = true
		}
	}
	for i := range p.slots {
		if meant[p.slots[i].token] {
			p.slots[i].kind = kindFixed
		}
	}
}

// fixTorn leaves alone, in French text that lost its accents, what may be a
// piece of a word that restore could not put together, and longer words whose
// last letter may be missing.
func (p *pageView) fixTorn(lex *dict.Lexicon) {
	torn := make([]bool, len(p.slots))
	for i := range p.slots {
		torn[i] = p.slots[i].lang == "fr" && (p.fragment(lex, i-1) || p.fragment(lex, i+1) || lostOuterLetter(lex, p.slots[i].unit))
	}
	for i := range p.slots {
		s := &p.slots[i]
		if s.lang == "fr" && (s.kind == kindUnknown && torn[i] || s.kind == kindKnown && utf8.RuneCountInString(s.unit) > 3) {
			s.kind = kindFixed
		}
	}
}

// markRests marks, in French text whose accents are there, unknown words that
// may be the rest of one that lost a letter: beside a letter alone that is no
// word or beside another rest, as in "r scaux" and "sup ricurs", or a word but
// for an accented letter at its end. Another word's letters would only hide the
// loss.
func (p *pageView) markRests(lex *dict.Lexicon) {
	for i := range p.slots {
		s := &p.slots[i]
		if s.lang == "fr" && s.kind == kindUnknown {
			s.rest = p.strayLetter(i-1) || p.strayLetter(i+1) || p.shortRest(i-1, i) || p.shortRest(i, i+1) || lostOuterLetter(lex, s.unit)
		}
	}
}

// shortRest reports whether two slots with nothing but a space between are
// unknown and one of them is short.
func (p *pageView) shortRest(i, j int) bool {
	if i < 0 || j >= len(p.slots) {
		return false
	}
	a, b := &p.slots[i], &p.slots[j]
	return a.kind == kindUnknown && b.kind == kindUnknown && a.token+1 == b.token && a.last && b.first &&
		a.end == len(p.tokens[a.token].Text) && b.start == 0 && min(len(a.unit), len(b.unit)) <= restLength
}

// strayLetter reports whether a slot is a letter alone that is no French word.
func (p *pageView) strayLetter(i int) bool {
	if i < 0 || i >= len(p.slots) || !p.slots[i].first || !p.slots[i].last {
		return false
	}
	unit := p.slots[i].unit
	first, size := utf8.DecodeRuneInString(unit)
	return size == len(unit) && unicode.IsLetter(first) && !strings.ContainsRune("ayà", first)
}

// fragmentCount is how often a short word must stand, in ten million, not to
// be taken for a piece of one.
const fragmentCount = 1000

// fragment reports whether a slot is an unknown word, a letter alone or a rare
// word of a few letters.
func (p *pageView) fragment(lex *dict.Lexicon, i int) bool {
	if i < 0 || i >= len(p.slots) {
		return false
	}
	s := &p.slots[i]
	n := utf8.RuneCountInString(s.unit)
	switch {
	case s.kind == kindUnknown:
		return true
	case n == 1:
		return unicode.IsLetter(rune(s.text[0])) && s.unit != "a" && s.unit != "y" && s.unit != "à"
	}
	return n <= 4 && s.kind != kindAcronym && !holdsDigit(s.text) && lex.Count(s.unit) < fragmentCount
}

// lostOuterLetter reports whether an accented letter at either end makes a
// unit a word.
func lostOuterLetter(lex *dict.Lexicon, unit string) bool {
	for _, letter := range []string{"é", "è", "ê", "à", "â", "ç", "î", "ô", "û", "œ"} {
		for _, ending := range []string{"", "e", "s", "es"} {
			if lex.ID(unit+letter+ending) != 0 {
				return true
			}
		}
		if lex.ID(letter+unit) != 0 {
			return true
		}
	}
	return false
}

// groundSlots is how many slots to either side tell whether there is text at
// all.
const groundSlots = 8

// noGround is the share under which nothing is text, and nothing is looked for.
const noGround = 0.3

// measureGround finds for each slot the share of known words around it, and
// leaves alone where next to none are.
func (c *Corrector) measureGround(p *pageView) {
	repaired := make([]bool, len(p.slots))
	words := c.shareKnown(p, repaired)
	for i := range p.slots {
		s := &p.slots[i]
		if s.kind == kindUnknown && words[i] >= groundSlots && s.ground < noGround {
			s.kind = kindFixed
		}
	}
}

// shareKnown sets each slot's share of known words around it, to either side
// as many as groundSlots, and gives how many say so. What a decoding has
// repaired is known: where recognition read a drawing or a stamp nothing is, and
// no edit is sure; a fax of a text has as many misread words, but they can be
// told.
func (c *Corrector) shareKnown(p *pageView, repaired []bool) (words []int) {
	known, all := make([]int, len(p.slots)+1), make([]int, len(p.slots)+1)
	for i := range p.slots {
		known[i+1], all[i+1] = known[i], all[i]
		counts, is := c.grounds(&p.slots[i])
		if counts {
			all[i+1]++
		}
		if is || counts && repaired[i] && utf8.RuneCountInString(p.slots[i].text) > groundLetters {
			known[i+1]++
		}
	}
	words = make([]int, len(p.slots))
	for i := range p.slots {
		from, to := max(0, i-groundSlots), min(len(p.slots), i+groundSlots+1)
		words[i] = all[to] - all[from]
		p.slots[i].ground = float64(known[to]-known[from]) / float64(max(1, words[i]))
	}
	return words
}

// grounds reports whether a slot says anything of the ground, and whether it is
// a word. What is read of a drawing is mostly short: a short word is one if it
// is common, and a letter alone speaks against a text.
func (c *Corrector) grounds(s *slot) (counts, known bool) {
	n := utf8.RuneCountInString(s.text)
	switch {
	case !holdsLetter(s.text), s.kind == kindAcronym, n == 1 && strings.ContainsAny(s.text, "aAIyà"):
		return false, false
	case s.kind == kindDerived, s.kind == kindForeign && n > groundLetters:
		return true, true
	case s.id == 0 || n == 1:
		return true, false
	case n <= groundLetters:
		return true, c.dict.Lexicon(s.lang).Count(s.unit) >= groundCount
	}
	return true, true
}

// groundLetters is up to how long a word is short, groundCount how often, in
// ten million, it must stand to speak for a text.
const groundLetters, groundCount = 3, 2000
