package correct

import (
	"regexp"
	"strings"
)

// restoreList gives the numbers of list items their 0 and 1 back: "I." before
// "2.", "IO." after "9." or, after a full stop or a heading, an "I." before a
// capital. A list that goes on with "II." or "III." is Roman and stays.
func (r *reading) restoreList() {
	marks := r.listMarks()
	for k, m := range marks {
		if !strings.ContainsAny(m.field, "OI") {
			continue
		}
		text := strings.Replace(strings.TrimSuffix(r.words[m.at], m.rest), m.field, digits(m.field), 1)
		if m.rest != "" {
			text += " " + m.rest
		}
		if beside := neighbourOf(marks, k); beside != "" {
			r.change(m.at, m.at+1, text, proof{RuleList, "a list's number beside " + beside, 0.97})
		} else if m.stopped && m.opens && !romanList(marks, k) && m.field != "II" {
			r.change(m.at, m.at+1, text, proof{RuleList, "a list's number where an item begins", 0.92})
		}
	}
}

// listMark is a word that could number a list's item.
type listMark struct {
	at      int
	field   string // without punctuation
	value   int
	stopped bool   // a stop or bracket follows the number
	opens   bool   // it stands where a sentence can begin
	rest    string // of the item, where the space between was lost
}

var listMarkForm = regexp.MustCompile(`^\(?([0-9OI]{1,2})([.)]{0,2})([A-Z][a-z]{2,}.*)?$`)

// listMarks are the marks of the page in order.
func (r *reading) listMarks() []listMark {
	var marks []listMark
	for i, w := range r.words {
		m := listMarkForm.FindStringSubmatch(w)
		if m == nil || romanAfter[r.near(i-1)] || months[r.near(i-1)] {
			continue
		}
		mark := listMark{at: i, field: m[1], value: atoi(digits(m[1])), stopped: m[2] != "", rest: m[3]}
		item := mark.rest != "" || startsUpper(r.word(i+1))
		mark.opens = item && r.opensSentence(i)
		if mark.stopped || mark.opens && mark.rest == "" {
			marks = append(marks, mark)
		}
	}
	return marks
}

// opensSentence reports whether a sentence or an item can begin at word i: it
// is the first of its line, or a stop, a bullet's rest or a heading in capitals
// comes before.
func (r *reading) opensSentence(i int) bool {
	before := r.word(i - 1)
	if before == "" || r.line[i-1] != r.line[i] {
		return true
	}
	return strings.ContainsAny(before[len(before)-1:], ".;:!?|>") || isCapitals(before)
}

func startsUpper(word string) bool { return word != "" && word[0] >= 'A' && word[0] <= 'Z' }

// isCapitals reports whether a word is four or more capitals, as headings are.
func isCapitals(word string) bool {
	letters := 0
	for _, c := range []byte(word) {
		if c >= 'a' && c <= 'z' {
			return false
		}
		if c >= 'A' && c <= 'Z' {
			letters++
		}
	}
	return letters >= 4
}

// reach is how many marks away a list may go on: columns read across mix two
// lists.
const reach = 3

// neighbourOf is the mark that comes before or after mark k in its list, empty
// where there is none. Only a mark with a digit that survived, or one that
// can't be Roman (IO), bears witness.
func neighbourOf(marks []listMark, k int) string {
	for d := 1; d <= reach; d++ {
		if j := k + d; j < len(marks) && marks[j].value == marks[k].value+1 && bearsWitness(marks[j]) {
			return marks[j].field
		}
		if j := k - d; j >= 0 && marks[j].value == marks[k].value-1 && bearsWitness(marks[j]) {
			return marks[j].field
		}
	}
	return ""
}

func bearsWitness(m listMark) bool {
	return m.stopped && (hasTrueDigit(m.field) || len(m.field) > 1 && strings.Contains(m.field, "O"))
}

// romanList reports whether a Roman number follows mark k within its list.
func romanList(marks []listMark, k int) bool {
	return k+1 < len(marks) && marks[k+1].field == "II"
}
