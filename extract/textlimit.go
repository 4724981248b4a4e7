package extract

import (
	"fmt"

	"github.com/jdscribe/jdscribe/document"
)

// leastWord is what a word counts at least, in bytes: a page of lone letters costs
// as much a word as one of print.
const leastWord = 5

// TextBytes is how much text a page has, with a byte between two words; a word
// counts as five at least.
func TextBytes(p document.Page) int {
	n := 0
	for _, l := range p.Lines {
		for _, w := range l.Words {
			n += max(leastWord, len(w.Text)) + 1
		}
	}
	return n
}

// TooMuchText is the error of a page or a document with more text than allowed;
// nil where it is not more.
func TooMuchText(n, most int) error {
	if n <= most {
		return nil
	}
	return &Error{Code: CodeTooLarge, Detail: fmt.Sprintf("over %d bytes of text", most)}
}

// size is the text of a file in bytes.
func (p *textPages) size() int {
	n := 0
	for _, text := range p.texts {
		n += len(text)
	}
	return n
}
