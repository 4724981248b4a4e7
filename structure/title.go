package structure

import "strings"

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

// unlabelledClass takes the classification, where its label is lost, from the
// header's first words, but none after a label of the supervisor's and none in
// brackets: such a one is another position's.
func (h *header) unlabelledClass(labels []candidate) {
	if _, ok := h.fields[Classification]; ok {
		return
	}
	end := min(len(h.ws), classReach)
	for _, l := range labels {
		if name := FieldName(l.means); name == ReportsTo || name == SupervisorPositionNumber || strings.Contains(strings.ToLower(flat(h.ws[l.from:l.to])), "superv") {
			end = min(end, l.from)
			break
		}
	}
	v, at := readClass(h.ws[:end], false)
	if at.empty() || strings.HasPrefix(h.ws[at.from].Text, "(") || h.owner[at.from] != "" {
		return
	}
	h.put(Classification, v, "", interval(at.from, at.to), candidate{similarity: 0.75})
}

// classReach is how many words of the header may hold a classification without
// a label.
const classReach = 120

// unlabelledNumber takes the position's number, where its label is lost, from
// between the form's own title and the first label, where the forms print it.
func (h *header) unlabelledNumber(firstLabel int) {
	from := formTitleEnd(h.ws)
	if _, ok := h.fields[PositionNumber]; ok || h.labelled[PositionNumber] || from == 0 || firstLabel-from > numberReach {
		return
	}
	for i := from; i < firstLabel; i++ {
		if v, ok := numberFor(trim(h.ws[i].Text), PositionNumber); ok && len(v) > 4 && h.owner[i] == "" {
			h.put(PositionNumber, v, "", []int{i}, candidate{similarity: similarPlace})
			return
		}
	}
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
		if h.owner[i] == "" && headed(h.ws[i:min(i+headReach, firstLabel)]) {
			h.giveText(PositionTitle, interval(i, firstLabel), candidate{similarity: similarName})
			return
		}
	}
}
