package structure

// edgeLines is how many lines at a page's edge may be a header or footer.
const edgeLines = 4

// markLines marks the lines at an edge that a third of the other pages repeat
// at theirs, and those between them and the edge; pages without lines are left
// alone.
func markLines(ws []word, pages []span, e edge) {
	lines := make([][]span, len(pages))
	for i, p := range pages {
		if ws[p.from].lineStart {
			lines[i] = edgeSpans(ws, p, e)
		}
	}
	for i := range pages {
		if e == top && i == 0 {
			continue
		}
		for _, l := range lines[i] {
			others := nearby(i, len(pages))
			if supporters(ws, lines, others, l) >= max(1, len(others)/3) {
				mark(ws, span{min(l.from, e.edgeOf(pages[i])), max(l.to, e.edgeOf(pages[i]))})
			}
		}
	}
}

// edgeSpans are the lines nearest to a page's edge.
func edgeSpans(ws []word, p span, e edge) []span {
	var all []span
	for i := p.from; i < p.to; i++ {
		if ws[i].lineStart {
			all = append(all, span{i, i})
		}
		all[len(all)-1].to = i + 1
	}
	if len(all) <= 2*edgeLines {
		return nil
	}
	if e == top {
		return all[:edgeLines]
	}
	return all[len(all)-edgeLines:]
}

// supporters counts the other pages with a line that is like l.
func supporters(ws []word, lines [][]span, others []int, l span) int {
	n := 0
	for _, other := range others {
		for _, m := range lines[other] {
			if alikeLines(ws[l.from:l.to], ws[m.from:m.to]) {
				n++
				break
			}
		}
	}
	return n
}

// alikeLines reports whether most words of either line are in the other, in
// the same order. A lone word or number says nothing.
func alikeLines(a, b []word) bool {
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
	longer := float64(max(sounds(a), sounds(b)))
	return letters > 3 && float64(agree) >= furnitureMatch*longer
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
