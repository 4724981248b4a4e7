package structure

import "slices"

// A row of labels over a row of values whose cells stand in one order: where what was
// taken stands in another one, a cell was empty or a value went to a wrong label.

// doubtDisorder leaves the values of a row to a person that stand in another order
// than their labels, or beside a number that is nobody's.
func (h *header) doubtDisorder(row group) {
	if !h.lineOverLine(row) || h.inOrder(row) {
		return
	}
	for _, l := range row.labels {
		name := FieldName(l.means)
		if f, ok := h.fields[name]; ok && slices.Contains(h.owner[row.value.from:row.value.to], name) {
			f.Confidence = min(f.Confidence, inDoubt)
			h.fields[name] = f
		}
	}
}

// inOrder reports whether the values of a row stand in the order of its labels, and
// no number among them is left over.
func (h *header) inOrder(row group) bool {
	labels, last := row.labels, FieldName("")
	for _, i := range h.solid(row.value) {
		name := h.owner[i]
		if name == "" && h.codeAt(i) {
			return false
		}
		if name != "" && name != last {
			k := slices.IndexFunc(labels, func(l candidate) bool { return FieldName(l.means) == name })
			if k < 0 {
				return false
			}
			labels = labels[k+1:]
		}
		last = name
	}
	return true
}

// lineOverLine reports whether labels on one line stand over values on one line.
func (h *header) lineOverLine(g group) bool {
	values := h.solid(g.value)
	return h.lined && len(values) > 0 && h.ws[values[0]].lineStart && h.oneLine(values[0], values[len(values)-1]+1) &&
		h.oneLine(g.labels[0].from, g.labels[len(g.labels)-1].to)
}

// oneLine reports whether no line begins between two words, but at the first.
func (h *header) oneLine(from, to int) bool {
	return !slices.ContainsFunc(h.ws[from+1:to], func(w word) bool { return w.lineStart })
}
