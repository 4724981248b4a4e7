package structure

import (
	"math/bits"
	"unicode"
)

// phrase is an entry of a lexicon, ready to be found in misread text.
type phrase struct {
	text    string
	letters []rune // lower case, accents kept, no spaces
	words   int
	mask    uint32 // base letters that are not accented
}

func newPhrase(s string) phrase {
	p := phrase{text: s, words: 1}
	for _, r := range s {
		if r == ' ' {
			p.words++
		}
		p.letters = appendFolded(p.letters, r)
	}
	for _, r := range p.letters {
		if base(r) == r {
			p.mask |= bit(r)
		}
	}
	return p
}

// appendFolded adds a letter or digit in lower case; ligatures come apart and
// everything else is left out.
func appendFolded(out []rune, r rune) []rune {
	r = unicode.ToLower(r)
	switch {
	case r == 'œ':
		return append(out, 'o', 'e')
	case r == 'æ':
		return append(out, 'a', 'e')
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return append(out, r)
	}
	return out
}

// base is a letter without its accent.
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

// lookalikes are letters that recognition takes for one another; it costs half
// an error to read one for the other.
var lookalikes = []string{"il1jt", "o0q", "ceo", "s58", "b8", "nu", "g6", "vy", "z2", "uo", "fr"}

// confusable[a] holds a bit for each letter that a is taken for.
var confusable = func() (table [128][2]uint64) {
	for _, group := range lookalikes {
		for _, a := range group {
			for _, b := range group {
				table[a][b/64] |= 1 << (b % 64)
			}
		}
	}
	return table
}()

func bit(r rune) uint32 {
	if r < 'a' || r > 'z' {
		return 0
	}
	return 1 << (r - 'a')
}

// Costs of an alignment in errors. An accent's letter is often lost whole (the
// texts with a destroyed alphabet), which says little.
const (
	costLookalike  = 0.5
	costLostAccent = 0.1
	costLostStart  = 0.6 // each of the first letters: cells and page edges clip them
)

func substitution(pattern, read rune) float64 {
	p, r := base(pattern), base(read)
	if p == r {
		return 0
	}
	if p < 128 && r < 128 && confusable[p][r/64]&(1<<(r%64)) != 0 {
		return costLookalike
	}
	return 1
}

func (p *phrase) deletion(i int) float64 {
	if base(p.letters[i]) != p.letters[i] {
		return costLostAccent
	}
	if i < 3 {
		return costLostStart
	}
	return 1
}

// slack is how many letters more than the phrase a match may have.
const slack = 4

// match finds the phrase at the words' start. It gives the number of words
// that it covers and its similarity, 1 less the errors a letter; 0 words where
// nothing is near. Spaces count for nothing: a phrase may be split or run
// together.
func (p *phrase) match(ws []word) (n int, similarity float64) {
	longest := len(p.letters) + slack
	if bits.OnesCount32(p.mask&^windowMask(ws, longest)) > 1+len(p.letters)/10 {
		return 0, 0
	}
	row := make([]float64, len(p.letters)+1)
	for i := range p.letters {
		row[i+1] = row[i] + p.deletion(i)
	}
	best, letters := 0.0, 0
	for w := range ws {
		letters += len(ws[w].letters)
		if letters > longest {
			break
		}
		for _, r := range ws[w].letters {
			p.step(row, r)
		}
		if s := 1 - row[len(p.letters)]/float64(len(p.letters)); s > best && len(ws[w].letters) > 0 {
			best, n = s, w+1
		}
	}
	return n, best
}

// step moves the alignment's row on by one letter that was read.
func (p *phrase) step(row []float64, read rune) {
	diagonal := row[0]
	row[0]++
	for i, want := range p.letters {
		cost := min(diagonal+substitution(want, read), row[i+1]+1, row[i]+p.deletion(i))
		diagonal, row[i+1] = row[i+1], cost
	}
}

func windowMask(ws []word, letters int) uint32 {
	var m uint32
	for w := range ws {
		for _, r := range ws[w].letters {
			m |= bit(base(r))
		}
		if letters -= len(ws[w].letters); letters <= 0 {
			break
		}
	}
	return m
}
