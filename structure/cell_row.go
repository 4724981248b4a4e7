package structure

// A text keeps the columns of a form by runs of spaces: a row of labels over a
// row with as many cells is read cell by cell.

// dealByCell gives each cell of a line of values to the label that stands so far
// along a line of labels; it reports whether the two have as many.
func (h *header) dealByCell(g group) bool {
	cells := h.cellsOf(h.solid(g.value))
	if !h.lined || len(cells) < 2 {
		return false
	}
	for from := 0; from < len(g.labels); {
		to := from + 1
		for to < len(g.labels) && !h.ws[g.labels[to].from].lineStart {
			to++
		}
		if row := h.apart(g.labels[from:to]); len(row) == len(cells) {
			for k, l := range row {
				h.give(FieldName(l.means), cells[k], l)
			}
			return true
		}
		from = to
	}
	return false
}

// cellsOf are the cells of words without boxes on a line of their own; none
// where they stand on several.
func (h *header) cellsOf(at []int) [][]int {
	var cells [][]int
	for k, i := range at {
		switch w := &h.ws[i]; {
		case !w.Box.IsZero() || w.lineStart != (k == 0):
			return nil
		case k == 0 || gapBefore(h.ws, i):
			cells = append(cells, []int{i})
		default:
			cells[len(cells)-1] = append(cells[len(cells)-1], i)
		}
	}
	return cells
}

// apart are the labels of a line that begin a cell.
func (h *header) apart(labels []candidate) []candidate {
	var out []candidate
	for _, l := range labels {
		if h.ws[l.from].lineStart || gapBefore(h.ws, l.from) {
			out = append(out, l)
		}
	}
	return out
}
