package structure

import "strings"

// deal gives the words after several labels to those labels: first what a
// grammar accepts, then the rest to the labels of texts. It is how forms are
// read that print a row of labels over a row of values. It returns the words
// that are left where no label wants a text.
func (h *header) deal(g group) (rest []int) {
	d := dealing{header: h, row: g, free: h.freeWords(g.value), wants: map[FieldName]candidate{}}
	supervisor := false
	for _, l := range g.labels {
		name := FieldName(l.means)
		if name == SupervisorPositionNumber || name == ReportsTo {
			_, own := d.wants[Classification]
			supervisor = supervisor || !own
		}
		if _, taken := h.fields[name]; taken || name == "-" {
			continue
		}
		if _, twice := d.wants[name]; !twice {
			d.wants[name] = l
			d.order = append(d.order, name)
		}
	}
	d.impliedCode(len(g.labels))
	class := d.takeClass(supervisor || d.second(d.firstClass()))
	d.takeDate()
	d.takeCode(class)
	d.takeNumbers(class)
	d.takePlaceholder()
	d.takePlace()
	d.takeTitleLine()
	if len(d.texts()) == 0 {
		return d.free
	}
	d.takeTexts()
	return nil
}

// firstClass is the free word at which the first classification stands.
func (d *dealing) firstClass() int {
	_, at := readClass(d.pick(d.free), d.executive)
	return at.from
}

// second reports whether two titles stand before a free word, each at the
// start of a line: a classification there is the second position's.
func (d *dealing) second(before int) bool {
	n := 0
	for k, i := range d.free[:min(before, len(d.free))] {
		if d.ws[i].lineStart && headed(d.pick(d.free[k:min(len(d.free), k+headReach)])) {
			n++
		}
	}
	return n > 1
}

// takeTitleLine gives the first line of a column of values to the title, where
// it is one and the title's label comes before those of other texts.
func (d *dealing) takeTitleLine() {
	texts := d.texts()
	if len(texts) < 2 || texts[0] != PositionTitle || len(d.free) == 0 || !d.ws[d.free[0]].lineStart ||
		!headed(d.pick(d.free[:min(len(d.free), headReach)])) {
		return
	}
	end := 1
	for end < len(d.free) && !d.ws[d.free[end]].lineStart {
		end++
	}
	if end < len(d.free) { // what else there is stands on other lines
		d.giveText(PositionTitle, d.free[:end], d.wants[PositionTitle])
		delete(d.wants, PositionTitle)
		d.free = d.free[end:]
	}
}

// rowLabels is the least number of labels of the form's first row: position
// number, title, classification, job code and date, in one or two languages.
const rowLabels = 4

// impliedCode wants a job code in a row that has one, its label lost.
func (d *dealing) impliedCode(labels int) {
	_, title := d.wants[PositionTitle]
	class, ok := d.wants[Classification]
	_, known := d.fields[JobCode]
	if _, wanted := d.wants[JobCode]; title && ok && labels >= rowLabels && !wanted && !known {
		class.means, class.similarity = string(JobCode), similarPlace
		d.wants[JobCode] = class
	}
}

// dealing is the state of one deal: the words not given yet.
type dealing struct {
	*header
	row   group
	free  []int // words, in order
	wants map[FieldName]candidate
	order []FieldName // in the order of the labels
}

// freeWords are the words of a value without cell borders and without words in
// lower case at its start, which are left of labels.
func (h *header) freeWords(s span) []int {
	var out []int
	for _, i := range h.solid(s) {
		w := &h.ws[i]
		if len(out) == 0 && w.lower > 0 && !w.capital() && (w.upper == 0 || !titleHead(w)) && !strings.ContainsAny(w.Text, "0123456789") {
			continue
		}
		out = append(out, i)
	}
	return out
}

// take removes the free words s and gives them to a field.
func (d *dealing) take(name FieldName, value, iso string, s span) {
	if label, ok := d.wants[name]; ok {
		d.put(name, value, iso, d.free[s.from:s.to], label)
		delete(d.wants, name)
	}
	d.free = append(append([]int(nil), d.free[:s.from]...), d.free[s.to:]...)
}

// takePlaceholder gives a first word such as NEW to the position number.
func (d *dealing) takePlaceholder() {
	if len(d.free) < 2 {
		return
	}
	if v := placeholder(d.ws[d.free[0]].Text); v != "" {
		if _, ok := d.wants[PositionNumber]; ok {
			d.take(PositionNumber, v, "", span{0, 1})
		}
	}
}
