package structure

// supervisorNumber takes the position number that stands before a supervisor's
// title: "79532, Director General, Evaluation". It returns the title's words.
func (h *header) supervisorNumber(at []int, label candidate) []int {
	v, ok := numberFor(trim(h.ws[at[0]].Text), SupervisorPositionNumber)
	if !ok || len(at) == 1 {
		return at
	}
	if _, known := h.fields[SupervisorPositionNumber]; !known {
		h.put(SupervisorPositionNumber, v, "", at[:1], label)
	}
	return at[1:]
}

// unlabelledTitle takes the position's title, where its label is lost, from
// between the form's own title and the first label.
func (h *header) unlabelledTitle(firstLabel int) {
	if _, ok := h.fields[PositionTitle]; ok {
		return
	}
	from := formTitleEnd(h.ws)
	if from == 0 || firstLabel-from > longestText {
		return
	}
	for i := from; i < firstLabel; i++ {
		if headed(h.ws[i:min(i+headReach, firstLabel)]) {
			h.giveText(PositionTitle, interval(i, firstLabel), candidate{similarity: similarName})
			return
		}
	}
}
