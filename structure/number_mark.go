package structure

import "regexp"

// listMark is what may be a list's number n, 0 where nothing is, with what its print
// says for it: a number may have lost its stop, or its item the capital letter,
// and the space between them.
type listMark struct {
	n, words, glued int
	weight          float64
}

// Weights of a mark. A list needs two marks beyond doubt or more lesser ones.
const (
	certainMark = 1.0 // "2. Provides"
	lowerMark   = 0.7 // "2. provides"
	bareMark    = 0.6 // "2 Provides"
	doubtMark   = 0.4 // "2 provides", after the end of a sentence
	leastList   = 2.0

	farStart = 3 // what speaks against a list that begins late, at most
)

// markAt reads the mark at word i.
func markAt(ws []word, i int) listMark {
	w := &ws[i]
	if n, glued := gluedNumber(w.Text); n > 0 {
		return listMark{n: n, glued: glued, weight: certainMark}
	}
	if i+1 >= len(ws) {
		return listMark{}
	}
	next := &ws[i+1]
	upper := next.capital() || next.noise()
	switch n := itemNumber(w); {
	case n > 0 && upper:
		return listMark{n: n, words: 1, weight: certainMark}
	case n > 0 && next.lower > 0 && opens(ws, i):
		return listMark{n: n, words: 1, weight: lowerMark}
	}
	switch n := bareNumber(w); {
	case n == 0 || next.upper+next.lower < 3 || !mayBeBare(ws, i, n):
		return listMark{}
	case next.capital():
		return listMark{n: n, words: 1, weight: bareMark}
	case i == 0 || ws[i-1].ends(".;:"):
		return listMark{n: n, words: 1, weight: doubtMark}
	}
	return listMark{}
}

var glued = regexp.MustCompile(`^([0-9]{1,2})\.(\p{Lu}\p{Ll}{2})`)

// gluedNumber is the number that a word begins with, as in "3.Represents", and
// the bytes that it takes.
func gluedNumber(s string) (n, bytes int) {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return 0, 0
	}
	m := glued.FindStringSubmatchIndex(s)
	if m == nil {
		return 0, 0
	}
	if n = atoi(s[m[2]:m[3]]); n > longestList {
		return 0, 0
	}
	return n, m[4]
}

// bareNumber is a number without a stop.
func bareNumber(w *word) int {
	if len(w.Text) > 2 {
		return 0
	}
	if d, ok := number(w.Text); ok && atoi(d) <= longestList {
		return atoi(d)
	}
	return 0
}

// mayBeBare reports whether a number without a stop may begin an item: the one
// before has ended, or in a word that takes no number.
func mayBeBare(ws []word, i, n int) bool {
	if i == 0 {
		return true
	}
	before := &ws[i-1]
	if n == 1 || before.noise() || before.ends(".;:,)") {
		return before.noise() || before.ends(".;:,)")
	}
	if acronym := before.lower == 0 && before.upper > 2; acronym {
		return true
	}
	return before.lower > 2 && !before.capital() && !functionWords[before.Text] && !counted[before.Text]
}

// counted are words that a number follows.
var counted = wordSet("part parts level levels phase phases step tier bill section schedule chapter volume number page partie niveau étape " +
	"article annexe numéro environ approximately about than least over under only moins plus")
