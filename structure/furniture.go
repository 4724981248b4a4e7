package structure

import (
	"slices"
	"sort"
	"strings"
)

// Running headers, footers and page numbers are found by repetition: the first
// and last words of a page that other pages begin or end with too. They are
// kept in Unplaced but belong to no section, so that an item that runs over a
// page has no footer in it.

// Limits of page furniture.
const (
	furnitureWords = 30  // longest header or footer
	furnitureMatch = 0.7 // least share of its words that agree
	similarWord    = 0.75
)

// markFurniture sets word.furniture. What pages repeat is looked for as corrected
// and as read: a correction may part what two pages had alike.
func markFurniture(ws, read []word) {
	pages := slices.DeleteFunc(pageSpans(ws), func(p span) bool { return ws[p.from].copied })
	markEdges(ws, pages)
	markNumberedTops(ws, pages)
	markRepeated(ws, pages)
	if read == nil {
		return
	}
	markRepeated(read, pages)
	for i := range ws {
		ws[i].furniture = ws[i].furniture || read[i].furniture
	}
}

func markRepeated(ws []word, pages []span) {
	for _, edge := range []edge{top, bottom} {
		kinds := pageKinds(ws, pages, edge)
		markLines(ws, pages, edge, kinds)
		for i, p := range pages {
			if ws[p.from].lineStart {
				continue
			}
			if n := repeated(ws, pages, i, edge, kinds); n > 0 {
				mark(ws, edge.words(p, n))
			}
		}
		markNumbers(ws, pages, edge)
		for _, p := range pages {
			mark(ws, pageOf(ws, p, edge))
		}
	}
}

type edge int

const (
	top edge = iota
	bottom
)

// at is the k-th word from the page's edge.
func (e edge) at(p span, k int) int {
	if e == top {
		return p.from + k
	}
	return p.to - 1 - k
}

// words are the n words at the page's edge.
func (e edge) words(p span, n int) span {
	if e == top {
		return span{p.from, p.from + n}
	}
	return span{p.to - n, p.to}
}

// mark makes words page furniture, but for those that are known to stand in the
// page's body: the reader of the file has looked at heights already and knows
// most of it, and what two readings of a header tore apart repeats in the text.
func mark(ws []word, s span) {
	for i := s.from; i < s.to; i++ {
		ws[i].furniture = ws[i].furniture || !ws[i].body
	}
}

func pageSpans(ws []word) []span {
	var out []span
	for i := range ws {
		if ws[i].pageStart {
			out = append(out, span{i, i})
		}
		out[len(out)-1].to = i + 1
	}
	return out
}

// witnesses is how many other pages must repeat a header or footer, where there
// are so many; two pages may begin alike by chance.
const witnesses = 2

// repeated is the number of words at the page's edge that enough other pages
// repeat. The first page's top is its title, never
// a running header.
func repeated(ws []word, pages []span, page int, e edge, kinds []int) int {
	if e == top && page == 0 {
		return 0
	}
	var runs []int
	for _, other := range independent(kinds, page) {
		if e == bottom || other != 0 {
			runs = append(runs, agreement(ws, pages[page], pages[other], e))
		}
	}
	if len(runs) == 0 {
		return 0
	}
	sort.Ints(runs)
	return runs[len(runs)-min(len(runs), max(witnesses, len(runs)/3))]
}

// neighbourhood is how many pages to either side a page is compared with: what
// runs through a document runs past those, and a document may have hundreds.
const neighbourhood = 8

// nearby are the other pages in a page's neighbourhood.
func nearby(page, pages int) []int {
	var out []int
	for other := max(0, page-neighbourhood); other < min(pages, page+neighbourhood+1); other++ {
		if other != page {
			out = append(out, other)
		}
	}
	return out
}

// agreement is the length of the run that page a has in common with page b at an
// edge.
func agreement(ws []word, a, b span, e edge) int {
	return commonRun(ws, a, b, e, min(furnitureWords, (a.to-a.from)/2, (b.to-b.from)/2))
}

// commonRun is the length of the run, of limit words at most, that page a has in
// common with page b from an edge on. A lone page number is no run; that is for
// markNumbers. A run does not end in a function word: two pages' texts have "and"
// in the same place by chance, and NATURE AND SCOPE may begin there.
func commonRun(ws []word, a, b span, e edge, limit int) int {
	best, agree, letters, misses := 0, 0, 0, 0
	for i, j := 0, 0; i < limit && j < limit && misses < 3; {
		m, n := inStep(ws, a, b, e, i, j)
		if m == 0 {
			misses, i, j = misses+1, i+1, j+1
			continue
		}
		x := &ws[e.at(a, i)]
		if x.lower+x.upper > 2 {
			letters++
		}
		misses, i, j, agree = 0, i+m, j+n, agree+m
		if letters > 0 && float64(agree) >= furnitureMatch*float64(i) && !functionWords[strings.ToLower(x.Text)] {
			best = i
		}
	}
	if letters < 2 {
		return 0
	}
	return best
}

// inStep is how many words of each page are alike at places i and j from the
// edge: one each, or two that the other page has run together; 0 where none are.
func inStep(ws []word, a, b span, e edge, i, j int) (m, n int) {
	x, y := e.at(a, i), e.at(b, j)
	switch {
	case alike(&ws[x], &ws[y]):
		return 1, 1
	case i+1 < a.to-a.from && mayBeOne(&ws[x], &ws[e.at(a, i+1)], &ws[y]) && alike(together(ws, x, e.at(a, i+1)), &ws[y]):
		return 2, 1
	case j+1 < b.to-b.from && mayBeOne(&ws[y], &ws[e.at(b, j+1)], &ws[x]) && alike(&ws[x], together(ws, y, e.at(b, j+1))):
		return 1, 2
	}
	return 0, 0
}

// mayBeOne reports whether two words may together be another's letters: numbers
// may be of any length, and words with signs read otherwise, but else a word has
// not half as many letters more.
func mayBeOne(a, b, whole *word) bool {
	n := len(a.letters) + len(b.letters)
	if len(whole.letters) <= 2 || 2*len(whole.letters) >= n && 2*n >= len(whole.letters) {
		return true
	}
	return strings.ContainsAny(whole.Text, "0123456789!|") || strings.ContainsAny(a.Text, "!|") || strings.ContainsAny(b.Text, "!|")
}

// together is two words as one.
func together(ws []word, x, y int) *word {
	t := ws[min(x, y)].Token
	t.Text += ws[max(x, y)].Text
	w := newWord(t)
	return &w
}

// alike compares two words as recognised twice: digits count for any digits.
func alike(a, b *word) bool {
	if a.noise() || b.noise() {
		return a.noise() && b.noise()
	}
	_, x := number(trim(a.Text))
	_, y := number(trim(b.Text))
	if x || y {
		return x && y
	}
	if a.Text == b.Text {
		return true
	}
	if len(b.letters) > len(a.letters)+2 {
		return false
	}
	if unlike(a, b) {
		return false
	}
	p := newPhrase(a.Text)
	n, _ := p.match([]word{*b}, similarWord)
	return n > 0
}

// unlike reports whether a word lacks more of another's letters than any
// alignment forgives; it spares most comparisons.
func unlike(a, b *word) bool {
	var want, have bag
	for _, l := range a.letters {
		want = want.with(l)
	}
	for _, l := range b.letters {
		have = have.with(l)
	}
	forgiven := (1-similarWord)*float64(len(a.letters)) + clippedLetters*(1-costLostStart) + (1-costLostAccent)*float64(len(a.Text)-len(a.letters))
	return float64(want.lacks(have)) > forgiven
}
