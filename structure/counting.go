package structure

import (
	"slices"
	"strings"
)

// Lists count their items in more ways than "1.": "1- ", "1.- ", "5.1" in section
// 5, "#1", "KA1", "Duty 1:". Each is a number that counts up from 1 in the same
// surroundings, where something new begins (count_mark.go). A share of time,
// "40 %", begins a duty as well, and the shares of a list come to a hundred at
// most. Two such marks are a list where the first begins the section, three are
// anywhere: "Phase 1: … Phase 2: …" in a paragraph is none. Of rare marks, "1/" or "A-",
// three are a list at its beginning as well.

const (
	allShares      = 100
	severalCounted = 3
)

// counting is a list of items that are counted in the same surroundings.
type counting struct {
	around    string
	last, sum int
	marks     []marker
}

// countedItems finds the longest list of items that are counted so, unless the
// marks found otherwise begin before it or are more of the same.
func countedItems(ws []word, others []marker) []marker {
	var lists []counting
	for i := range ws {
		if c := countMarkAt(ws, i); c.words > 0 {
			lists = addCount(ws, lists, c, i)
		}
	}
	best := others
	for k := range lists {
		if l := &lists[k]; l.holds() && (len(best) < 2 || l.before(ws, best)) {
			best = l.marks
		}
	}
	return best
}

// before reports whether a list comes before other marks, or is what they are.
// One with rare marks behind other text gives way to another list behind it that is
// no shorter and does not stand in its last item.
func (l *counting) before(ws []word, others []marker) bool {
	first := others[0]
	aside := rare(l.around) && l.marks[0].at > 0 && first.at > l.marks[len(l.marks)-1].at && !ws[first.at-1].ends(":")
	if l.marks[0].at > first.at || aside && len(others) >= len(l.marks) {
		return false
	}
	return len(l.marks) >= len(others) || markAt(ws, first.at+first.words-1).n == 0
}

// withLabels takes the label that stands before most of a list's numbers to them:
// "Duty 1: Plans. Duty 2: Directs."
func withLabels(ws []word, marks []marker) []marker {
	for range longestItemLabel {
		labels := map[string]int{}
		for _, m := range marks {
			labels[labelBefore(ws, m)]++
		}
		for k, m := range marks {
			if w := labelBefore(ws, m); w != "" && labels[w] > 1 && 3*labels[w] > 2*len(marks) {
				marks[k].at, marks[k].words = m.at-1, m.words+1
			}
		}
	}
	return marks
}

// labelBefore is the word with a capital before an item's number, in lower case.
func labelBefore(ws []word, m marker) string {
	if m.at == 0 || m.words == 0 || !ws[m.at-1].capital() || !lettersOnly(&ws[m.at-1]) || len(ws[m.at-1].letters) < 3 {
		return ""
	}
	return strings.ToLower(ws[m.at-1].Text)
}

// addCount puts a mark behind the list with which it goes on, or begins one.
func addCount(ws []word, lists []counting, c countMark, i int) []counting {
	m, anew := marker{at: i, words: c.words}, opens(ws, i)
	for k := range lists {
		l := &lists[k]
		if anew && c.n == 1 && nextPart(l.around, c.around) {
			l.around, l.last = c.around, 0
			l.marks[len(l.marks)-1].end = partHeading(ws, l.marks[len(l.marks)-1].at, i, c.around)
		}
		if l.around != c.around {
			continue
		}
		if c.n == l.last+1 || anew && (c.around == share || c.n == 1 && l.last > 1) {
			l.marks, l.last, l.sum = append(l.marks, m), c.n, l.sum+c.n
		}
		return lists
	}
	if !anew || c.n != 1 && c.around != share {
		return lists
	}
	return append(lists, counting{around: c.around, last: c.n, sum: c.n, marks: []marker{m}})
}

// nextPart reports whether numbers of one part go on where another one's ended: 3.3.1
// and 4.1.1 behind 3.2.4, 2.1 behind 1.4.
func nextPart(part, next string) bool {
	a, b := strings.Split(part, "."), strings.Split(next, ".")
	if len(a) != len(b) || len(a) < 2 || a[len(a)-1] != "" || b[len(b)-1] != "" {
		return false
	}
	k := 0
	for k < len(a) && a[k] == b[k] {
		k++
	}
	if k == len(a) || atoi(a[k]) == 0 || atoi(b[k]) != atoi(a[k])+1 {
		return false
	}
	return !slices.ContainsFunc(b[k+1:len(b)-1], func(n string) bool { return n != "1" })
}

// partHeading is where a part's heading stands before its first item, "3.3 Finance",
// or 0.
func partHeading(ws []word, after, item int, around string) int {
	for k := item - 1; k > after; k-- {
		if ws[k].lineStart && strings.TrimRight(ws[k].Text, ".:") == strings.TrimRight(around, ".") {
			return k
		}
	}
	return 0
}

// holds reports whether there are marks enough for a list.
func (l *counting) holds() bool {
	enough := len(l.marks) >= severalCounted || len(l.marks) > 1 && l.marks[0].at == 0 && !rare(l.around)
	return enough && (l.around != share || l.sum <= allShares)
}
