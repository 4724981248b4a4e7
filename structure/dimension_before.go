package structure

import "strings"

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

// labelAbove is the line before a figure that has a line of its own, where nothing
// else stands between it and the figure before; or "".
func labelAbove(ws []word, s span, words int) string {
	if end := s.to + words; s.from == s.to || !aloneOnLine(ws, s.to, end) || !ws[s.from].lineStart || lineEnd(ws, s.from) != s.to {
		return ""
	}
	line := ws[s.from:s.to]
	if !line[0].capital() || len(line) > longestLabel || line[len(line)-1].ends(".;,") {
		return ""
	}
	return cleanText(flat(withoutSigns(line)))
}

// aloneOnLine reports whether words are all of a line.
func aloneOnLine(ws []word, from, to int) bool {
	return ws[from].lineStart && (to == len(ws) || ws[to].lineStart)
}

// labelNumber reports whether the number of so many words at word i belongs to a
// label, and the figure stands behind its colon: "Vote 1: $12M".
func labelNumber(ws []word, i, words int, french bool) bool {
	next := i + words
	return numbering[strings.ToLower(trim(ws[i-1].Text))] && ws[next-1].ends(":") && next < len(ws) && amountAt(ws, next, french).words > 0
}

// withoutAbout leaves out "approx.", "up to" and the like at the end of words, and
// what begins a range.
func withoutAbout(ws []word, a figure) []word {
	for len(ws) > 0 && saysAbout(&ws[len(ws)-1], a) {
		ws = ws[:len(ws)-1]
	}
	if n := len(ws) - 2; n >= 0 && cueAt(ws[n:], upTo) == 2 {
		ws = ws[:n]
	}
	return ws
}

// saysAbout reports whether a word stands between a label and its figure.
func saysAbout(w *word, a figure) bool {
	s := strings.ToLower(strings.Trim(w.Text, ".,"))
	return aboutWords[s] || strings.Contains(a.value, "-") && rangeBegins[s]
}

var upTo = cues("up to", "jusqu'à", "more than", "less than", "at least", "plus de", "moins de", "au moins")

var (
	aboutWords  = wordSet("approx approximately about over under environ d'environ s s$ $ = cad cdn usd")
	rangeBegins = wordSet("between entre from de")
)
