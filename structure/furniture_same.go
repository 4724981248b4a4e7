package structure

// A page may stand in a file twice, as a feeder takes it twice or a copy lies
// behind the original, and a file may hold several descriptions of one template.
// Such pages are alike at their edges because they are alike all over: what they
// share there says nothing about running headers and footers. So pages that go
// on alike from an edge are of one kind, pages of one kind are no witnesses for
// each other, and for another page they are one witness.

// What pages of one kind have in common from an edge on: so many words, beyond
// the lines in which headers and footers are looked for; or most of a short page.
const (
	samePage   = 28
	mostOfPage = furnitureMatch
)

// pageKinds numbers the pages by kind at an edge.
func pageKinds(ws []word, pages []span, e edge) []int {
	kinds := make([]int, len(pages))
	for i := range pages {
		kinds[i] = i
		for _, other := range nearby(i, i) {
			if goOnAlike(ws, pages[i], pages[other], e) {
				kinds[i] = kinds[other]
				break
			}
		}
	}
	return kinds
}

// goOnAlike reports whether two pages have more in common from an edge on than a
// header or footer.
func goOnAlike(ws []word, a, b span, e edge) bool {
	const further = 2 // a run may not end everywhere
	shorter := min(a.to-a.from, b.to-b.from)
	enough := min(max(samePage, beyondEdge(ws, a, e)), int(mostOfPage*float64(shorter)))
	n := commonRun(ws, a, b, e, min(shorter, enough+further))
	return n > 0 && n >= enough
}

// beyondEdge is how many words a page's edge lines have and the line behind them;
// 0 on a page without lines.
func beyondEdge(ws []word, p span, e edge) int {
	if !ws[p.from].lineStart {
		return 0
	}
	lines := edgeLines + 1
	for k := range p.to - p.from {
		i := e.at(p, k)
		if e == top && ws[i].lineStart && k > 0 || e == bottom && k > 0 && ws[e.at(p, k-1)].lineStart {
			if lines--; lines == 0 {
				return k
			}
		}
	}
	return p.to - p.from
}

// independent are the pages near to one that may witness for its edge: none of
// its own kind, and one of each other.
func independent(kinds []int, page int) []int {
	seen := map[int]bool{kinds[page]: true}
	var out []int
	for _, other := range nearby(page, len(kinds)) {
		if !seen[kinds[other]] {
			seen[kinds[other]] = true
			out = append(out, other)
		}
	}
	return out
}
