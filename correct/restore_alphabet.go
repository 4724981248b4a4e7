package correct

import (
	"strings"

	"github.com/jdscribe/jdscribe/document"
)

// alphabet says what a document's text has lost. The zero alphabet is whole.
type alphabet struct {
	lostDigits      bool // no 0, no 1: they read O and I
	lostApostrophes bool // curly apostrophes read as spaces
	lostAccents     bool // letters with an accent read as spaces or bare letters
}

// longText is the length, in characters, from which the mere absence of 0, 1
// and letters outside ASCII says that they were lost: no job description of
// that length goes without. A shorter text must show what the loss leaves.
const longText = 2000

// alphabetOf looks at all pages of a document at once. Nothing is lost of what
// the text shows anywhere: one 0, one é proves its alphabet whole.
func alphabetOf(pages []document.Page) alphabet {
	var c characters
	for i := range pages {
		for _, line := range pages[i].Lines {
			spaced := letterSpaced(line.Words)
			for k, w := range line.Words {
				c.add(w.Text, k+1 < len(line.Words) && !spaced[k])
			}
		}
	}
	if c.zeroOne || c.beyondASCII {
		return alphabet{}
	}
	if c.count > longText || c.tornNumbers > 0 || c.fragments >= leastFragments || provesNumbers(pages) {
		return alphabet{true, true, true}
	}
	return alphabet{lostApostrophes: c.fragments > 0}
}

// leastFragments is how many single letters that stand alone prove that a short
// text lost letters; one may be a stray mark.
const leastFragments = 2

// provesNumbers reports whether the pages hold a number of O and I alone that
// its neighbours prove ("Page I of 5"). A lone "I." is none.
func provesNumbers(pages []document.Page) bool {
	for i := range pages {
		r := newReading(&pages[i], nil)
		r.restoreNumbers()
		for _, e := range r.edits {
			if e.InForce() && e.Confidence >= leastProof {
				return true
			}
		}
	}
	return false
}

// leastProof is above the confidence of a list's number without a neighbour.
const leastProof = 0.95

// characters counts what bears on the alphabet.
type characters struct {
	count       int
	zeroOne     bool
	beyondASCII bool
	tornNumbers int // words that only a lost 0 or 1 explains
	fragments   int // letters alone that only a lost character explains
}

func (c *characters) add(word string, more bool) {
	c.count += len(word) + 1
	c.zeroOne = c.zeroOne || strings.ContainsAny(word, "01")
	for i := 0; i < len(word); i++ {
		c.beyondASCII = c.beyondASCII || word[i] >= 0x80
	}
	if isTornNumber(word) {
		c.tornNumbers++
	}
	if more && isFragment(word) {
		c.fragments++
	}
}

// isTornNumber reports whether a word has a surviving digit next to an O or I
// in the form of a number, or is a classification code with O for 0.
func isTornNumber(word string) bool {
	if !strings.ContainsAny(word, "OI") {
		return false
	}
	for _, f := range fields(word) {
		text := word[f.from:f.to]
		if numeric.MatchString(text) && (hasTrueDigit(text) || selfEvident(text)) && strings.ContainsAny(text, "OI") {
			return true
		}
		if c, ok := readClass(text); ok && strings.Contains(text, "-O") {
			return c.group != ""
		}
	}
	return false
}

// spacedLetters is how many letters that stand alone in a row are print with
// spaces between its letters: lost accents leave four at most.
const spacedLetters = 5

// letterSpaced says of each word whether it is one letter of such print.
func letterSpaced(words []document.Word) []bool {
	out := make([]bool, len(words))
	for i := 0; i < len(words); i++ {
		to := i
		for to < len(words) && len(words[to].Text) == 1 {
			to++
		}
		for k := i; k < to && to-i >= spacedLetters; k++ {
			out[k] = true
		}
		i = max(i, to)
	}
	return out
}

// isFragment reports whether a word is a single letter that stands alone in no
// text of either language: what a lost accent or apostrophe leaves.
func isFragment(word string) bool {
	return len(word) == 1 && strings.Contains("slrngfdm", word)
}
