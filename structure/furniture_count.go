package structure

import "strings"

// The numbers of the pages inside a page: what shows where one ends.

// numberKind says how a line shows that its number is a page's. Texts count
// their own parts up as well, "Element 2", "Region 3", so that a word and a number
// are a page's only in a longer line that returns from afar.
type numberKind int

const (
	noPage     numberKind = iota
	saidPage              // "Page 2", "2 of 5"
	dashedPage            // "EMP-5027 E - 2 -"
	dashedOnly            // "- 2 -"
	barePage              // "2"
	wordedPage            // "Director, Mill Ponds 2"
)

// pageRuns are the fewest numbers of a run, and how many lines are the least
// between two.
var pageRuns = [...]struct{ fewest, lines int }{saidPage: {2, 4}, dashedPage: {3, 4}, dashedOnly: {3, 12}, barePage: {3, 15}, wordedPage: {3, 20}}

const (
	pageApartWords = 60 // in text without lines
	longestEdge    = 14 // words of a line with a page's number
	fewestWorded   = 2  // words beside a number
	wordedLetters  = 10
	firstNumber    = 2 // the most that a run begins with: the first page may have none
)

// pageMark is a page's number and the words in which it stands, a line where
// there are lines.
type pageMark struct {
	span
	n, line int
	kind    numberKind
	around  string // what stands around the number
	last    bool   // the page's last line
}

// pageMarks are the places of a page that may hold another one's number.
func pageMarks(ws []word, p span) []pageMark {
	var out []pageMark
	if !ws[p.from].lineStart {
		for i := p.from; i < p.to; i++ {
			if n, words := pageSaid(ws[i:p.to]); words > 0 {
				out = append(out, pageMark{span: span{i, i + words}, n: n, kind: saidPage})
			}
		}
		return out
	}
	for from, line := p.from, 0; from < p.to; line++ {
		to := min(lineEnd(ws, from), p.to)
		if m := numberedLine(ws[from:to]); m.kind != noPage {
			m.span, m.line, m.last = span{from, to}, line, to == p.to
			out = append(out, m)
		}
		from = to
	}
	return out
}

// pageSaid is the number of "Page 2" or "Page 2 of 5" at the words' start, and how
// many words it takes.
func pageSaid(ws []word) (n, words int) {
	const reach = 4
	if !strings.EqualFold(trim(ws[0].Text), "page") {
		return 0, 0
	}
	for words = min(len(ws), reach); words > 1; words-- {
		if pageCount(ws[:words]) {
			d, _ := number(trim(ws[1].Text))
			return atoi(d), words
		}
	}
	return 0, 0
}

// numberedLine is a line that may hold a page's number at its beginning or end.
func numberedLine(line []word) pageMark {
	if len(line) > longestEdge || line[len(line)-1].ends(";:,") || itemNumber(&line[0]) > 0 {
		return pageMark{}
	}
	for i := range line {
		n, words := pageSaid(line[i:])
		if words == 0 {
			n, words = ofPages(line[i:])
		}
		if words > 0 && (i == 0 || i+words == len(line)) {
			return pageMark{n: n, kind: saidPage, around: surroundings(line, i, words)}
		}
	}
	return plainNumber(line)
}

// ofPages is the number of "2 of 5" and "2/5" that the words are.
func ofPages(ws []word) (n, words int) {
	first, rest, joined := strings.Cut(ws[0].Text, "/")
	if len(ws) == 3 && ofWords[strings.ToLower(ws[1].Text)] {
		first, rest, joined = ws[0].Text, ws[2].Text, true
	} else if len(ws) != 1 {
		return 0, 0
	}
	d, ok := number(first)
	of, whole := number(rest)
	if !joined || !ok || !whole || atoi(d) > atoi(of) || len(of) > 2 {
		return 0, 0
	}
	return atoi(d), len(ws)
}

// plainNumber is a line with a number at its end, between dashes, or alone.
func plainNumber(line []word) pageMark {
	at := len(line) - 1
	dashed := at > 1 && dashes[line[at].Text] && dashes[line[at-2].Text]
	if dashed {
		at--
	}
	text := line[at].Text
	if inner := strings.Trim(text, "-–—"); len(inner)+2 == len(text) && !dashed {
		text, dashed = inner, true // "-2-"
	}
	d, ok := number(text)
	if !ok || len(d) > 2 || !strings.ContainsAny(text, "0123456789") {
		return pageMark{}
	}
	m := pageMark{n: atoi(d), around: surroundings(line, at, 1)}
	words := strings.Fields(m.around)
	switch letters := lettersIn(m.around); {
	case dashed && letters > 0:
		m.kind = dashedPage
	case dashed:
		m.kind = dashedOnly
	case len(line) == 1:
		m.kind = barePage
	case len(words) >= fewestWorded && letters >= wordedLetters:
		m.kind = wordedPage
	}
	return m
}

// surroundings are a line's words without those of its number.
func surroundings(line []word, at, words int) string {
	return strings.TrimSpace(plainWords(flat(line[:at]) + " # " + flat(line[at+words:])))
}

// countsUp are the runs of numbers that count up in the same surroundings.
func countsUp(marks []pageMark) [][]pageMark {
	type place struct {
		kind   numberKind
		around string
	}
	runs := map[place][]pageMark{}
	var begun []place
	for _, m := range marks {
		at := place{m.kind, m.around}
		run := runs[at]
		switch n := len(run); {
		case n == 0 && m.n > 0 && m.n <= firstNumber:
			begun = append(begun, at)
		case n == 0 || m.n != run[n-1].n+1 || !apart(run[n-1], m):
			continue
		}
		runs[at] = append(run, m)
	}
	var out [][]pageMark
	for _, at := range begun {
		if run := runs[at]; len(run) >= pageRuns[at.kind].fewest {
			out = append(out, run)
		}
	}
	return out
}

// apart reports whether a page may stand between two numbers; the last page may
// be short.
func apart(a, b pageMark) bool {
	if b.line == 0 {
		return b.from-a.from >= pageApartWords
	}
	return b.last || b.line-a.line >= pageRuns[b.kind].lines
}

// numberedTop is how many words a page begins with up to its number's end, or 0.
func numberedTop(ws []word, p span, number int) int {
	for i := p.from; i < min(p.to, p.from+furnitureWords); i++ {
		if n, words := pageSaid(ws[i:p.to]); words > 0 {
			if n != number {
				return 0
			}
			return i + words - p.from
		}
	}
	return 0
}
