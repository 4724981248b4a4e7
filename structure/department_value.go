package structure

import (
	"slices"
	"strings"
)

// unreadable is how many words at a department's beginning may be misread past
// knowing.
const unreadable = 2

// departmentAt is the department's name at the words' start, or after so many
// words, with an acronym in brackets after it.
func departmentAt(ws []word, after int) span {
	best := span{}
	for i := range ws[:min(after+1, len(ws))] {
		var space [fewNear]int
		for _, k := range departmentBook().near(ws[i:], space[:0]) {
			if n, _ := departments()[k].match(ws[i:], similarName); n > 0 && i+n > best.to && ws[i+n-1].capital() {
				best.to = i + n
			}
		}
		if best.to > 0 {
			break
		}
	}
	if n := best.to; n > 0 && n < len(ws) && strings.HasPrefix(ws[n].Text, "(") && ws[n].ends("),.;}]") {
		best.to++
	}
	return best
}

// wholeDepartment adds to a department's name what goes on with it after a
// slash: "… Canada/Service Canada".
func wholeDepartment(ws []word, at span) span {
	if at.empty() || at.to == len(ws) || !strings.HasPrefix(ws[at.to].Text, "Canada/") {
		return at
	}
	for at.to++; at.to < len(ws) && ws[at.to].capital(); at.to++ {
	}
	return at
}

// cellReach is how many words of another cell may stand inside a name.
const cellReach = 6

// restOfDepartment adds the end of a department's name where another cell was
// read in its midst: "Employment and Social Development Position No 64545
// Canada (ESDC)".
func (h *header) restOfDepartment() {
	f, ok := h.fields[Department]
	have := strings.Fields(strings.ToLower(f.Value))
	at := h.wordsOfField(Department)
	if !ok || len(have) < 3 || len(at) == 0 {
		return
	}
	last := at[len(at)-1]
	for k := range departments() {
		name := departments()[k].name
		if len(name) <= len(have) || !slices.Equal(name[:len(have)], have) {
			continue
		}
		if at := h.free(name[len(have):], last+1, last+1+cellReach); at != nil {
			words := h.pick(at)
			f.Value, f.Raw, f.Box = f.Value+" "+printed(words), f.Raw+" "+rawText(words), f.Box.Union(around(words))
			h.fields[Department] = f
			for _, i := range at {
				h.owner[i] = Department
			}
			return
		}
	}
}

// free is where a name's words stand side by side in a range in no field, with
// an acronym in brackets after them.
func (h *header) free(name []string, from, to int) []int {
	for i := from; i+len(name) <= min(len(h.ws), to); i++ {
		n := 0
		for n < len(name) && h.owner[i+n] == "" && strings.ToLower(trim(h.ws[i+n].Text)) == name[n] {
			n++
		}
		if n < len(name) {
			continue
		}
		if end := i + n; end < len(h.ws) && h.owner[end] == "" && strings.HasPrefix(h.ws[end].Text, "(") && h.ws[end].lower == 0 {
			n++
		}
		return interval(i, i+n)
	}
	return nil
}

// withoutDepartment parts a department's name from the beginning of words that
// were left over and would go on in the name of a department's part: its own
// label was misread. The name stays where the department is looked for.
func (h *header) withoutDepartment(name FieldName, left []int) []int {
	if !partOf[name] || len(left) == 0 || !h.departmentOpen() {
		return left
	}
	at := departmentAt(h.pick(left), unreadable)
	if at.to < 2 {
		return left
	}
	h.leftDepartment = left[:at.to]
	return left[at.to:]
}

// departmentOpen reports whether the department has neither a value nor a label
// so far.
func (h *header) departmentOpen() bool {
	_, known := h.fields[Department]
	return !known && !h.labelled[Department]
}

// doubtDepartment asks for a look at a department that was left over before
// another field's label.
func (h *header) doubtDepartment() {
	f, ok := h.fields[Department]
	if !ok || len(h.leftDepartment) == 0 || h.owner[h.leftDepartment[len(h.leftDepartment)-1]] != Department {
		return
	}
	f.Confidence = min(f.Confidence, inDoubt)
	h.fields[Department] = f
}
