package structure

// again remembers a second value that the header prints for a field under a
// label with a colon, where it differs from the first: one of the two is not
// the position's, and only a person can tell which. Of a third value nothing is said:
// the first is in doubt already. Of a number that is behind "NEW" nobody knows
// whether it is the position's own.
func (h *header) again(name FieldName, at []int, label candidate) {
	first := h.fields[name]
	if !label.colon || label.doubt || label.open || !h.sameLabel(name, label) || first.Confidence < doubtfulField {
		return
	}
	value := h.typed(name, at, true).value
	if name == PositionTitle {
		if at = h.shrinkText(at); len(at) <= longestText && h.hasHead(at) {
			value = h.textOf(PositionTitle, at)
		}
	}
	if value == "" || placeholder(value) != "" || plainWords(value) == plainWords(first.Value) {
		return
	}
	h.twice[name] = value
	first.Confidence = min(first.Confidence, inDoubt)
	h.fields[name] = first
}

// sameLabel reports whether a label says the same as that of the field's first
// value. Of classifications and numbers a position has one, whatever the label;
// a form prints titles and departments in two languages, and dates of much else.
func (h *header) sameLabel(name FieldName, label candidate) bool {
	switch name {
	case Classification:
		return true
	case PositionNumber, JobCode:
		return label.to-label.from > 1
	case PositionTitle, Department, EffectiveDate:
		words := plainWords(flat(h.ws[label.from:label.to]))
		return words == h.firstLabel[name] && (name != EffectiveDate || label.to-label.from > 1)
	}
	return false
}
