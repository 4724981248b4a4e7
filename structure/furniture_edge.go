package structure

// What an editor saved, or a converter told to leave page breaks out, is one long
// page, and its running headers and footers stand in the text: in the middle of a
// section or of an item. A number that counts up shows them: "Page 2 of 5" and
// "Page 3 of 5", "- 2 -" and "- 3 -", or any line that comes again and again but
// for its number. Such a line is furniture, and so are the lines beside it that
// stand beside another one, too. In text without lines only "Page 2" shows a
// page's edge, and the words before and behind it that all of them have.

// markEdges marks the headers and footers inside pages. What stands at a page's
// very beginning is its title.
func markEdges(ws []word, pages []span) {
	for _, p := range pages {
		if !ws[p.from].Box.IsZero() {
			continue // the reader of the file has parted the pages
		}
		runs := countsUp(pageMarks(ws, p))
		for _, run := range runs {
			markRun(ws, p, run)
		}
		if len(runs) > 0 && ws[p.from].lineStart {
			markLast(ws, p)
		}
	}
}

// markRun marks the numbers of a run and what stands beside them.
func markRun(ws []word, p span, run []pageMark) {
	for k, m := range run {
		if m.from > p.from {
			mark(ws, m.span)
		}
		var others []pageMark
		for _, j := range nearby(k, len(run)) {
			if run[j].from > p.from {
				others = append(others, run[j])
			}
		}
		if m.from > p.from && len(others) > 0 {
			markBeside(ws, p, m, others)
		}
	}
}

// markBeside marks what stands beside a page's number and beside the others.
func markBeside(ws []word, p span, m pageMark, others []pageMark) {
	for _, e := range []edge{top, bottom} {
		if ws[p.from].lineStart {
			markLinesBeside(ws, p, m, others, e)
			continue
		}
		n := furnitureWords
		for _, o := range others {
			n = min(n, commonBeside(ws, p, m.span, o.span, e))
		}
		if e == top {
			mark(ws, span{m.to, m.to + n})
		} else if m.from-n > p.from {
			mark(ws, span{m.from - n, m.from})
		}
	}
}

// commonBeside is how many words stand alike before or behind two numbers.
func commonBeside(ws []word, p, a, b span, e edge) int {
	if e == top {
		return commonRun(ws, span{a.to, p.to}, span{b.to, p.to}, e, min(furnitureWords, p.to-a.to, p.to-b.to))
	}
	return commonRun(ws, span{p.from, a.from}, span{p.from, b.from}, e, min(furnitureWords, a.from-p.from, b.from-p.from))
}

// markLinesBeside marks the lines before or behind a page's number that stand
// beside all the others as well, but for the page's own ends.
func markLinesBeside(ws []word, p span, m pageMark, others []pageMark, e edge) {
	line, beside := m.span, make([]span, len(others))
	for k, o := range others {
		beside[k] = o.span
	}
	for range edgeLines {
		if line = nextLine(ws, p, line, e); line.empty() || line.from == p.from {
			return
		}
		same := 0
		for k := range beside {
			if beside[k] = nextLine(ws, p, beside[k], e); beside[k].empty() {
				continue
			}
			if !sameLine(ws[line.from:line.to], ws[beside[k].from:beside[k].to]) {
				return
			}
			same++
		}
		if same == 0 {
			return
		}
		mark(ws, line)
	}
}

// sameLine reports whether two lines are the same but for their numbers.
func sameLine(a, b []word) bool {
	if likeLines(a, b) >= alikeAlone {
		return true
	}
	same := len(a) == len(b)
	for i := 0; same && i < len(a); i++ {
		same = alike(&a[i], &b[i])
	}
	return same && upperLetters(a) > 0
}

// nextLine is the line before or behind another one, by edge: that of the page
// above ends at its bottom.
func nextLine(ws []word, p, line span, e edge) span {
	if e == top {
		if line.to >= p.to {
			return span{}
		}
		return span{line.to, min(lineEnd(ws, line.to), p.to)}
	}
	if line.from <= p.from {
		return span{}
	}
	from := line.from - 1
	for from > p.from && !ws[from].lineStart {
		from--
	}
	return span{from, line.from}
}

// markLast marks the last lines of a page that stand as furniture before: the last
// footer, behind which no page begins.
func markLast(ws []word, p span) {
	line := span{p.to, p.to}
	for range edgeLines {
		line = nextLine(ws, p, line, bottom)
		if line.empty() || !furnitureBefore(ws, p, line) {
			return
		}
		mark(ws, line)
	}
}

func furnitureBefore(ws []word, p, line span) bool {
	for from := p.from; from < line.from; {
		to := lineEnd(ws, from)
		if ws[from].furniture && sameLine(ws[from:to], ws[line.from:line.to]) {
			return true
		}
		from = to
	}
	return false
}

// markNumberedTops marks what pages of one line begin with up to their number,
// where the first page begins with the same words and the number 1: what stands
// on the first page is no running header, unless a number says so.
func markNumberedTops(ws []word, pages []span) {
	if len(pages) == 0 || ws[pages[0].from].lineStart {
		return
	}
	first := numberedTop(ws, pages[0], 1)
	for i, p := range pages[1:] {
		top := numberedTop(ws, p, i+2)
		if first > 0 && first == top && sameLine(ws[pages[0].from:pages[0].from+first], ws[p.from:p.from+top]) {
			mark(ws, span{p.from, p.from + top})
		}
	}
}
