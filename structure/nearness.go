package structure

import (
	"math"
	"math/bits"
)

// Most places in a text are nowhere near a phrase, and aligning each of them
// with its weights takes long. A count of the errors that no alignment can do
// without is had for a whole column of the alignment at once, a bit a letter
// (Myers, "A fast bit-vector algorithm for approximate string matching", 1999):
// lookalikes count as equal, and what a weighted alignment may save on letters
// that are easily lost is allowed for. Only the places that this leaves are
// aligned, so that the result is the same.

// pattern is a phrase's letters, a bit each.
type pattern struct {
	reads [otherLetter + 1]uint64 // where each letter read is no whole error
	fits  bool                    // there are not too many
	size  int
	saved float64 // most that losing letters saves on a whole error each
}

func newPattern(letters []letter, lost []float64) *pattern {
	p := &pattern{size: len(letters)}
	if p.size == 0 || p.size > 64 {
		return p
	}
	p.fits = true
	for i, want := range letters {
		for read := range p.reads {
			if substitution[want][read] < 1 {
				p.reads[read] |= 1 << i
			}
		}
		p.saved += 1 - lost[i]
	}
	return p
}

// most is how many whole errors a place may have that costs no more than allowed.
func (p *pattern) most(allowed float64) int {
	if !p.fits {
		return math.MaxInt32
	}
	return int(allowed + p.saved)
}

// near reports whether some first words could be the pattern with so many
// errors. It looks at no more letters than match does.
func (p *pattern) near(ws []word, allowed float64) bool {
	if !p.fits {
		return true
	}
	most, left, read := p.most(allowed), p.size+slack, 0
	c := startOfRise
	for w := range ws {
		if left -= len(ws[w].letters); left < 0 {
			return false
		}
		for _, l := range ws[w].letters {
			c.read(p.reads[l])
		}
		read += len(ws[w].letters)
		switch errors := c.errors(read, p.size); {
		case errors <= most:
			return true
		case errors-left > most:
			return false
		}
	}
	return false
}

// rise is a column of the alignment as differences from cell to cell: the bits
// where the next cell is one more, and where it is one less.
type rise struct {
	plus, minus uint64
}

// startOfRise is the column before the first letter.
var startOfRise = rise{plus: ^uint64(0)}

// read moves the column on by a letter that is equal to those of the bits.
func (c *rise) read(equal uint64) {
	diagonal := ((equal & c.plus) + c.plus) ^ c.plus | equal | c.minus
	up := c.minus | ^(diagonal | c.plus)
	down := c.plus & diagonal
	up, down = up<<1|1, down<<1
	c.plus = down | ^(diagonal | up)
	c.minus = up & diagonal
}

// least is no more than the errors of any cell, when so many letters were read:
// the first cell has one a letter, and each cell one less than the one before at
// most where a bit says so.
func (c *rise) least(read int) int { return read - bits.OnesCount64(c.minus) }

// errors are those of the last of so many cells, when so many letters were read.
func (c *rise) errors(read, size int) int {
	cells := ^uint64(0) >> (64 - size)
	return read + bits.OnesCount64(c.plus&cells) - bits.OnesCount64(c.minus&cells)
}
