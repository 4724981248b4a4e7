package structure

import "sort"

// column is a label's place across the page.
type column struct {
	x     float64
	label candidate
}

// Distances in points.
const (
	sameColumn  = 12 // labels nearer than this stand one above the other
	columnSlack = 8  // a value may begin this much left of its label
)

// dealByColumn gives each word to the label above it, by its place across the
// page. It does nothing and gives false where words have no boxes or the labels
// do not stand side by side.
func (h *header) dealByColumn(g group) bool {
	columns := h.columns(g.labels)
	at := h.solid(g.value)
	if len(columns) < 2 || len(at) == 0 {
		return false
	}
	cells := make([][]int, len(columns))
	for _, i := range at {
		if h.ws[i].Box.IsZero() {
			return false
		}
		k := sort.Search(len(columns), func(k int) bool { return columns[k].x > h.ws[i].Box.X+columnSlack }) - 1
		cells[max(k, 0)] = append(cells[max(k, 0)], i)
	}
	for k, c := range columns {
		h.give(FieldName(c.label.means), cells[k], c.label)
	}
	return true
}

// columns are the labels from left to right; none where a label has no box or
// stands over another one's place.
func (h *header) columns(labels []candidate) []column {
	left := map[string]column{}
	for _, l := range labels {
		box := h.ws[l.from].Box
		if box.IsZero() || l.means == "-" {
			if box.IsZero() {
				return nil
			}
			continue
		}
		if c, ok := left[l.means]; !ok || box.X < c.x {
			left[l.means] = column{box.X, l}
		}
	}
	var out []column
	for _, name := range fieldNames {
		if c, ok := left[string(name)]; ok {
			out = append(out, c)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].x < out[j].x })
	for k := 1; k < len(out); k++ {
		if out[k].x-out[k-1].x < sameColumn {
			return nil
		}
	}
	return h.otherColumns(out, labels)
}

// otherColumns adds labels of no field, whose values belong to nobody else.
func (h *header) otherColumns(columns []column, labels []candidate) []column {
	for _, l := range labels {
		x, near := h.ws[l.from].Box.X, false
		for _, c := range columns {
			near = near || x-c.x < sameColumn && c.x-x < sameColumn
		}
		if l.means == "-" && !near {
			columns = append(columns, column{x, l})
		}
	}
	sort.SliceStable(columns, func(i, j int) bool { return columns[i].x < columns[j].x })
	return columns
}
