package structure

// A value that is printed and was not understood is no value, but a person is
// told: "Effective Date: upon signature", or a date that stands in the header
// while its label has none.

// longestUnread is the most words of such a value in a text without lines, where
// nothing shows its end.
const longestUnread = 4

// misread notes the words after a label with a colon that gave no value.
func (h *header) misread(name FieldName, at []int, label candidate) {
	if textField[name] || !label.colon || h.notUnderstood[name] != "" {
		return
	}
	cell := h.cell(label, at)
	if !h.lined && len(at) <= longestUnread {
		cell = at
	}
	if len(cell) == 0 || len(cell) > longestUnread+longestCell || h.ofLabels(cell) || !h.lined && numberField[name] && !h.digits(cell) {
		return
	}
	h.notUnderstood[name] = printed(h.pick(cell))
}

// ofLabels reports whether words are all such as labels are made of.
func (h *header) ofLabels(at []int) bool {
	for _, i := range at {
		if !labelWord(&h.ws[i]) {
			return false
		}
	}
	return true
}

// leftOver notes a date that stands in no field while its label has no value.
func (h *header) leftOver() {
	if _, known := h.fields[EffectiveDate]; known || !h.labelled[EffectiveDate] || h.notUnderstood[EffectiveDate] != "" {
		return
	}
	var free []word
	for i := range h.ws {
		if h.owner[i] == "" && !h.ws[i].furniture {
			free = append(free, h.ws[i])
		}
	}
	if d, ok := readDate(free); ok {
		h.strayDate = d.value
	}
}
