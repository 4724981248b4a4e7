package structure

// bag counts letters by class, in 16 lanes of four bits; a lane holds 7 at
// most. A class is the letters that are taken for one another, directly or by
// way of a third, so that letters of two classes never stand for one another
// without an error. What a phrase's bag has and the text's has not is therefore
// no more than the errors of any alignment: a subtraction dismisses most of a
// lexicon at a place.
type bag uint64

const (
	laneTops  bag = 0x8888888888888888
	evenLanes bag = 0x0f0f0f0f0f0f0f0f
	lanes         = 16
	mostOfOne     = 7
)

// classes is the lane of each letter.
var classes = func() (class [otherLetter + 1]uint) {
	for l := range class {
		class[l] = lanes
	}
	next := uint(0)
	for l := range class {
		if class[l] == lanes {
			spread(&class, letter(l), min(next, lanes-1))
			next++
		}
	}
	return class
}()

// spread gives a letter, its lookalikes and theirs a lane.
func spread(class *[otherLetter + 1]uint, l letter, lane uint) {
	class[l] = lane
	for other := range class {
		if substitution[l][other] < 1 && class[other] == lanes {
			spread(class, letter(other), lane)
		}
	}
}

// with is the bag with one letter more.
func (b bag) with(l letter) bag {
	shift := 4 * classes[l]
	if b>>shift&mostOfOne == mostOfOne {
		return b
	}
	return b + 1<<shift
}

// lacks is the number of b's letters that c has not.
func (b bag) lacks(c bag) int {
	d := (b | laneTops) - c
	more := d & laneTops
	d &= more - more>>3
	d = (d & evenLanes) + (d >> 4 & evenLanes)
	return int(d * 0x0101010101010101 >> 56)
}

// longestPhrase is the most letters of a phrase that bags are kept for.
const longestPhrase = 60

// prefixes are the bags of a place's first letters: element n of n letters, or
// of all where there are fewer.
type prefixes [longestPhrase + slack + 1]bag

func (p *prefixes) fill(ws []word) {
	n := 0
	for w := range ws {
		for _, l := range ws[w].letters {
			if n++; n == len(p) {
				return
			}
			p[n] = p[n-1].with(l)
		}
	}
	for n++; n < len(p); n++ {
		p[n] = p[n-1]
	}
}

// prefixesOf are those of each word's place.
func prefixesOf(ws []word) []prefixes {
	out := make([]prefixes, len(ws))
	for i := range ws {
		out[i].fill(ws[i:])
	}
	return out
}

// could reports whether the phrase may be found at the place: whether enough of
// its letters are there.
func (p *prefixes) could(ph *phrase, least float64) bool {
	size := len(ph.letters)
	if size > longestPhrase {
		return true
	}
	return float64(ph.bag.lacks(p[size+slack])) <= (1-least)*float64(size)+ph.pattern.saved
}
