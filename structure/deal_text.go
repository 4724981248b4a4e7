package structure

import "strings"

// takeTexts gives the rest to the labels of texts: all of it to a lone one, and
// of two each a part that the document names elsewhere.
func (d *dealing) takeTexts() {
	names := d.texts()
	d.free = d.withoutNumbers()
	if len(d.free) == 0 || len(d.free) > longestText || len(names) > 1 && d.takeByRow() {
		return
	}
	if title, ok := lone(names); ok && len(names) > 1 && d.namesPosition(d.free) {
		d.takeAlone(title)
		return
	}
	if len(names) == 2 || len(names) == 1 && partOf[names[0]] && d.departmentOpen() {
		d.takeDepartment()
	}
	if len(d.free) == 0 {
		return
	}
	if len(names) == 1 {
		d.giveText(names[0], d.free, d.wants[names[0]])
		return
	}
	d.takeTwo(names)
}

// takeAlone gives the rest to a title: the other cells are empty. Under a line of
// labels it is in doubt.
func (d *dealing) takeAlone(title FieldName) {
	label := d.wants[title]
	label.doubt = label.doubt || d.lineOverLine(d.row)
	d.giveText(title, d.free, label)
}

// takeTwo gives the rest to two labels, where something parts it.
func (d *dealing) takeTwo(names []FieldName) {
	if len(names) == 2 {
		if first, second, ok := d.part(); ok {
			d.giveText(names[0], first, d.wants[names[0]])
			d.giveText(names[1], second, d.wants[names[1]])
			return
		}
		if name, at := d.itsOwnKind(names); len(at) > 0 {
			d.giveText(name, at, d.wants[name])
			return
		}
	}
	d.unparted(names)
}

// unparted notes the words that stand under the labels of several texts and that
// nothing parts.
func (d *dealing) unparted(names []FieldName) {
	for _, name := range names {
		if _, known := d.fields[name]; !known && d.notUnderstood[name] == "" {
			d.notUnderstood[name] = printed(d.pick(d.free))
			return // one reason for all of them
		}
	}
}

// itsOwnKind is the one of two labels that the words name themselves, as their
// last, where the cell before is seen to be empty: ", Technology Branch".
func (d *dealing) itsOwnKind(names []FieldName) (FieldName, []int) {
	if first := d.free[0]; first == 0 || !d.ws[first-1].noise() {
		return "", nil
	}
	for k := len(d.free) - 1; k > 0; k-- {
		last := strings.ToLower(trim(d.ws[d.free[k]].Text))
		for _, name := range names {
			if string(name) == last {
				return name, d.free[:k+1]
			}
		}
		if !labelWord(&d.ws[d.free[k]]) {
			break
		}
	}
	return "", nil
}

// lone is the one field among some whose value is a position's title.
func lone(names []FieldName) (title FieldName, ok bool) {
	n := 0
	for _, name := range names {
		if name == PositionTitle || name == ReportsTo {
			title = name
			n++
		}
	}
	return title, n == 1
}

// withoutNumbers are the free words that are no codes of other columns.
func (d *dealing) withoutNumbers() []int {
	var out []int
	for _, i := range d.free {
		if !d.codeAt(i) {
			out = append(out, i)
		}
	}
	return out
}

// codeAt reports whether word i is a number long enough for a code.
func (h *header) codeAt(i int) bool {
	const fewestDigits = 3
	n, ok := number(trim(h.ws[i].Text))
	return ok && len(n) >= fewestDigits
}

// texts are the labels of texts that have no value yet.
func (d *dealing) texts() []FieldName {
	var out []FieldName
	for _, name := range d.order {
		if _, ok := d.wants[name]; ok && textField[name] {
			out = append(out, name)
		}
	}
	return out
}

var textField = map[FieldName]bool{PositionTitle: true, Department: true, Branch: true, Directorate: true,
	Division: true, Sector: true, Location: true, ReportsTo: true}
