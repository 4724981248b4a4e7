package dict

import "math/bits"

// places tell where each word of a list is, by a hash of its letters; 0 is an
// empty place. What a word's place holds, or the places after it up to an empty
// one, is looked at: most words are found at once, where halving the list takes
// ten comparisons.
type places []ID

// placesOf are at least three places for two words.
func placesOf(words wordList) places {
	p := make(places, 1<<bits.Len(uint(words.len()+words.len()/2)))
	for i := range words.len() {
		at := p.first(words.at(i))
		for p[at] != 0 {
			at = p.next(at)
		}
		p[at] = ID(i + 1) //nolint:gosec // a lexicon's words are counted in 32 bits
	}
	return p
}

// find is the place of a word in its list, from 1; 0 for none.
func (p places) find(words wordList, w string) ID {
	for at := p.first(w); p[at] != 0; at = p.next(at) {
		if words.at(int(p[at])-1) == w {
			return p[at]
		}
	}
	return 0
}

// first is where a word is looked for first: the hash of Fowler, Noll and Vo.
func (p places) first(w string) int {
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return int(h^h>>15) & (len(p) - 1)
}

func (p places) next(at int) int { return (at + 1) & (len(p) - 1) }
