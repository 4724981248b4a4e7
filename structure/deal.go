package structure

import "strings"

// deal gives the words after several labels to those labels: first what a
// grammar accepts, then the rest to the label of a text. It is how forms are
// read that print a row of labels over a row of values.
func (h *header) deal(g group) {
	d := dealing{header: h, free: h.freeWords(g.value), wants: map[FieldName]candidate{}}
	supervisor := false
	for _, l := range g.labels {
		name := FieldName(l.means)
		if _, taken := h.fields[name]; !taken && name != "-" {
			if _, twice := d.wants[name]; !twice {
				d.wants[name] = l
				d.order = append(d.order, name)
			}
		}
		supervisor = supervisor || name == SupervisorPositionNumber
	}
	class := d.takeClass(supervisor)
	d.takeDate()
	d.takeCode(class)
	d.takeNumber(SupervisorPositionNumber, 0, class)
	d.takeNumber(PositionNumber, 0, class)
	d.takeNumber(NOC, class, len(d.free))
	d.takePlaceholder()
	d.takeTexts()
}

// dealing is the state of one deal: the words not given yet.
type dealing struct {
	*header
	free  []int // words, in order
	wants map[FieldName]candidate
	order []FieldName // text labels in order
}

// freeWords are the words of a value without cell borders and without what is
// left of labels at its start.
func (h *header) freeWords(s span) []int {
	var out []int
	for i := s.from; i < s.to; i++ {
		w := &h.ws[i]
		if w.noise() || len(out) == 0 && !w.capital() && labelWords()[strings.ToLower(trim(w.Text))] {
			continue
		}
		out = append(out, i)
	}
	return out
}

func (d *dealing) words() []word {
	out := make([]word, len(d.free))
	for k, i := range d.free {
		out[k] = d.ws[i]
	}
	return out
}

// take removes the free words s and gives them to a field.
func (d *dealing) take(name FieldName, value, iso string, s span) {
	if label, ok := d.wants[name]; ok {
		d.put(name, value, iso, span{d.free[s.from], d.free[s.to-1] + 1}, label)
		delete(d.wants, name)
	}
	d.free = append(append([]int(nil), d.free[:s.from]...), d.free[s.to:]...)
}

// takeClass gives the first classification to its label, or away where it is
// the supervisor's; it returns its place.
func (d *dealing) takeClass(supervisor bool) int {
	v, at := readClass(d.words(), d.executive)
	if v == "" {
		return len(d.free)
	}
	if supervisor {
		delete(d.wants, Classification)
	}
	d.take(Classification, v, "", at)
	return at.from
}

func (d *dealing) takeDate() {
	if found, ok := readDate(d.words()); ok {
		d.take(EffectiveDate, found.value, found.iso, found.at)
	}
}

// takeCode gives the six digits after the classification to the job code; six
// digits before it are a position number.
func (d *dealing) takeCode(class int) {
	if _, ok := d.wants[JobCode]; !ok {
		return
	}
	_, alsoNumber := d.wants[PositionNumber]
	for k := range d.free {
		v, ok := numberFor(trim(d.ws[d.free[k]].Text), JobCode)
		if ok && (!alsoNumber || class < len(d.free) && k >= class) {
			d.take(JobCode, v, "", span{k, k + 1})
			return
		}
	}
}

// takeNumber gives the first number between two places to a field.
func (d *dealing) takeNumber(name FieldName, from, to int) {
	if _, ok := d.wants[name]; !ok {
		return
	}
	for k := from; k < min(to, len(d.free)); k++ {
		if v, ok := numberFor(trim(d.ws[d.free[k]].Text), name); ok {
			d.take(name, v, "", span{k, k + 1})
			return
		}
	}
}

// takePlaceholder gives a first word such as NEW to the position number.
func (d *dealing) takePlaceholder() {
	if len(d.free) == 0 {
		return
	}
	if v := placeholder(d.ws[d.free[0]].Text); v != "" && len(d.free) > 1 {
		if _, ok := d.wants[PositionNumber]; ok {
			d.take(PositionNumber, v, "", span{0, 1})
		}
	}
}

// takeTexts gives the rest to the labels of texts: all of it to a lone label;
// of several, the location is known by its name.
func (d *dealing) takeTexts() {
	if _, ok := d.wants[Location]; ok && d.texts() > 1 {
		if at := findPlace(d.words()); !at.empty() {
			d.take(Location, cleanText(flat(d.words()[at.from:at.to])), "", at)
		}
	}
	if d.texts() != 1 || len(d.free) == 0 || len(d.free) > longestText {
		return
	}
	for _, name := range d.order {
		if label, ok := d.wants[name]; ok && textField[name] {
			d.putScattered(name, d.free, 0, label)
			return
		}
	}
}

// texts counts the labels of texts that have no value yet.
func (d *dealing) texts() int {
	n := 0
	for name := range d.wants {
		if textField[name] {
			n++
		}
	}
	return n
}

var textField = map[FieldName]bool{PositionTitle: true, Department: true, Branch: true, Directorate: true,
	Division: true, Sector: true, Location: true, ReportsTo: true}

// putScattered records a field whose words do not stand side by side.
func (h *header) putScattered(name FieldName, at []int, shift int, label candidate) {
	words := make([]word, len(at))
	for k, i := range at {
		words[k] = h.ws[i+shift]
	}
	v := cleanText(flat(words))
	if v == "" {
		return
	}
	h.fields[name] = Field{Value: v, Raw: rawText(words), Page: words[0].Page, Box: around(words),
		Confidence: round2(fieldConfidence(label, words) - 0.1)}
	for _, i := range at {
		h.owner[i+shift] = name
	}
}
