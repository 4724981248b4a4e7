package structure

import (
	"regexp"
	"strings"
)

// Evidence for the place of a lost number: of one, and of each of several.
const (
	enoughLost   = 2
	severalLost  = 3
	longestGapOf = 2 // numbers lost side by side
)

// lostNumbers are the places of the numbers that were lost between two others,
// in order, or of fewer where nothing shows them.
func lostNumbers(ws []word, from, to, n int, firsts map[string]bool) []marker {
	switch {
	case n == 1:
		return lostBetween(ws, span{from, to}, n, enoughLost, firsts)
	case n > 1 && n <= longestGapOf:
		return lostBetween(ws, span{from, to}, n, severalLost, firsts)
	}
	return nil
}

// lostBetween are the likeliest places of so many numbers in a range.
func lostBetween(ws []word, in span, n, least int, firsts map[string]bool) []marker {
	if n == 0 {
		return nil
	}
	m, ok := lostNumber(ws, in, least, firsts)
	if !ok {
		return nil
	}
	before := lostBetween(ws, span{in.from, m.at}, n-1, least, firsts)
	after := lostBetween(ws, span{m.at + 1, in.to}, n-1-len(before), least, firsts)
	return append(append(before, m), after...)
}

// fewestLostWords is the least number of words of an item next to a lost number.
const fewestLostWords = 4

// anyNumber is a list's number that was read as another: "3." for 5, "4.0".
var anyNumber = regexp.MustCompile(`^[0-9]{1,2}\.[0O]?$`)

// lostNumber finds the place where an item's number was lost: the end of a
// sentence before a lone sign or another number, a word that begins other items, or a word whose
// first letters went with the number. Evidence decides; without it, none.
func lostNumber(ws []word, in span, least int, firsts map[string]bool) (marker, bool) {
	best, m := least-1, marker{}
	for i := in.from + fewestLostWords; i < in.to-fewestLostWords; i++ {
		if score, words := lostHere(ws, i, firsts); score > best {
			best, m = score, marker{at: i, words: words}
		}
	}
	return m, best >= least
}

// lostHere is the evidence that an item whose number was lost begins at word i,
// and how many words what is left of the number takes.
func lostHere(ws []word, i int, firsts map[string]bool) (score, words int) {
	w, before := &ws[i], &ws[i-1]
	ended := before.ends(".;")
	if leftOfNumber(w, ended) && ws[i+1].capital() {
		score, words = 3, 1
	}
	if ended {
		score += beginsAnew(w)
	}
	clipped := clippedFirst(w, firsts)
	if clipped || firsts[strings.ToLower(ws[i+words].Text)] {
		score += 2
	}
	if !before.ends(".;:") && score < 4 && !clipped {
		return 0, words
	}
	return score, words
}

// leftOfNumber reports whether a word is a lone sign, or another number where
// something ended before.
func leftOfNumber(w *word, ended bool) bool {
	return w.noise() && !bullets[w.Text] || anyNumber.MatchString(w.Text) && ended
}

// beginsAnew is the evidence that a word behind a sentence begins an item: it is
// a duty's verb, or lost its capital with the number.
func beginsAnew(w *word) int {
	switch {
	case duty(w):
		return 3
	case !w.capital() && w.lower > 0:
		return 2
	}
	return 0
}

// clippedFirst reports whether a word is one that begins other items with its
// first letters read as something else: "Qerrovides" for "9. Provides".
func clippedFirst(w *word, firsts map[string]bool) bool {
	s := strings.ToLower(w.Text)
	for f := range firsts {
		if len(f) > 5 && s != f && w.capital() && strings.HasSuffix(s, f[1:]) {
			return true
		}
	}
	return false
}
