package structure

import "strings"

// dimensions reads figures with their labels: "FTEs: 2,930", "Salary $1.3M",
// "ETP : 27". Figures side by side, as in the columns of a table, have the
// label of the row. In French a space parts thousands, in English two columns.
func dimensions(ws []word, french bool) []Dimension {
	var out []Dimension
	french = french || spacedThousands(ws)
	from, label, sort := 0, "", 0
	for i := 0; i < len(ws); {
		a := amountAt(ws, i, french)
		if a.words == 0 || i > from && labelNumber(ws, i, a.words, french) {
			i += max(a.words, 1)
			continue
		}
		label = labelBefore(ws, span{from, i}, a, label)
		i += a.words
		if label != "" && a.value != "" {
			d := Dimension{Label: label, Value: a.value, Unit: a.unit, Raw: strings.TrimRight(flat(ws[i-a.words:i]), ",;:")}
			sort = d.takeSort(ws, i, sort > 0)
			out = append(out, d)
			i += sort
		}
		from = i
	}
	return out
}

// labelBefore is the label among the words s that stand before a figure, or that
// of the row that it goes on with.
func labelBefore(ws []word, s span, a figure, row string) string {
	before := withoutAbout(labelLines(ws[s.from : s.to+1]))
	if len(before) > 0 || row == "" || ws[s.to].lineStart || a.people && ws[s.to-1].ends(".;,") {
		return dimensionLabel(before, a)
	}
	return row
}

// labelLines are the words before a figure, the last of some words, without the
// lines of what stands before: the rest of the figure before ("12 indeterminate, 3
// term") and another label with its value belong to no label on the next line.
func labelLines(ws []word) []word {
	last := len(ws) - 1
	if ws[last].lineStart && (last == 0 || !ws[last-1].ends(":")) {
		return nil
	}
	from, other := 0, !ws[0].lineStart
	for i := 0; i < last; i++ {
		if other && i > 0 && ws[i].lineStart && ws[i].capital() {
			from = i
		}
		other = other || ws[i].ends(":")
	}
	return ws[from:last]
}

// labelNumber reports whether the number of so many words at word i belongs to a
// label, and the figure stands behind its colon: "Vote 1: $12M".
func labelNumber(ws []word, i, words int, french bool) bool {
	next := i + words
	return numbering[strings.ToLower(trim(ws[i-1].Text))] && ws[next-1].ends(":") && next < len(ws) && amountAt(ws, next, french).words > 0
}

// withoutAbout leaves out "approx.", "up to" and the like at the end of words.
func withoutAbout(ws []word) []word {
	for len(ws) > 0 && aboutWords[strings.ToLower(strings.Trim(ws[len(ws)-1].Text, ".,"))] {
		ws = ws[:len(ws)-1]
	}
	if n := len(ws) - 2; n >= 0 && cueAt(ws[n:], upTo) == 2 {
		ws = ws[:n]
	}
	return ws
}

var upTo = cues("up to", "jusqu'à")

var aboutWords = wordSet("approx approximately about environ d'environ s s$ $ = cad cdn usd")
