package structure

import (
	"fmt"
	"strings"
)

// A structure says how many positions report, "are the following four positions",
// and how many others do, "The other five are": where another number is found, a
// list was cut short or something else was taken for a title.

// mostAnnounced is the greatest number of positions that is believed.
const mostAnnounced = 30

// announcedDoubts are the reasons for a look that the numbers of positions give: of
// the direct reports, which the words before the first mark announce, and of the
// peers.
func (o *Organization) announcedDoubts(ws []word, list reportList, marks []marker) []string {
	var out []string
	if len(marks) > 0 {
		n := lastCount(ws[list.sentence:marks[0].at])
		if found := foundReports(ws, marks); n > 0 && found > 0 && n != found {
			out = append(out, fmt.Sprintf("%d direct reports announced, %d found", n, found))
		}
	}
	if n := otherCount(ws[:list.from]); n > 0 && len(o.Peers) > 0 && n != len(o.Peers) && oneEach(o.Peers) {
		out = append(out, fmt.Sprintf("%d peers announced, %d found", n, len(o.Peers)))
	}
	return out
}

// lastCount is the number before a plural of positions in words, or 0 where there
// is none or several: "two managers and three advisors".
func lastCount(ws []word) int {
	const reach = 4
	found, at := 0, -1
	for i := range ws {
		n := countOf(&ws[i])
		if n == 0 {
			if at >= 0 && ws[i].Text == "one" {
				return 0
			}
			continue
		}
		if at >= 0 && (i != at+1 || n != found) {
			return 0
		}
		found, at = n, i
	}
	for k := at + 1; at >= 0 && k < min(len(ws), at+reach); k++ {
		if pluralPosition(&ws[k]) {
			return found
		}
	}
	return 0
}

// countOf is the number from 2 on that a word is, in digits or spelled, or 0.
func countOf(w *word) int {
	t := strings.Trim(w.Text, "(),")
	n := spelledNumber(t)
	if d, ok := number(t); n == 0 && ok {
		n = atoi(d)
	}
	if n < 2 || n > mostAnnounced {
		return 0
	}
	return n
}

// pluralPosition reports whether a word names positions, more than one.
func pluralPosition(w *word) bool {
	return plural(w) && (positionWords[strings.ToLower(trim(w.Text))] || titleHead(w))
}

func plural(w *word) bool {
	t := strings.ToLower(trim(w.Text))
	return strings.HasSuffix(t, "s") && !strings.HasSuffix(t, "ss")
}

// otherCount is the number in "The other five (5) are", or 0.
func otherCount(ws []word) int {
	for i := range ws {
		n := othersAre(ws[i:])
		for k := i; k < i+n; k++ {
			if c := countOf(&ws[k]); c > 0 {
				return c
			}
		}
		if n > 0 {
			return 0
		}
	}
	return 0
}

// oneEach reports whether each title is one position's.
func oneEach(all []Position) bool {
	for _, p := range all {
		for _, w := range wordsOf(p.Title) {
			w = newWord(w.Token)
			if plural(&w) && titleHead(&w) {
				return false
			}
			if w.ends(",") {
				break
			}
		}
	}
	return true
}

// foundReports is the number of positions that entries stand for, or 0 where it
// cannot be told.
func foundReports(ws []word, marks []marker) int {
	sum := 0
	for i, m := range marks {
		n := stoodFor(ws[m.at:entryEnd(marks, i, len(ws))], m.words, i+1)
		if n == 0 {
			return 0
		}
		sum += n
	}
	return sum
}

// stoodFor is the number of positions of the entry with a number in its list whose
// mark takes so many words: "two Advisors", "Advisor (2)", "2 X Advisor"; 0 for a
// plural without a number.
func stoodFor(ws []word, mark, place int) int {
	const reach = 10
	several := false
	for k := range ws[:min(len(ws), reach)] {
		bracket := strings.HasPrefix(ws[k].Text, "(") && strings.HasSuffix(strings.TrimRight(ws[k].Text, ",;:."), ")")
		if c := countOf(&ws[k]); c > 0 && (k <= mark && c != place && !ws[k].ends(".)") || bracket) {
			return c
		}
		several = several || k < mark+headReach && pluralPosition(&ws[k])
	}
	if several {
		return 0
	}
	return 1
}
