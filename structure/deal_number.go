package structure

import (
	"regexp"
	"strings"
)

// takeClass gives the first classification to its label, or away where it is
// the supervisor's; it returns its place, or 0.
func (d *dealing) takeClass(supervisor bool) int {
	v, at := readClass(d.pick(d.free), d.executive)
	if v == "" {
		return 0
	}
	if supervisor {
		delete(d.wants, Classification)
	}
	d.take(Classification, v, "", at)
	return at.from
}

func (d *dealing) takeDate() {
	if found, ok := readDate(d.pick(d.free)); ok {
		label := d.wants[EffectiveDate]
		if label.doubt = found.impossible; found.impossible && label.means != "" {
			d.wants[EffectiveDate] = label
		}
		d.take(EffectiveDate, found.value, found.iso, found.at)
	}
}

// takeCode gives the six digits after the classification to the job code; six
// digits before it are a position number.
func (d *dealing) takeCode(class int) {
	_, alsoNumber := d.wants[PositionNumber]
	if _, ok := d.wants[JobCode]; !ok || alsoNumber && class == 0 {
		return
	}
	d.takeNumber(JobCode, class, len(d.free))
}

// takeNumbers gives numbers to the labels that want one. A number before the
// classification is the position's; where both the position's and the
// supervisor's are wanted and there is one number, nobody can tell whose.
func (d *dealing) takeNumbers(class int) {
	d.takeNumber(NOC, class, len(d.free))
	_, supervisor := d.wants[SupervisorPositionNumber]
	_, own := d.wants[PositionNumber]
	if class == 0 {
		class = len(d.free)
	}
	if own && supervisor && d.countNumbers() < 2 {
		return
	}
	d.takeNumber(PositionNumber, 0, class)
	d.takeNumber(SupervisorPositionNumber, 0, len(d.free))
}

func (d *dealing) countNumbers() int {
	n := 0
	for _, i := range d.free {
		if _, ok := numberFor(trim(d.ws[i].Text), PositionNumber); ok {
			n++
		}
	}
	return n
}

// shortNOC is a code of the national occupational classification that cannot
// be taken for a position number: of three digits, or with zeros before.
var shortNOC = regexp.MustCompile(`^(\d{3}|0\d{3}|00\d{3}|400\d{2})$`)

// takeNumber gives the first number between two places to a field.
func (d *dealing) takeNumber(name FieldName, from, to int) {
	if _, ok := d.wants[name]; !ok {
		return
	}
	for k := from; k < min(to, len(d.free)); k++ {
		v, ok := numberFor(trim(d.ws[d.free[k]].Text), name)
		if ok && name == NOC {
			ok = shortNOC.MatchString(v)
		} else if ok && len(v) == 4 {
			ok = !strings.HasPrefix(v, "19") && !strings.HasPrefix(v, "20") // rather a year
		}
		if ok && name == PositionNumber && d.ws[d.free[k]].ends(",") {
			d.takeNumberList(v, k, to)
			return
		}
		if ok {
			d.take(name, v, "", span{k, k + 1})
			return
		}
	}
}

// takeNumberList gives the position a list of numbers, "77539, 63879," and what
// goes on with it in the cell's next line, which is read behind other cells'.
func (d *dealing) takeNumberList(value string, from, to int) {
	n := 0
	at := []int{from}
	for k := from + 1; k < min(to, len(d.free)) && d.ws[d.free[at[n]]].ends(","); k++ {
		if v, ok := numberFor(trim(d.ws[d.free[k]].Text), PositionNumber); ok && len(v) > 3 {
			value += ", " + v
			at = append(at, k)
			n++
		}
	}
	label := d.wants[PositionNumber]
	var words, free []int
	for k, i := range d.free {
		if n := len(words); n < len(at) && at[n] == k {
			words = append(words, i)
			continue
		}
		free = append(free, i)
	}
	d.put(PositionNumber, value, "", words, label)
	delete(d.wants, PositionNumber)
	d.free = free
}
