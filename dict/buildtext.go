package dict

import (
	"strings"
	"unicode"
)

// A corpus is units by number, with what was seen of each.
type corpus struct {
	number map[string]uint32
	unit   []string
	seen   []unitCount
	text   []uint32 // numbers of units in order; noUnit parts texts
	total  int
}

// unitCount is what a corpus shows of a unit.
type unitCount struct {
	count, documents int
	capitals, title  int // printed all in capitals; with a capital first
	last             int // document in which it was last seen, from 1
}

const noUnit = ^uint32(0)

func newCorpus() *corpus { return &corpus{number: map[string]uint32{}} }

// add counts a printed word of a document.
func (c *corpus) add(lang, word string, document int) {
	units := Units(lang, word)
	for _, u := range units {
		n, ok := c.number[u]
		if !ok {
			n = uint32(len(c.unit))
			c.number[u] = n
			c.unit, c.seen = append(c.unit, u), append(c.seen, unitCount{})
		}
		s := &c.seen[n]
		s.count++
		if s.last != document {
			s.last = document
			s.documents++
		}
		s.addCase(partOf(word, u))
		c.text = append(c.text, n)
		c.total++
	}
}

// partOf is a unit as it is printed in a word.
func partOf(word, unit string) string {
	normal := Normal(word)
	i := strings.Index(normal, unit)
	if i < 0 || len(normal) != len(word) {
		return word
	}
	return word[i : i+len(unit)]
}

func (s *unitCount) addCase(word string) {
	upper, lower, first := 0, 0, false
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			first = first || upper+lower == 0
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	if upper > 1 && lower == 0 {
		s.capitals++
	} else if first {
		s.title++
	}
}

func (c *corpus) part() { c.text = append(c.text, noUnit) }

func (c *corpus) of(unit string) unitCount {
	if n, ok := c.number[unit]; ok {
		return c.seen[n]
	}
	return unitCount{}
}

// stream is the text as IDs of a lexicon, 0 where it has no word or one to
// leave out.
func (c *corpus) stream(lex *Lexicon, without map[string]bool) []ID {
	id := make([]ID, len(c.unit))
	for i, u := range c.unit {
		if !without[u] {
			id[i] = lex.ID(u)
		}
	}
	out := make([]ID, len(c.text))
	for i, n := range c.text {
		if n != noUnit {
			out[i] = id[n]
		}
	}
	return out
}

// ambiguousShare is how frequent, beside the other, the rarer of two words
// must be that differ by accents alone to make both ambiguous.
const ambiguousShare = 0.05

// ambiguous are the words that a lost accent turns into other words, such as a
// and à, ou and où: what domain texts say of them is not to be believed.
func ambiguous(lex *Lexicon, general *corpus) map[string]bool {
	out := map[string]bool{}
	folded := lex.folded()
	for i, id := range folded.ids {
		key, word := folded.keys.at(i), lex.words.at(int(id)-1)
		bare, accented := general.of(key).count, general.of(word).count
		if float64(min(bare, accented)) > ambiguousShare*float64(max(bare, accented)) {
			out[key], out[word] = true, true
		}
	}
	return out
}
