package structure

import "strings"

// figureReader reads the figures of a section.
type figureReader struct {
	ws      []word
	french  bool // a space parts thousands
	columns bool // figures stand side by side
	out     []Dimension
	unread  []string // figures, as printed, that are in none
	years   []word   // heads of columns
	row     int      // the first figure in out of the row at hand
}

// dimensions reads figures with their labels: "FTEs: 2,930", "Salary $1.3M",
// "ETP : 27". Figures side by side, as in the columns of a table, have the
// label of the row. In French a space parts thousands, in English two columns.
// What could be no dimension is unread.
func dimensions(ws []word, french bool) (all []Dimension, unread []string) {
	r := figureReader{ws: ws, french: french || spacedThousands(ws)}
	r.columns = r.sideBySide()
	from, label, sort := 0, "", 0
	for i := 0; i < len(ws); {
		if n := yearsAt(ws, i); n >= fewestHeads {
			r.endRow()
			r.years, r.columns = ws[i:i+n], true
			i += n
			from, label = i, ""
			continue
		}
		a := amountAt(ws, i, r.french)
		if a.words == 0 || i > from && labelNumber(ws, i, a.words, r.french) {
			if a.words == 0 && behindLabel(ws, i) {
				r.unread = append(r.unread, strings.TrimRight(ws[i].Text, ",;:"))
			}
			i += max(a.words, 1)
			continue
		}
		label = r.label(span{from, i}, a, label)
		i += a.words
		sort = r.take(label, a, i, sort > 0)
		i += sort
		i += yearBehind(ws, i)
		from = i
	}
	r.endRow()
	return r.out, r.unread
}

// take makes a dimension of a figure that ends before word i, and gives how many
// words of a sort stand behind it.
func (r *figureReader) take(label string, a figure, i int, again bool) (sort int) {
	raw := strings.TrimRight(flat(r.ws[i-a.words:i]), ",;:")
	unit := a.unit
	if scale := scaleOf(label); scale != "" && (unit == "" || unit == "$") {
		unit = scale
	}
	switch {
	case label != "" && verbBehind(r.ws, i) && !r.ws[i-a.words-1].ends(":"):
	case label != "" && a.value != "":
		d := Dimension{Label: label, Value: a.value, Unit: unit, Raw: raw}
		sort = d.takeSort(r.ws, i, again)
		if years := yearBehind(r.ws, i+sort); years > 0 {
			d.Raw += " " + strings.TrimRight(flat(r.ws[i+sort:i+sort+years]), ",;:")
		}
		r.out = append(r.out, d)
	case label != "" && r.columns:
		for _, w := range r.ws[i-a.words : i] {
			n := strings.TrimRight(w.Text, ",;:")
			r.out = append(r.out, Dimension{Label: label, Value: allDigits(n), Unit: unit, Raw: n})
		}
	case label != "" || a.missed(r.ws, i-a.words):
		r.unread = append(r.unread, raw)
	}
	return sort
}

// yearBehind is how many words a year in brackets takes that is said of the figure
// before word i: "24 (2003)".
func yearBehind(ws []word, i int) int {
	if i == 0 || i >= len(ws) || ws[i].lineStart || ws[i-1].ends(",;:.") || !strings.HasPrefix(ws[i].Text, "(") || !strings.Contains(ws[i].Text, ")") ||
		!yearOf.MatchString(restoreDigits(ws[i].Text)) {
		return 0
	}
	return 1
}

// label is the label of a figure that stands behind the words s, or that of the
// row that it goes on with.
func (r *figureReader) label(s span, a figure, row string) string {
	ws := r.ws
	if above := labelAbove(ws, s, a.words); above != "" {
		r.endRow()
		return above
	}
	before := withoutAbout(labelLines(ws[s.from:s.to+1]), a)
	if len(before) == 0 && row != "" && !ws[s.to].lineStart && (!a.people || !ws[s.to-1].ends(".;,")) {
		return row
	}
	r.endRow()
	before = r.withoutHeads(before)
	if s.from > 0 {
		before = withoutRest(before)
	}
	return withYear(before, dimensionLabel(before, a))
}
