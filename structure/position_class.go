package structure

import "strings"

// introduced reports whether a title with a class or duties of its own follows a
// comma that was a stop, or a lone sign: "the work of the unit, Manager, Lakes,
// accountable for:".
func introduced(ws []word, i int, before []marker) bool {
	const reach = 12
	if len(before) == 0 || i == 0 || !ws[i-1].ends(",") && !ws[i-1].noise() || !ws[i].capital() || !titleHead(&ws[i]) || titleHead(&ws[i-1]) {
		return false
	}
	for k := i + 1; k < min(len(ws), i+reach); k++ {
		if ws[k-1].ends(",") && dutyCues[strings.ToLower(trim(ws[k].Text))] || bracketedClass(&ws[k]) {
			return true
		}
		if !inName(&ws[k]) && !ws[k].noise() || ws[k].ends(".;:") {
			break
		}
	}
	return false
}

// classed reports whether a title with its class behind it begins at word i though
// nothing ends before, in a list whose first entry has its class, too: "plans of
// lakes Manager, Weirs EC-07".
func classed(ws []word, i int, before []marker) bool {
	const reach = 12
	if len(before) == 0 || i == 0 || functionWords[strings.ToLower(ws[i-1].Text)] || ws[i-1].ends(",&-") ||
		!headed(ws[i:min(len(ws), i+headReach)]) || classBehind(ws[before[0].at:min(i, before[0].at+reach)]) == 0 {
		return false
	}
	_, class := readClass(ws[i-1:i], false)
	if class.empty() && (ws[i-1].capital() || !titleHead(&ws[i]) && !titleRanks[strings.ToLower(ws[i].Text)]) {
		return false
	}
	return classBehind(ws[i:min(len(ws), i+reach)]) > 1
}

// classBehind is how many words in capitals stand before a classification at the
// words' start, or 0.
func classBehind(ws []word) int {
	_, at := readClass(ws, false)
	if at.empty() {
		return 0
	}
	for k := range ws[:at.from] {
		if !inName(&ws[k]) && !ws[k].noise() && !isMarker(&ws[k]) || ws[k].ends(".;:") {
			return 0
		}
	}
	return at.from
}

// bracketedClass reports whether a word begins a bracket with a classification:
// "(AS-07)".
func bracketedClass(w *word) bool {
	if !strings.HasPrefix(w.Text, "(") {
		return false
	}
	_, at := readClass([]word{*w}, false)
	return !at.empty()
}
