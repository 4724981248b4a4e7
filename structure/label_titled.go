package structure

import "strings"

// A title's label whose last word is misread, "Position we :", is as near to the
// number's. What stands behind it tells: a title without a digit is no number.
// That holds for a label with errors, and where no other label is the title's:
// a number's cell may be empty before a title that has its own.

// titledNumber makes the title's label of such a number's, for a person to see.
func titledNumber(ws []word, labels []candidate) {
	k := numberWithErrors(ws, labels)
	if k < 0 {
		return
	}
	l, end := &labels[k], len(ws)
	if k+1 < len(labels) {
		end = labels[k+1].from
	}
	if from := skipNoise(ws, l.to); from < end && isTitle(ws[from:end]) {
		l.means, l.doubt = string(PositionTitle), true
	}
}

// numberWithErrors is the first label with errors that is the number's, before
// all of the supervisor's; -1 where there is none or another is the title's.
func numberWithErrors(ws []word, labels []candidate) int {
	number, supervisor := -1, false
	for k := range labels {
		l := &labels[k]
		switch FieldName(l.means) {
		case PositionTitle:
			return -1
		case ReportsTo, SupervisorPositionNumber:
			supervisor = true
		case PositionNumber:
			misread := l.similarity < similarWhole && (l.from == 0 || !ofSupervisor(&ws[l.from-1]))
			if number < 0 && !supervisor && misread {
				number = k
			}
		}
	}
	return number
}

// ofSupervisor reports whether a word before a label says that it is the supervisor's.
func ofSupervisor(w *word) bool {
	return strings.HasPrefix(strings.ToLower(w.Text), "superv")
}

// isTitle reports whether words are a position's title and nothing else.
func isTitle(ws []word) bool {
	return len(ws) <= longestText && headed(ws[:min(len(ws), headReach)]) && !strings.ContainsAny(flat(ws), "0123456789")
}
