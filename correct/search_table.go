package correct

import (
	"strings"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// table is what each printed letter costs where a reading shows its letters.
type table struct {
	letters [tabledLetters]*printed // nil for one like no letter that was read
	others  map[rune]*printed       // beyond
	unlike  *printed

	made []*printed // for this reading and those before
	used int        // of them, for this one
}

// tabledLetters are the letters of Latin-1 and of Latin Extended-A: those of
// both languages.
const tabledLetters = 0x180

// printed is the costs of one printed letter.
type printed struct {
	alike []float32 // by place after the letter read
	ends  []ending  // confusions of several letters whose last printed one it is
	opens bool      // it stands before the last in one
}

// ending is a confusion of several letters that ends at a place of the reading.
type ending struct {
	printed string
	length  int // of printed, in letters
	read    int // letters
	at      int // letters of the reading, to its end
	cost    float32
}

// fill sorts the confusions that a reading shows by the printed letter that
// they end with.
func (t *table) fill(channel *dict.Channel, read string, letters []rune) {
	t.letters, t.others, t.used = [tabledLetters]*printed{}, nil, 0
	t.unlike = t.newPrinted(len(letters))
	start := 0 // letters
	for i := range read {
		for _, c := range channel.ByRead(read[i]) {
			if strings.HasPrefix(read[i:], c.Read) {
				t.add(c, start)
			}
		}
		start++
	}
	for j, r := range letters {
		t.own(r).alike[j+1] = 0
	}
}

// add sets what a confusion costs that is read from a place on.
func (t *table) add(c dict.Confusion, start int) {
	e := ending{printed: c.Printed, length: utf8.RuneCountInString(c.Printed),
		read: utf8.RuneCountInString(c.Read), cost: float32(c.Cost)}
	e.at = start + e.read
	last, _ := utf8.DecodeLastRuneInString(c.Printed)
	p := t.own(last)
	if e.length == 1 && e.read == 1 {
		p.alike[e.at] = min(p.alike[e.at], e.cost)
		return
	}
	p.ends = append(p.ends, e)
	for _, r := range strings.TrimSuffix(c.Printed, string(last)) {
		t.own(r).opens = true
	}
}

// of is the costs of a printed letter. They must not be changed.
func (t *table) of(letter rune) *printed {
	p := t.at(letter)
	if p == nil {
		return t.unlike
	}
	return p
}

// own is the costs of a printed letter that differ from those of others.
func (t *table) own(letter rune) *printed {
	if p := t.at(letter); p != nil {
		return p
	}
	p := t.newPrinted(len(t.unlike.alike) - 1)
	if letter < tabledLetters {
		t.letters[letter] = p
	} else {
		if t.others == nil {
			t.others = map[rune]*printed{}
		}
		t.others[letter] = p
	}
	return p
}

func (t *table) at(letter rune) *printed {
	if letter < tabledLetters {
		return t.letters[letter]
	}
	return t.others[letter]
}

// newPrinted is the costs of a letter like none that was read.
func (t *table) newPrinted(letters int) *printed {
	if t.used == len(t.made) {
		t.made = append(t.made, &printed{})
	}
	p := t.made[t.used]
	t.used++
	p.alike, p.ends, p.opens = p.alike[:0], p.ends[:0], false
	for range letters + 1 {
		p.alike = append(p.alike, costSubstitute)
	}
	return p
}
