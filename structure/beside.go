package structure

// On some forms the cells of the header stand beside the first section, and a
// flat text has them inside it: "GENERAL ACCOUNTABILITY: EFFECTIVE DATE: Leads
// the work of JUNE 1, 2017 the docks". A label in capitals with a colon is no
// sentence, but what follows it may be one: only a value that the field's
// grammar accepts is taken, and the words stay in the section as well.

const (
	besideReach = 100 // words of the first section that may have cells beside them
	dateReach   = 18  // words of a line, and the date's own
	besideDoubt = 0.15
)

// beside adds the fields of the cells beside the first section, which begins at
// word first.
func (h *header) beside(ws []word, first int, labels []candidate) {
	cells := &header{ws: ws, fields: h.fields, owner: make([]FieldName, len(ws))}
	for i, l := range labels {
		if l.from < first || l.from > first+besideReach || !l.colon || l.score < strongLabel || letterCase(ws[l.from:l.to]) != allCapitals {
			continue
		}
		name := FieldName(l.means)
		if _, known := h.fields[name]; known {
			continue
		}
		cells.readBeside(name, cells.solid(span{l.to, cellEnd(labels[i+1:], l, len(ws))}), l)
	}
}

// cellEnd is the word at which what a cell may hold ends.
func cellEnd(next []candidate, l candidate, end int) int {
	end = min(end, l.to+dateReach)
	for _, n := range next {
		if n.colon && n.score >= strongLabel && n.from >= l.to {
			return min(end, n.from)
		}
	}
	return end
}

// readBeside reads a date anywhere in the words, or a number at their start.
func (h *header) readBeside(name FieldName, at []int, label candidate) {
	words := h.pick(at)
	var f found
	switch name {
	case EffectiveDate:
		if f, _ = readDate(words); f.at.empty() && len(words) > 0 && isUpper(words[0].Text) {
			if v := placeholder(words[0].Text); v != "" {
				f = found{value: v, at: span{0, 1}}
			}
		}
	case PositionNumber, JobCode, NOC:
		if len(words) > 0 && !words[0].capital() {
			f.value, f.at = readNumber(words[:1], name)
		}
	}
	if f.at.empty() {
		return
	}
	label.doubt = label.doubt || f.impossible
	h.put(name, f.value, f.iso, at[f.at.from:f.at.to], label)
	if field, ok := h.fields[name]; ok {
		field.Confidence = round2(field.Confidence - besideDoubt)
		h.fields[name] = field
	}
}
