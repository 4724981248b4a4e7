package structure

// phrase is an entry of a lexicon, ready to be found in misread text.
type phrase struct {
	text    string
	letters []letter  // no spaces, no punctuation
	lost    []float64 // what it costs to lose each
	words   int
	firsts  uint64 // the letters that a match begins with, as bits
	pattern *pattern
	// anchor says that no match begins with another.
	anchor bool
}

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
		}
	}
	p.firsts = beginnings(p.letters)
	p.pattern = newPattern(p.letters, p.lost)
	return p
}

// anchored is the phrase for a search through a whole text: it must begin with
// one of its first letters or a lookalike, which is quickly known.
func (p phrase) anchored() phrase {
	p.anchor = true
	return p
}

// begins reports whether words that begin with a letter do so as the phrase does.
func (p *phrase) begins(first letter) bool {
	return p.firsts&(1<<first) != 0 || first == sign
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
