package structure

import "strings"

// In a text with lines a value that stands behind its label ends where the line
// or the cell ends. A grammar that takes less of it has not understood it: the
// value is what is printed, and in doubt.

// longestCell is the most words of a number or date that no grammar knows.
const longestCell = 5

// cell is the words of a value that stand on the line of its label; none where
// the text has no lines or the value stands elsewhere.
func (h *header) cell(label candidate, at []int) []int {
	if !h.lined || len(at) == 0 || !label.colon {
		return nil
	}
	for i := label.to; i <= at[0]; i++ {
		if h.ws[i].lineStart {
			return nil
		}
	}
	n := 1
	for n < len(at) && !h.ws[at[n]].lineStart && !gapBefore(h.ws, at[n]) {
		n++
	}
	return at[:n]
}

// hasLines reports whether some word but the first begins a line.
func (h *header) hasLines() bool {
	for i := 1; i < len(h.ws); i++ {
		if h.ws[i].lineStart {
			return true
		}
	}
	return false
}

// numberField are the fields whose values are numbers.
var numberField = map[FieldName]bool{PositionNumber: true, JobCode: true, SupervisorPositionNumber: true, NOC: true}

// inCell looks at what a grammar found in a value's cell. Of a number whose cell
// goes on, and of a number or date of which nothing was found, the cell is the
// value; a department's name takes the names that follow it.
func (h *header) inCell(name FieldName, f found, at []int, label *candidate) found {
	cell := h.cell(*label, at)
	switch {
	case len(cell) == 0 || f.at.to > len(cell):
		return f
	case name == Department:
		if f.at.empty() || f.at.from > 0 || !h.name(cell) {
			return f
		}
	case h.misunderstood(name, f, cell):
		label.doubt = true
	default:
		return f
	}
	return found{value: printed(h.pick(h.dashed(cell))), at: span{0, len(cell)}}
}

// misunderstood reports whether a grammar found less in a cell than is printed
// there.
func (h *header) misunderstood(name FieldName, f found, cell []int) bool {
	switch {
	case len(cell) > longestCell || !h.digits(cell):
		return false
	case f.at.empty():
		return numberField[name] || name == EffectiveDate
	case !numberField[name]:
		return false
	}
	rest := cell[f.at.to:]
	return h.says(name, cell[:f.at.from], true) || len(rest) > 0 && h.significant(rest)
}

// digits reports whether one of the words has a digit.
func (h *header) digits(at []int) bool {
	for _, i := range at {
		if strings.ContainsAny(h.ws[i].Text, "0123456789") {
			return true
		}
	}
	return false
}

// significant reports whether words behind a number belong to it: a digit, a
// capital or what joins them, and no remark in brackets.
func (h *header) significant(at []int) bool {
	if strings.HasPrefix(h.ws[at[0]].Text, "(") {
		return false
	}
	for _, i := range at {
		if w := &h.ws[i]; w.upper > 0 || w.Text == "/" || joiner(w) {
			return true
		}
	}
	return h.digits(at)
}
