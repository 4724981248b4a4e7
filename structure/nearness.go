package structure

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
	last  uint64                  // the bit of the last letter, 0 where there are too many
	size  int
	saved float64 // most that losing letters saves on a whole error each
}

func newPattern(letters []letter, lost []float64) *pattern {
	p := &pattern{size: len(letters)}
	if p.size == 0 || p.size > 64 {
		return p
	}
	p.last = 1 << (p.size - 1)
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

// near reports whether some first words could be the pattern with so many
// errors. It looks at no more letters than match does.
func (p *pattern) near(ws []word, allowed float64) bool {
	if p.last == 0 {
		return true
	}
	most, left := int(allowed+p.saved), p.size+slack
	c := rise{plus: ^uint64(0), errors: p.size}
	for w := range ws {
		if left -= len(ws[w].letters); left < 0 {
			return false
		}
		c = p.read(ws[w].letters, c)
		if c.errors <= most {
			return true
		}
		if c.errors-left > most {
			return false
		}
	}
	return false
}

// rise is a column of the alignment as differences from cell to cell: the bits
// where the next cell is one more, where it is one less, and the errors of the
// last cell.
type rise struct {
	plus, minus uint64
	errors      int
}

// read moves a column on by letters that were read.
func (p *pattern) read(letters []letter, c rise) rise {
	plus, minus, errors := c.plus, c.minus, c.errors
	for _, l := range letters {
		equal := p.reads[l]
		diagonal := ((equal & plus) + plus) ^ plus | equal | minus
		up := minus | ^(diagonal | plus)
		down := plus & diagonal
		if up&p.last != 0 {
			errors++
		}
		if down&p.last != 0 {
			errors--
		}
		up, down = up<<1|1, down<<1
		plus = down | ^(diagonal | up)
		minus = up & diagonal
	}
	return rise{plus, minus, errors}
}
