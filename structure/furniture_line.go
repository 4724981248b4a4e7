package structure

import (
	"slices"
	"strings"
)

// Where pages have lines, running headers and footers are lines near an edge
// that other pages have near theirs. Text may repeat as well, "The Director is
// responsible for …" on two pages, and a table of contents has every heading:
// one witness is enough only for a line that is nearly the same, in the same
// place and nothing that descriptions are made of.

// edgeLines is how many lines at a page's edge may be a header or footer;
// shortPage is the most lines of a page of which fewer may.
const (
	edgeLines = 4
	shortPage = 2 * edgeLines
)

// edgeLine is a line near a page's edge.
type edgeLine struct {
	span
	place int  // 0 is the one at the edge
	short bool // the page has few lines
}

// markLines marks the lines at an edge that other pages repeat at theirs, and
// signs, numbers and what resembles other pages' lines between them and the edge;
// pages without lines are left alone.
func markLines(ws []word, pages []span, e edge, kinds []int) {
	lines := make([][]edgeLine, len(pages))
	for i, p := range pages {
		if ws[p.from].lineStart {
			lines[i] = edgeSpans(ws, p, e)
		}
	}
	for i := range pages {
		if e == top && i == 0 {
			continue
		}
		others, last := independent(kinds, i), -1
		for k, l := range lines[i] {
			if repeats(ws, lines, others, l) {
				mark(ws, l.span)
				last = k
			}
		}
		for k := range max(last, 0) {
			if l := lines[i][k]; spoken(ws[l.from:l.to]) == 0 || resembles(ws, lines, others, l) {
				mark(ws, l.span)
			}
		}
	}
}

// edgeSpans are the lines nearest to a page's edge, from there on.
func edgeSpans(ws []word, p span, e edge) []edgeLine {
	var all []span
	for i := p.from; i < p.to; i++ {
		if ws[i].lineStart {
			all = append(all, span{i, i})
		}
		all[len(all)-1].to = i + 1
	}
	n := min(edgeLines, len(all)/edgeLines)
	if len(all) > shortPage {
		n = edgeLines
	}
	out := make([]edgeLine, n)
	for k := range out {
		line := all[k]
		if e == bottom {
			line = all[len(all)-1-k]
		}
		out[k] = edgeLine{line, k, len(all) <= shortPage}
	}
	return out
}

// Likeness of two lines: of one among several witnesses, of a lone one, and of
// one between a footer and the edge.
const (
	alikeAmong = furnitureMatch
	alikeAlone = 0.95
	alikeEdge  = 0.5
)

// repeats reports whether enough of the other pages have a line like l near
// their edge: a third, and two where the page has few lines or the line is not
// quite the same.
func repeats(ws []word, lines [][]edgeLine, others []int, l edgeLine) bool {
	near, same := 0, 0
	for _, other := range others {
		best := 0.0
		for _, m := range lines[other] {
			switch likeness := likeLines(ws[l.from:l.to], ws[m.from:m.to]); {
			case likeness >= alikeAlone && m.place == l.place:
				best = max(best, likeness)
			case !l.short && likeness >= alikeAmong && m.place-l.place <= 1 && l.place-m.place <= 1:
				best = max(best, alikeAmong)
			}
		}
		if best >= alikeAlone {
			same++
		}
		if best >= alikeAmong {
			near++
		}
	}
	if near >= max(witnesses, len(others)/3) {
		return true
	}
	return same > 0 && same >= len(others)/3 && !l.short && !telling(ws, l.span)
}

// resembles reports whether another page has something like l near its edge, or
// several have where the line is a telling one.
func resembles(ws []word, lines [][]edgeLine, others []int, l edgeLine) bool {
	n := 0
	for _, other := range others {
		if slices.ContainsFunc(lines[other], func(m edgeLine) bool {
			return likeLines(ws[l.from:l.to], ws[m.from:m.to]) >= alikeEdge
		}) {
			n++
		}
	}
	return n >= witnesses || n > 0 && !telling(ws, l.span)
}

// telling reports whether a line may belong to the text: it ends as a sentence
// does, is an item with its number, a label with its value or a section's heading.
func telling(ws []word, line span) bool {
	if ws[line.to-1].ends(".;:,") {
		return true
	}
	i := line.from
	for i+1 < line.to && ws[i].noise() && !bullets[ws[i].Text] {
		i++
	}
	if itemNumber(&ws[i]) > 0 || bullets[ws[i].Text] {
		return true
	}
	valued := slices.ContainsFunc(ws[i:line.to-1], func(w word) bool { return w.ends(":") })
	return ws[i].capital() && (valued || len(headingsAt(ws, i)) > 0)
}

// likeLines is the share of the longer line's words that are in both, in the
// same order. A lone word or number says nothing, nor does a line of a table of
// contents.
func likeLines(a, b []word) float64 {
	if leads(a) || leads(b) {
		return 0
	}
	k, agree, letters := 0, 0, 0
	for i := range a {
		for j := k; j < len(b); j++ {
			if !a[i].noise() && alike(&a[i], &b[j]) {
				agree, k = agree+1, j+1
				letters += a[i].lower + a[i].upper
				break
			}
		}
	}
	if letters <= 3 {
		return 0
	}
	return float64(agree) / float64(max(sounds(a), sounds(b)))
}

// leads reports whether a line has the dots that lead to a page's number in a
// table of contents.
func leads(line []word) bool {
	const enough = 4
	dots := 0
	for i := range line {
		if line[i].noise() {
			dots += strings.Count(line[i].Text, ".") + 3*strings.Count(line[i].Text, "…")
		}
		if dots >= enough || strings.Contains(line[i].Text, "....") {
			return true
		}
	}
	return false
}

// sounds counts the words that are no noise.
func sounds(ws []word) int {
	n := 0
	for i := range ws {
		if !ws[i].noise() {
			n++
		}
	}
	return n
}

// spoken counts the words that are neither noise nor a number.
func spoken(ws []word) int {
	n := 0
	for i := range ws {
		if _, ok := number(trim(ws[i].Text)); !ok && !ws[i].noise() {
			n++
		}
	}
	return n
}
