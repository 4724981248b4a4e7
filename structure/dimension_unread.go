package structure

import "strings"

// missed reports whether a person would miss the figure at word i where it has no
// label: money, people, a number with a line of its own or one that goes on from the
// figure before it.
func (a *figure) missed(ws []word, i int) bool {
	switch {
	case aloneOnLine(ws, i, i+a.words):
		return len(a.value) > 1
	case inProse(ws, i):
		return false
	}
	return a.unit != "" && a.unit != "%" || i > 1 && joiner(&ws[i-1])
}

// verbBehind reports whether a sentence goes on with a verb behind a figure: "up to
// $25,000 are signed".
func verbBehind(ws []word, i int) bool {
	return i < len(ws) && !ws[i].lineStart && !ws[i-1].ends(".,;:") && finiteVerbs[ws[i].Text]
}

var finiteVerbs = wordSet("is are was were will has have est sont sera seront ont")

// longestProse is how many words before a figure are looked through for a word
// of a sentence.
const longestProse = 40

// inProse reports whether the figure at word i stands in a sentence: what it says
// is the sentence's, and in the section's text.
func inProse(ws []word, i int) bool {
	for k := i - 1; k >= max(0, i-longestProse) && !ws[k].ends(".;"); k-- {
		if ws[k].lower > 0 && sentenceWords[ws[k].Text] && ws[k].Text != "dont" && !rangeBegins[ws[k].Text] && !aboutWords[ws[k].Text] {
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
