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

// stopForComma reports whether the stop behind word i is a misread comma: it
// parts a title's rank from its area, "Director General. Accessibility".
func stopForComma(ws []word, i int) bool {
	const fewest = 4 // letters of an area, which is no figure
	if !ws[i].ends(".") || i+1 == len(ws) || isFigure(&ws[i+1]) || !ws[i+1].capital() || ws[i+1].lower < fewest-1 || abbreviatedRanks[strings.ToLower(ws[i].Text)] {
		return false
	}
	return titleHead(&ws[i]) || generals[strings.ToLower(trim(ws[i].Text))]
}

// Words that end a rank, and ranks cut short, which end in a stop.
var (
	generals         = wordSet("general général générale")
	abbreviatedRanks = wordSet("dir. mgr. sr. jr. asst. assoc. dep.")
)

// withCommas are a title's words with the commas that were read as stops.
func withCommas(ws []word) []word {
	out := append([]word(nil), ws...)
	for i := range out {
		if stopForComma(out, i) {
			out[i].Text = strings.TrimRight(out[i].Text, ".") + ","
		}
	}
	return out
}

// titleBefore takes the position's title, where no label is its own, from before
// the classification in the cell of GROUP/LEVEL.
func (h *header) titleBefore(class []int) {
	if _, ok := h.fields[PositionTitle]; ok || h.titled || len(class) == 0 || !headed(h.pick(class[:min(headReach, len(class))])) {
		return
	}
	h.giveText(PositionTitle, class, candidate{similarity: similarName})
}
