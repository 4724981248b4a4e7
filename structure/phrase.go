package structure

import "unicode"

// phrase is an entry of a lexicon, ready to be found in misread text.
type phrase struct {
	text    string
	letters []letter  // no spaces, no punctuation
	lost    []float64 // what it costs to lose each
	words   int
	begins  uint64 // the letters that a match begins with, as bits
	pattern *pattern
	bag     bag // of the letters that are not easily lost
	// anchor says that no match begins with another.
	anchor bool
}

// letter is a letter without its accent, a to z as 0 to 25, a digit as 26 to
// 35, or any other letter as 36.
type letter uint8

const otherLetter letter = 36

// Costs of an alignment in errors. An accent's letter is often lost whole (the
// texts with a destroyed alphabet), which says little; cells and page edges
// clip a phrase's first letters.
const (
	costLookalike  = 0.5
	costLostAccent = 0.1
	costLostStart  = 0.6
	clippedLetters = 3
)

func newPhrase(s string) phrase {
	p := phrase{text: s, words: 1}
	for _, r := range s {
		if r == ' ' || r == '/' {
			p.words++
		}
		n := len(p.letters)
		p.letters = appendLetters(p.letters, r)
		for i := n; i < len(p.letters); i++ {
			p.lost = append(p.lost, lostCost(i, r))
			if p.lost[i] > costLostAccent {
				p.bag = p.bag.with(p.letters[i])
			}
		}
	}
	p.begins = beginnings(p.letters)
	p.pattern = newPattern(p.letters, p.lost)
	return p
}

// anchored is the phrase for a search through a whole text: it must begin with
// one of its first letters or a lookalike, which is quickly known.
func (p phrase) anchored() phrase {
	p.anchor = true
	return p
}

// begin reports whether words begin as the phrase does.
func (p *phrase) begin(ws []word) bool {
	return len(ws[0].letters) == 0 || p.begins&(1<<ws[0].letters[0]) != 0
}

// beginnings are the first letters of a phrase, of which the ones before may be
// lost, and their lookalikes.
func beginnings(letters []letter) uint64 {
	var set uint64
	for _, want := range letters[:min(len(letters), clippedLetters+1)] {
		for read := range substitution[want] {
			if substitution[want][read] < 1 {
				set |= 1 << read
			}
		}
	}
	return set
}

func lostCost(i int, r rune) float64 {
	switch {
	case base(unicode.ToLower(r)) != unicode.ToLower(r):
		return costLostAccent
	case i < clippedLetters:
		return costLostStart
	}
	return 1
}

// appendLetters adds what a character is to an alignment: nothing for
// punctuation, two letters for a ligature.
func appendLetters(out []letter, r rune) []letter {
	r = base(unicode.ToLower(r))
	switch {
	case r >= 'a' && r <= 'z':
		return append(out, letter(r-'a'))
	case r >= '0' && r <= '9':
		return append(out, letter(r-'0')+26)
	case r == 'œ':
		return append(out, 'o'-'a', 'e'-'a')
	case r == 'æ':
		return append(out, 0, 'e'-'a')
	case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '#':
		return append(out, otherLetter)
	}
	return out
}

// base is a lower-case letter without its accent.
func base(r rune) rune {
	switch r {
	case 'à', 'â', 'ä', 'á':
		return 'a'
	case 'é', 'è', 'ê', 'ë':
		return 'e'
	case 'î', 'ï', 'í':
		return 'i'
	case 'ô', 'ö', 'ó':
		return 'o'
	case 'ù', 'û', 'ü', 'ú':
		return 'u'
	case 'ç':
		return 'c'
	}
	return r
}

// lookalikes are letters that recognition takes for one another.
var lookalikes = []string{"il1jt", "o0q", "ceo", "s58", "b8", "nu", "g6", "vy", "z2", "uo", "fr"}

// substitution is what it costs that one letter was read for another.
var substitution = func() (table [otherLetter + 1][otherLetter + 1]float64) {
	for a := range table {
		for b := range table[a] {
			if a != b {
				table[a][b] = 1
			}
		}
	}
	for _, set := range lookalikes {
		var group []letter
		for _, r := range set {
			group = appendLetters(group, r)
		}
		for _, a := range group {
			for _, b := range group {
				if a != b {
					table[a][b] = costLookalike
				}
			}
		}
	}
	return table
}()

// slack is how many letters more than the phrase a match may have.
const slack = 4

// match finds the phrase at the words' start. It gives the number of words
// that it covers and its similarity, 1 less the errors a letter; 0 words where
// nothing is as similar as least. Spaces count for nothing: a phrase may be
// split or run together.
func (p *phrase) match(ws []word, least float64) (n int, similarity float64) {
	if len(ws) == 0 || p.anchor && !p.begin(ws) {
		return 0, 0
	}
	if !p.pattern.near(ws, (1-least)*float64(len(p.letters))) {
		return 0, 0
	}
	return p.align(ws, least)
}

// align is match without a look whether the place is worth it.
func (p *phrase) align(ws []word, least float64) (n int, similarity float64) {
	size := len(p.letters)
	allowed := (1 - least) * float64(size)
	var space [64]float64
	row := space[:]
	if size >= len(row) {
		row = make([]float64, size+1)
	}
	row[0] = 0
	for i, c := range p.lost {
		row[i+1] = row[i] + c
	}
	letters, active := 0, size
	for w := range ws {
		if letters += len(ws[w].letters); letters > size+slack {
			break
		}
		for _, r := range ws[w].letters {
			if active = p.step(row[:size+1], r, active, allowed); active < 0 {
				return n, similarity
			}
		}
		if s := 1 - row[size]/float64(size); active == size && s >= least && s > similarity && len(ws[w].letters) > 0 {
			similarity, n = s, w+1
		}
	}
	return n, similarity
}

// tight is match for words of which the first belongs to the phrase.
func (p *phrase) tight(ws []word, least float64) (n int, similarity float64) {
	n, similarity = p.match(ws, least)
	if n > 1 {
		if _, later := p.match(ws[1:], similarity); later > 0 {
			return 0, 0
		}
	}
	return n, similarity
}

// step moves the alignment's row on by one letter that was read. Only cells up
// to active cost no more than allowed before; it gives the last such cell after,
// or -1 (Ukkonen's cut-off).
func (p *phrase) step(row []float64, read letter, active int, allowed float64) int {
	diagonal := row[0]
	row[0]++
	last := -1
	if row[0] <= allowed {
		last = 0
	}
	for i := 0; i < len(p.letters); i++ {
		left := row[i] + p.lost[i]
		cost := min(diagonal+substitution[p.letters[i]][read], left)
		if i < active {
			diagonal = row[i+1]
			cost = min(cost, diagonal+1)
		} else {
			diagonal = never
		}
		row[i+1] = cost
		if cost <= allowed {
			last = i + 1
		} else if i >= active {
			break
		}
	}
	return last
}

// never is more than any alignment costs.
const never = 1e9

// clipped reports whether the words begin with the phrase's second or third
// letter instead of its first.
func (p *phrase) clipped(ws []word) bool {
	first := ws[0].letters[0]
	return len(p.letters) > 3 && first != p.letters[0] && (first == p.letters[1] || first == p.letters[2])
}
