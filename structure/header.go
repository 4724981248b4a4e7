package structure

import "strings"

// header is the words before the first section and the fields that were found
// in them.
type header struct {
	ws        []word
	read      []word // with the letters that were read; nil where none were corrected
	executive bool   // the form names the executive group
	rows      bool   // the form has a label a row
	lined     bool   // the text has lines
	titled    bool   // a label is the title's
	fields    map[FieldName]Field
	owner     []FieldName // of each word
	labelled  map[FieldName]bool
	// twice is another value that is printed for a field, firstLabel the words of
	// the label of the value that was taken.
	twice, firstLabel map[FieldName]string
	notUnderstood     map[FieldName]string // what is printed for a field without a value
	strayDate         string               // a date beside no label, where the effective date has no value
	leftDepartment    []int                // a department's name that no label has
	body              string               // the document's words, folded: evidence for names
}

// readHeader reads the fields of the words before the first section, with the
// candidates for labels among them and the text after them.
func readHeader(ws, read []word, candidates []candidate, body string) *header {
	h := &header{ws: ws, read: read, fields: map[FieldName]Field{}, owner: make([]FieldName, len(ws)),
		labelled: map[FieldName]bool{}, twice: map[FieldName]string{}, firstLabel: map[FieldName]string{}, notUnderstood: map[FieldName]string{}, executive: namesExecutives(ws), body: body}
	h.lined = h.hasLines()
	for len(candidates) > 0 && candidates[len(candidates)-1].to > len(ws) {
		candidates = candidates[:len(candidates)-1]
	}
	labels := decodeLabels(ws, candidates)
	titledNumber(ws, labels)
	for _, l := range labels {
		h.titled = h.titled || FieldName(l.means) == PositionTitle
	}
	all := groups(ws, unknownLabels(ws, labels), candidates)
	h.rows = labelARow(all)
	for _, second := range []bool{false, true} {
		var carried []int
		for _, g := range all {
			carried = h.assign(g.only(second), carried)
		}
	}
	h.unlabelledClass(labels)
	h.benchmark()
	if len(labels) > 0 {
		h.unlabelledNumber(labels[0].from)
		h.unlabelledTitle(labels[0].from)
	}
	h.letterhead()
	h.doubtDepartment()
	h.restOfDepartment()
	h.mendTitle()
	h.leftOver()
	return h
}

// namesExecutives reports whether a form's head says EXECUTIVE GROUP or the
// like, in either language.
func namesExecutives(ws []word) bool {
	var space [fewNear]int
	for i := range ws {
		for _, k := range executiveHeads.near(ws[i:], space[:0]) {
			if n, _ := executiveHeads.phrases[k].match(ws[i:], similarName); n > 0 {
				return true
			}
		}
	}
	return false
}

var executiveHeads = phrases(similarName, "executive group", "executive work description", "executive job description",
	"executive position description", "groupe de la direction", "groupe de direction", "management category")

// assign gives a group's words to its labels. With colons each label has what
// follows it, so that of labels side by side all but the last are empty;
// without, the words are dealt out by type. Words that a typed value leaves
// over are carried to the next label: in a form's row the label stands at half
// the height of its value, so that the value's first line comes before it.
func (h *header) assign(g group, carried []int) []int {
	if len(g.labels) == 0 {
		return nil
	}
	h.supervise(g.labels)
	last := g.labels[len(g.labels)-1]
	if len(g.labels) > 1 && !last.colon {
		if h.dealByCell(g) {
			return nil
		}
		g.labels = h.lastRow(g.labels)
	}
	if h.rows {
		g.labels = g.labels[len(g.labels)-1:] // the others are empty
	}
	if len(g.labels) > 1 && !last.colon {
		if h.dealByColumn(g) {
			return nil
		}
		rest := h.deal(g)
		h.doubtDisorder(g)
		return rest
	}
	at, carried := h.solid(g.value), h.withoutDepartment(FieldName(last.means), carried)
	if textField[FieldName(last.means)] && h.goesOn(FieldName(last.means), carried, at) {
		at = append(carried, h.withoutRemnants(FieldName(last.means), at)...)
	}
	return h.give(FieldName(last.means), at, last)
}

// withoutRemnants leaves out what is left of a label, or of the line beside it,
// before the second line of a value.
func (h *header) withoutRemnants(name FieldName, at []int) []int {
	at = h.shrinkText(at)
	for name == Department && len(at) > 1 && (!h.ws[at[0]].capital() || labelWord(&h.ws[at[0]])) {
		at = at[1:]
	}
	return at
}

// name reports whether several words are all of those that names hold.
func (h *header) name(at []int) bool {
	for _, i := range at {
		if !inName(&h.ws[i]) {
			return false
		}
	}
	return len(at) > 1
}

// A form has a label a row where so many labels, and most, have a value of
// their own.
const (
	fewestRows = 6
	mostRows   = 0.6
)

func labelARow(all []group) bool {
	rows := 0
	for _, g := range all {
		if len(g.labels) == 1 && !g.labels[0].colon {
			rows++
		}
	}
	return rows >= fewestRows && float64(rows) >= mostRows*float64(len(all))
}

// goesOn reports whether words that were left over are the beginning of those
// that follow: they begin as a title or a department's name does, they end in
// a word that asks for more, or what follows is no beginning.
func (h *header) goesOn(name FieldName, left, next []int) bool {
	if len(left) == 0 || len(next) == 0 || len(left) > longestText/2 {
		return false
	}
	if words := h.pick(left); (name == PositionTitle || name == ReportsTo) && headed(words[:min(len(words), headReach)]) {
		return true
	} else if name == Department {
		return !departmentAt(words, 0).empty()
	} else if h.rows && partOf[name] && h.name(left) {
		return true
	}
	last, first := &h.ws[left[len(left)-1]], &h.ws[next[0]]
	return functionWords[strings.ToLower(last.Text)] || last.ends(",&-") || !first.capital() || strings.HasPrefix(first.Text, "(")
}

// longestGap is the most rows of labels without a value before a row that has
// one; more of them are a column of labels whose values stand in another.
const longestGap = 3

// lastRow are the labels on the line of the last one, where the lines before
// are labels without values.
func (h *header) lastRow(labels []candidate) []candidate {
	row, rows := 0, 1
	for k := 1; k < len(labels); k++ {
		if h.ws[labels[k].from].lineStart {
			row = k
			rows++
		}
	}
	if rows > longestGap || row == 0 {
		return labels
	}
	return labels[row:]
}

// supervise turns a position number's label among the supervisor's labels, its
// first word lost, into the supervisor's.
func (h *header) supervise(labels []candidate) {
	supervisor, after := false, h.labelled[ReportsTo]
	for _, l := range labels {
		supervisor = supervisor || FieldName(l.means) == ReportsTo || FieldName(l.means) == SupervisorPositionNumber
	}
	for i := range labels {
		if supervisor && FieldName(labels[i].means) == PositionNumber && h.labelled[PositionNumber] {
			labels[i].means = string(SupervisorPositionNumber)
		}
		after = after || FieldName(labels[i].means) == ReportsTo || FieldName(labels[i].means) == SupervisorPositionNumber
		if after && FieldName(labels[i].means) == Classification && !labels[i].colon {
			labels[i].means = "-"
		}
	}
	for _, l := range labels {
		h.labelled[FieldName(l.means)] = true
	}
}

// solid are a range's words without cell borders.
func (h *header) solid(s span) []int {
	var out []int
	for i := s.from; i < s.to; i++ {
		if !h.ws[i].noise() && !h.ws[i].rule() || len(out) > 0 && h.ws[i].Text == "&" {
			out = append(out, i)
		}
	}
	return out
}

// pick are the header's words at places.
func (h *header) pick(at []int) []word { return pick(h.ws, at) }

func pick(ws []word, at []int) []word {
	out := make([]word, len(at))
	for k, i := range at {
		out[k] = ws[i]
	}
	return out
}
