package structure

// bag counts letters by class, in 16 lanes of four bits; a lane holds 7 at
// most. A class is the letters that are taken for one another, directly or by
// way of a third, so that letters of two classes never stand for one another
// without an error. What a word's bag has and another's has not is therefore no
// more than the errors of any alignment: a subtraction dismisses most of the words
// that two pages have in the same place.
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
