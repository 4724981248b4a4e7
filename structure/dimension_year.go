package structure

import (
	"slices"
	"strings"
)

// yearsAt is how many years stand side by side from word i on, as heads of columns
// do.
func yearsAt(ws []word, i int) int {
	n := 0
	for i+n < len(ws) && yearOf.MatchString(restoreDigits(ws[i+n].Text)) && !strings.ContainsAny(ws[i+n].Text, "().,;:") {
		n++
	}
	return n
}

// endRow says of the figures of a row, the last ones from number first on, for which
// year each is, where years head as many columns.
func (r *figureReader) endRow() {
	row := r.out[r.row:]
	if len(r.years) >= fewestHeads && len(row) == len(r.years) && !slices.ContainsFunc(row, func(d Dimension) bool { return strings.Contains(d.Raw, "(") }) {
		for k := range row {
			row[k].Label += " (" + r.years[k].Text + ")"
		}
	}
	r.row = len(r.out)
}

// withYear puts the year before a label that it begins the line of: "1995-96
// budget".
func withYear(before []word, label string) string {
	if len(before) < 2 || !before[0].lineStart || yearsAt(before, 0) != 1 || label != cleanText(flat(withoutSigns(before[1:]))) {
		return label
	}
	return before[0].Text + " " + label
}

// withoutRest leaves out the words before a label that are said of the figure before
// them: "3 occasionnels Dépenses".
func withoutRest(ws []word) []word {
	const most = 2
	n := 0
	for n < len(ws) && ws[n].lower > 0 && !ws[n].capital() && !ws[n].lineStart && !functionWords[ws[n].Text] && !figureWords[trim(ws[n].Text)] && !figureNouns[trim(ws[n].Text)] {
		n++
	}
	if n == 0 || n > most || n == len(ws) || !ws[n].capital() || !ws[len(ws)-1].ends(":") || ws[0].Text == "per" || ws[0].Text == "par" {
		return ws
	}
	return ws[n:]
}
