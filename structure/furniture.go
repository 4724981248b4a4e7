package structure

import "sort"

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

// markFurniture sets word.furniture.
func markFurniture(ws []word) {
	pages := pageSpans(ws)
	for _, edge := range []edge{top, bottom} {
		markLines(ws, pages, edge)
		for i, p := range pages {
			if ws[p.from].lineStart {
				continue
			}
			if n := repeated(ws, pages, i, edge); n > 0 {
				mark(ws, edge.words(p, n))
			}
		}
		markNumbers(ws, pages, edge)
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

// edgeOf is the page's edge itself.
func (e edge) edgeOf(p span) int {
	if e == top {
		return p.from
	}
	return p.to
}

// words are the n words at the page's edge.
func (e edge) words(p span, n int) span {
	if e == top {
		return span{p.from, p.from + n}
	}
	return span{p.to - n, p.to}
}

func mark(ws []word, s span) {
	for i := s.from; i < s.to; i++ {
		ws[i].furniture = true
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

// repeated is the number of words at the page's edge that half of the other
// pages repeat, or the one other page. The first page's top is its title, never
// a running header.
func repeated(ws []word, pages []span, page int, e edge) int {
	if e == top && page == 0 {
		return 0
	}
	var runs []int
	for other := range pages {
		if other != page && !(e == top && other == 0) {
			runs = append(runs, agreement(ws, pages[page], pages[other], e))
		}
	}
	if len(runs) == 0 {
		return 0
	}
	sort.Ints(runs)
	return runs[len(runs)/2]
}

// agreement is the length of the run that both pages have at an edge. A lone
// page number is no run; that is for markNumbers.
func agreement(ws []word, a, b span, e edge) int {
	limit := min(furnitureWords, (a.to-a.from)/2, (b.to-b.from)/2)
	best, agree, letters, misses := 0, 0, 0, 0
	for k := 0; k < limit && misses < 3; k++ {
		x, y := &ws[e.at(a, k)], &ws[e.at(b, k)]
		if !alike(x, y) {
			misses++
			continue
		}
		misses = 0
		agree++
		if x.lower+x.upper > 2 {
			letters++
		}
		if letters > 0 && float64(agree) >= furnitureMatch*float64(k+1) {
			best = k + 1
		}
	}
	if letters < 2 {
		return 0
	}
	return best
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
	p := newPhrase(a.Text)
	n, _ := p.match([]word{*b}, similarWord)
	return n > 0 && len(b.letters) <= len(a.letters)+2
}

// markNumbers marks bare page numbers at an edge: a page's first or last word
// where most pages have a number there that fits their place.
func markNumbers(ws []word, pages []span, e edge) {
	var found []int
	for i, p := range pages {
		k := 0
		for k < p.to-p.from && (ws[e.at(p, k)].furniture || ws[e.at(p, k)].noise()) {
			k++
		}
		if k == p.to-p.from {
			continue
		}
		w := e.at(p, k)
		d, ok := number(trim(ws[w].Text))
		if n := atoi(d); ok && (n == i+1 || n == i || n == i+2) && !ws[w].ends(".)") {
			found = append(found, w)
		}
	}
	if len(found)*3 >= len(pages) && len(pages) > 1 {
		for _, w := range found {
			ws[w].furniture = true
		}
	}
}
