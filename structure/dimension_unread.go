package structure

import "strings"

// missed reports whether a person would miss the figure at word i where it has no
// label: money, people, or a number with a line of its own.
func (a *figure) missed(ws []word, i int) bool {
	if aloneOnLine(ws, i, i+a.words) {
		return len(a.value) > 1
	}
	return a.unit != "" && a.unit != "%" && !inProse(ws, i)
}

// longestProse is how many words before a figure are looked through for a word
// of a sentence.
const longestProse = 40

// inProse reports whether the figure at word i stands in a sentence: what it says
// is the sentence's, and in the section's text.
func inProse(ws []word, i int) bool {
	for k := i - 1; k >= max(0, i-longestProse) && !ws[k].ends(".;"); k-- {
		if ws[k].lower > 0 && sentenceWords[ws[k].Text] && !rangeBegins[ws[k].Text] && !aboutWords[ws[k].Text] {
			return true
		}
	}
	return false
}

// behindLabel reports whether digits that are no figure stand behind a label's
// colon: "Salary budget: 96OOOOS".
func behindLabel(ws []word, i int) bool {
	return i > 0 && ws[i-1].ends(":") && figureWords[strings.ToLower(trim(ws[i-1].Text))] &&
		strings.ContainsAny(ws[i].Text, "0123456789$") && strings.ContainsAny(ws[i].Text[1:], "0123456789OIlS") &&
		!yearOf.MatchString(restoreDigits(ws[i].Text)) && !classLike(ws, i)
}

// classLike reports whether a class begins with word i.
func classLike(ws []word, i int) bool {
	_, at := readClass(ws[i:min(len(ws), i+2)], false)
	return !at.empty() && at.from == 0
}
