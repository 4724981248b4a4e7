package structure

// Two sections side by side are read row by row: a line of the left one, a line
// of the right one. Two headings on one row without a word between them show
// it, and where the words have boxes the right one's edge tells whose each word
// below is. In flat text nothing does: such text is left as it is, and said to
// be so (quality.go).

// partColumns puts the words under headings side by side in the order of the
// columns, in a copy; it reports whether there were any.
func partColumns(ws []word, heads []candidate) ([]word, bool) {
	parted := false
	done := 0
	for i := 1; i < len(heads); i++ {
		left, right := heads[i-1], heads[i]
		if left.from < done || !sideBySide(ws, left, right) {
			continue
		}
		if !parted {
			ws, parted = append([]word(nil), ws...), true
		}
		gutter := ws[right.from].Box.X - columnSlack
		done = columnsEnd(ws, right, gutter)
		reorder(ws[left.from:done], gutter)
	}
	return ws, parted
}

// adjacent reports whether no word stands between two headings.
func adjacent(ws []word, left, right candidate) bool {
	for i := left.to; i < right.from; i++ {
		if !ws[i].noise() && !ws[i].furniture {
			return false
		}
	}
	return left.means != right.means && left.to <= right.from
}

// sideBySide reports whether the boxes of two headings show them on one row.
func sideBySide(ws []word, left, right candidate) bool {
	a, b := around(ws[left.from:left.to]), around(ws[right.from:right.to])
	if !adjacent(ws, left, right) || a.IsZero() || b.IsZero() || ws[left.from].Page != ws[right.from].Page {
		return false
	}
	overlap := min(a.Y+a.Height, b.Y+b.Height) - max(a.Y, b.Y)
	return b.X-(a.X+a.Width) > sameColumn && overlap > min(a.Height, b.Height)/2
}

// columnsEnd is the word at which the columns end: the page does, or a word
// lies across the gutter, with its line.
func columnsEnd(ws []word, right candidate, gutter float64) int {
	line := right.to
	for i := right.to; i < len(ws); i++ {
		b := ws[i].Box
		if ws[i].Page != ws[right.from].Page || ws[i].furniture || b.IsZero() {
			return i
		}
		if ws[i].lineStart {
			line = i
		}
		if b.X+columnSlack < gutter && b.X+b.Width > gutter+2*columnSlack {
			return line
		}
	}
	return len(ws)
}

// reorder puts the words left of the gutter before the others.
func reorder(ws []word, gutter float64) {
	var left, right []word
	for _, w := range ws {
		if w.Box.X < gutter {
			left = append(left, w)
		} else {
			right = append(right, w)
		}
	}
	startLines(left)
	startLines(right)
	copy(ws[copy(ws, left):], right)
}

// startLines marks the words of a column that begin a line of it.
func startLines(column []word) {
	for i := range column {
		column[i].lineStart = i == 0 || column[i].Box.Y > column[i-1].Box.Y+column[i-1].Box.Height/2
	}
}

// sharedTexts are the kinds of neighbours whose headings stand side by side
// and whose text could not be parted.
func sharedTexts(ws []word, heads []candidate) [][2]SectionKind {
	var out [][2]SectionKind
	for i := 1; i < len(heads); i++ {
		if adjacent(ws, heads[i-1], heads[i]) {
			out = append(out, [2]SectionKind{SectionKind(heads[i-1].means), SectionKind(heads[i].means)})
		}
	}
	return out
}
