package structure

import (
	"regexp"
	"strings"
)

// A line may count people or things of several sorts: "Positions: 12
// indeterminate, 3 term". Each is a figure of its own with its sort as the unit.
var (
	firstSort = regexp.MustCompile(`^(\p{Ll}[\p{L}-]{2,}(?: \p{Ll}[\p{L}-]{2,})?)(,(?: and| et)?| and| et) [0-9]+ \p{Ll}`)
	lastSort  = regexp.MustCompile(`^(\p{Ll}[\p{L}-]{2,}(?: \p{Ll}[\p{L}-]{2,})?)[.;,]?$`)
)

// longestSort is the most words of a sort with the count behind it.
const longestSort = 5

// takeSort makes the words from i on the unit of the figure before them, where
// they say what it counts, and gives their number; again says that the figure
// before it on the line had such a unit.
func (d *Dimension) takeSort(ws []word, i int, again bool) int {
	if n := d.takeBracket(ws, i, again); n > 0 {
		return n
	}
	if d.Unit != "" || ws[i-1].ends(".,;:)") {
		return 0
	}
	rest := ws[i:min(lineEnd(ws, i-1), i+longestSort)]
	m := firstSort.FindStringSubmatch(flat(rest))
	if m == nil && again {
		m = lastSort.FindStringSubmatch(flat(rest))
	}
	if m == nil {
		return 0
	}
	d.Unit = m[1]
	d.Raw += " " + m[1]
	if len(m) > 2 {
		m[1] += m[2]
	}
	return len(strings.Fields(m[1]))
}

// sortBracket is a sort in brackets behind its count: "145 (indeterminate) + 22
// (term)".
var sortBracket = regexp.MustCompile(`^(\(\p{Ll}[\p{L}’'-]*(?: [\p{L}’'-]+){0,3}\))[.;,]?( \+| and| et)?(?: |$)`)

// takeBracket adds a sort in brackets to the label, where another count follows, or
// came before.
func (d *Dimension) takeBracket(ws []word, i int, again bool) int {
	if i >= len(ws) || !strings.HasPrefix(ws[i].Text, "(") {
		return 0
	}
	rest := ws[i:min(lineEnd(ws, i-1), i+longestSort+1)]
	m := sortBracket.FindStringSubmatch(flat(rest))
	if m == nil {
		return 0
	}
	n := len(strings.Fields(m[1] + m[2]))
	if !again && (i+n >= len(ws) || amountAt(ws, i+n, false).words == 0) {
		return 0
	}
	d.Label += " " + m[1]
	d.Raw += " " + m[1]
	return n
}
