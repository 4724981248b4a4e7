package structure

import "strings"

// letterhead takes the department from an unlabelled name in the head of the
// document: the longest name that is found there.
func (h *header) letterhead() {
	if _, ok := h.fields[Department]; ok {
		return
	}
	var free []int
	for i := range h.ws[:min(len(h.ws), headWords)] {
		if h.owner[i] == "" {
			free = append(free, i)
		}
	}
	words := h.pick(free)
	name, best, likeness := longestDepartment(words)
	if best == nil {
		best, likeness = namedDepartment(words), similarCue
	}
	if best == nil || best[0] > 0 && tailOf(name, &words[best[0]-1]) {
		return
	}
	best = withHead(words, best)
	for k := range best {
		best[k] = free[best[k]]
	}
	value := printed(h.pick(best))
	ampersand := strings.Contains(value, "&") && strings.EqualFold(strings.ReplaceAll(value, "&", "and"), name)
	if name != "" && likeness < similarWhole && !ampersand {
		value = inCase(name, h.pick(best)) // misread past doubt: the name is known
	}
	h.put(Department, value, "", best, candidate{similarity: likeness})
}

// withHead adds "Department of" before a name.
func withHead(words []word, at []int) []int {
	for n := 2; n <= 3 && n <= at[0]; n++ {
		if cueAt(words[at[0]-n:at[0]], departmentHeads) == n {
			return append(interval(at[0]-n, at[0]), at...)
		}
	}
	return at
}

// tailOf reports whether the word before a department's name shows that this is
// the end of a longer one: "and", perhaps misread, in the name's language, for
// bilingual letterheads put the two side by side.
func tailOf(name string, before *word) bool {
	if strings.ContainsAny(name, "éèêôç") {
		return frenchAnds[before.Text]
	}
	return englishAnds[before.Text]
}

// inCase is a name in capitals where the words are.
func inCase(name string, ws []word) string {
	if letterCase(ws) == allCapitals {
		return strings.ToUpper(name)
	}
	return name
}

var (
	englishAnds = wordSet("& and ano ang arid")
	frenchAnds  = wordSet("& et ei ct")
)
