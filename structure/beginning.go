package structure

import "math/bits"

// beginning is up to 64 phrases that may begin with a letter, a bit each, with
// their columns when it was read.
type beginning struct {
	of       []attempt
	columns  []rise
	read     int // 1, or 0 of a sign
	shortest int // the most letters that may be the shortest phrase
	soonest  int // the fewest letters that may be one of the phrases
}

// attempt is a phrase to be read for.
type attempt struct {
	*pattern
	number, most int // of the phrase, and of whole errors
}

// begun adds a phrase to those that may begin with a letter.
func begun(all []beginning, p *phrase, number int, first letter, least float64) []beginning {
	if n := len(all); n == 0 || len(all[n-1].of) == 64 {
		all = append(all, beginning{shortest: len(p.letters) + slack, soonest: len(p.letters)})
	}
	b := &all[len(all)-1]
	c := startOfRise
	if first != sign {
		c.read(p.pattern.reads[first])
		b.read = 1
	}
	most := p.pattern.most((1 - least) * float64(len(p.letters)))
	b.of, b.columns = append(b.of, attempt{p.pattern, number, most}), append(b.columns, c)
	b.shortest, b.soonest = min(b.shortest, len(p.letters)+slack), min(b.soonest, len(p.letters)-most)
	return all
}

// near are those of the phrases that may be at the words' start.
func (b *beginning) near(ws []word) (near uint64) {
	var columns [64]rise
	copy(columns[:], b.columns)
	alive, read := ^uint64(0)>>(64-len(b.of)), 0
	for w := range ws {
		letters := ws[w].letters
		if read+len(letters) > b.shortest {
			alive = b.fitting(alive, read+len(letters))
		}
		if w == 0 {
			letters, read = letters[b.read:], b.read
		}
		for _, l := range letters {
			read++
			alive = b.readOn(&columns, alive, l, read)
		}
		if read >= b.soonest {
			near |= b.reached(&columns, alive, read)
		}
		if alive &^= near; alive == 0 {
			break
		}
	}
	return near
}

// fitting are the phrases that so many letters may be.
func (b *beginning) fitting(alive uint64, letters int) uint64 {
	for rest := alive; rest != 0; rest &= rest - 1 {
		if b.of[bits.TrailingZeros64(rest)].size+slack < letters {
			alive &^= rest & -rest
		}
	}
	return alive
}

// readOn reads a letter; it gives the phrases that have not too many errors then.
func (b *beginning) readOn(columns *[64]rise, alive uint64, l letter, read int) uint64 {
	for rest := alive; rest != 0; rest &= rest - 1 {
		k := bits.TrailingZeros64(rest) & 63
		c, a := &columns[k], &b.of[k]
		c.read(a.reads[l])
		if c.least(read) > a.most {
			alive &^= rest & -rest
		}
	}
	return alive
}

// reached are the phrases that the words that were read may be.
func (b *beginning) reached(columns *[64]rise, alive uint64, read int) (near uint64) {
	for rest := alive; rest != 0; rest &= rest - 1 {
		k := bits.TrailingZeros64(rest) & 63
		if a := &b.of[k]; !a.fits || columns[k].errors(read, a.size) <= a.most {
			near |= rest & -rest
		}
	}
	return near
}
