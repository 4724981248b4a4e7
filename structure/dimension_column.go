package structure

import (
	"slices"
	"strings"
)

// sideBySide reports whether two figures with units stand side by side, as in the
// columns of a table.
func (r *figureReader) sideBySide() bool {
	for i := 0; i < len(r.ws); i++ {
		a := amountAt(r.ws, i, r.french)
		if a.words == 0 {
			continue
		}
		i += a.words
		if b := i; b < len(r.ws) && !r.ws[b].lineStart && !r.ws[b-1].ends(",;:.") && a.unit != "" && amountAt(r.ws, b, r.french).unit != "" {
			return true
		}
		i--
	}
	return false
}

// columnHeads are words that head the columns of figures.
var columnHeads = wordSet("division directorate branch region direct indirect directes indirectes directement indirectement contributory contributions " +
	"primary departmental department direction total")

// withoutHeads leaves out the heads of columns before the label of a row.
func (r *figureReader) withoutHeads(ws []word) []word {
	n := 0
	for n < len(ws) && !slices.ContainsFunc(strings.Split(strings.ToLower(trim(ws[n].Text)), "/"), func(s string) bool { return !columnHeads[s] }) {
		n++
	}
	if n < fewestHeads || n == len(ws) || !r.columns {
		return ws
	}
	return ws[n:]
}

// fewestHeads is how many heads columns have.
const fewestHeads = 2
