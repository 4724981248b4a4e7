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

// leastFrench is how many of the commonest French words make French text of
// some length; which of a page's words are French is decided by the word.
const leastFrench = 6

// alphabetOf looks at all pages of a document at once. Nothing is lost of what
// the text shows anywhere: one 0, one é proves its alphabet whole.
func alphabetOf(pages []document.Page) alphabet {
	var c characters
	for i := range pages {
		for _, line := range pages[i].Lines {
			for k, w := range line.Words {
				c.add(w.Text, k+1 < len(line.Words))
			}
		}
	}
	if c.beyondASCII {
		return alphabet{}
	}
	long := c.count > longText
	return alphabet{
		lostDigits:      !c.zeroOne && (long || c.tornNumbers > 0),
		lostApostrophes: !c.zeroOne && (long || c.tornNumbers > 0 || c.fragments > 0),
		lostAccents:     !c.zeroOne && c.french >= leastFrench && (c.fragments > 1 || c.tornNumbers > 0),
	}
}

// characters counts what bears on the alphabet.
type characters struct {
	count       int
	zeroOne     bool
	beyondASCII bool
	tornNumbers int // words that only a lost 0 or 1 explains
	fragments   int // letters alone that only a lost character explains
	french      int // commonest French words
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
	if frenchOnly[strings.ToLower(word)] {
		c.french++
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

// isFragment reports whether a word is a single letter that stands alone in no
// text of either language: what a lost accent or apostrophe leaves.
func isFragment(word string) bool {
	return len(word) == 1 && strings.Contains("slrngfdm", word)
}
