package structure

import "strings"

// The numbers of the pages inside a page: what shows where one ends.

// Limits of such numbers: how far apart two are, and how many a run has.
const (
	pageApartLines = 12
	pageApartWords = 60 // in text without lines
	someLinesApart = 4  // of several numbers that have words around them
	longestEdge    = 14 // words of a line with a page's number
	fewestMarks    = 2
	severalMarks   = 3 // of numbers alone on their lines, or few lines apart
	firstNumber    = 2 // the most that a run begins with: the first page may have none
)

// pageMark is a page's number and the words in which it stands, a line where
// there are lines.
type pageMark struct {
	span
	n, line int
	around  string // what stands around the number
	last    bool   // the page's last line
}

// pageMarks are the places of a page that may hold another one's number.
func pageMarks(ws []word, p span) []pageMark {
	var out []pageMark
	if !ws[p.from].lineStart {
		for i := p.from; i < p.to; i++ {
			if m := saidPage(ws[i:p.to]); m.to > 0 {
				out = append(out, pageMark{span: span{i, i + m.to}, n: m.n, around: m.around})
			}
		}
		return out
	}
	for from, line := p.from, 0; from < p.to; line++ {
		to := min(lineEnd(ws, from), p.to)
		if m := numberedLine(ws[from:to]); m.n > 0 {
			out = append(out, pageMark{span{from, to}, m.n, line, m.around, to == p.to})
		}
		from = to
	}
	return out
}

// saidPage is "Page 2" or "Page 2 of 5" at the words' start.
func saidPage(ws []word) pageMark {
	const reach = 4
	if !strings.EqualFold(trim(ws[0].Text), "page") {
		return pageMark{}
	}
	for n := min(len(ws), reach); n > 1; n-- {
		if pageCount(ws[:n]) {
			d, _ := number(trim(ws[1].Text))
			return pageMark{span: span{0, n}, n: atoi(d), around: "page"}
		}
	}
	return pageMark{}
}

// numberedLine is a line that holds a page's number: one that says so, or a
// short one that is no item and no sentence.
func numberedLine(line []word) pageMark {
	for i := range line {
		if m := saidPage(line[i:]); m.n > 0 {
			return m
		}
	}
	for len(line) > 1 && line[len(line)-1].noise() {
		line = line[:len(line)-1]
	}
	if len(line) > longestEdge || line[len(line)-1].ends(".;:,") || itemNumber(&line[0]) > 0 {
		return pageMark{}
	}
	at, n := -1, 0
	for i := range line {
		if d, ok := number(strings.Trim(line[i].Text, "-–—.()")); ok && len(d) < 3 && strings.ContainsAny(line[i].Text, "0123456789") {
			at, n = i, atoi(d)
		}
	}
	if at < 0 || at > 1 && at < len(line)-1 {
		return pageMark{}
	}
	return pageMark{n: n, around: strings.TrimSpace(plainWords(flat(line[:at]) + " # " + flat(line[at+1:])))}
}

// countsUp are the runs of numbers that count up in the same surroundings.
func countsUp(marks []pageMark) [][]pageMark {
	runs := map[string][]pageMark{}
	var begun []string
	for _, m := range marks {
		run := runs[m.around]
		n := len(run)
		if n == 0 && m.n <= firstNumber {
			begun = append(begun, m.around)
		} else if n == 0 || m.n != run[n-1].n+1 || !apart(run[n-1], m, lettersIn(m.around) > 0) {
			continue
		}
		runs[m.around] = append(run, m)
	}
	var out [][]pageMark
	for _, around := range begun {
		if run := runs[around]; pageRun(run) {
			out = append(out, run)
		}
	}
	return out
}

// apart reports whether a page may stand between two numbers.
func apart(a, b pageMark, worded bool) bool {
	switch {
	case b.line == 0:
		return b.from-a.from >= pageApartWords
	case b.last:
		return true // the last page may be short
	case worded:
		return b.line-a.line >= someLinesApart
	}
	return b.line-a.line >= pageApartLines
}

// pageRun reports whether numbers are enough for pages': several, or two that
// are a page apart and no mere numbers.
func pageRun(run []pageMark) bool {
	if len(run) >= severalMarks {
		return true
	}
	return len(run) >= fewestMarks && lettersIn(run[0].around) > 0 && apart(run[0], run[1], false)
}

// numberedTop is how many words a page begins with up to its number's end, or 0.
func numberedTop(ws []word, p span, number int) int {
	for i := p.from; i < min(p.to, p.from+furnitureWords); i++ {
		if m := saidPage(ws[i:p.to]); m.n > 0 {
			if m.n != number {
				return 0
			}
			return i + m.to - p.from
		}
	}
	return 0
}
