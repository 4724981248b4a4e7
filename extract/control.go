package extract

import (
	"fmt"
	"strings"
	"unicode"
)

// controls are what a page of text held besides text.
type controls struct {
	strikes, covered int // places struck twice, and those where one character covers another
	codes            int // characters that only a printer obeys, left out
	spaces           int // characters of unknown meaning, made spaces
	gap              int // the most zero bytes in a row
}

// longGap is how many zero bytes in a row are a piece of a file that was lost,
// not padding between records.
const longGap = 64

// doubtful reports that something of the page may be lost.
func (c controls) doubtful() bool { return c.covered > 0 || c.spaces > 0 || c.gap >= longGap }

// note is what a page's reason says of them.
func (c controls) note() (s string) {
	if c.strikes > 0 {
		s += ", overstrikes folded"
	}
	if c.codes > 0 {
		s += fmt.Sprintf(", printer characters left out: %d", c.codes)
	}
	if c.covered > 0 {
		s += fmt.Sprintf(", letters struck over by others: %d", c.covered)
	}
	if c.spaces > 0 {
		s += fmt.Sprintf(", control characters made spaces: %d", c.spaces)
	}
	if c.gap >= longGap {
		s += fmt.Sprintf(", %d zero bytes where text may be lost", c.gap)
	}
	return s
}

// withoutControls makes plain text of a page: overstrikes folded, a printer's
// characters left out, others made spaces.
func withoutControls(text string) (string, controls) {
	var c controls
	if !strings.ContainsFunc(text, isControl) {
		return text, c
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.Contains(line, "\b") {
			s := foldSteps(line)
			line, c.strikes, c.covered = string(s.places), c.strikes+s.folded, c.covered+s.doubts
		}
		lines[i] = c.spaced([]rune(line))
	}
	return strings.Join(lines, "\n"), c
}

// isControl reports a control character that is no white space.
func isControl(r rune) bool { return unicode.IsControl(r) && !unicode.IsSpace(r) }

// spaced is a line without its control characters.
func (c *controls) spaced(line []rune) string {
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		switch r := line[i]; {
		case r == 0:
			run := zeros(line[i:])
			c.gap = max(c.gap, run)
			if run > 1 || !everyOther(line, i) {
				b.WriteByte(' ')
			}
			if run > 1 && inside(line, i, i+run) {
				c.spaces += run
			}
			i += run - 1
		case isPrinterControl(r):
			c.codes++
		case isControl(r):
			c.spaces++
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func zeros(line []rune) (n int) {
	for n < len(line) && line[n] == 0 {
		n++
	}
	return n
}

// inside reports that print stands on both sides of a run of characters.
func inside(line []rune, from, to int) bool {
	return from > 0 && to < len(line) && !unicode.IsSpace(line[from-1]) && !unicode.IsSpace(line[to])
}

// everyOther reports that the zero at i is one of UTF-16 in a text of one byte a
// letter: two places on or back stands another.
func everyOther(line []rune, i int) bool {
	return i >= 2 && line[i-2] == 0 || i+2 < len(line) && line[i+2] == 0
}
