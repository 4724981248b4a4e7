package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Two cells side by side, such as a division's and a branch's, are read row by
// row: "Corporate Planning Strategic and Service Policy Branch and Management".
// Nothing on the page tells where one ends. The document does: it names both
// elsewhere.

// droppedTail is how many words at the end may belong to neither cell.
const droppedTail = 4

// part finds two names among the free words: the second cell's words stand side
// by side, those of the first may go on after them. Of all ways the one wins
// that places most words in names that the document uses elsewhere.
func (d *dealing) part() (first, second []int, ok bool) {
	best := 0
	border := d.border()
	for from := 1; from < len(d.free); from++ {
		if border > 0 && from != border || strings.HasPrefix(d.ws[d.free[from]].Text, "(") {
			continue
		}
		for to := len(d.free); to > from; to-- {
			b := d.free[from:to]
			known := d.known(b)
			if known == 0 {
				continue
			}
			for end := len(d.free); end >= max(to, len(d.free)-droppedTail); end-- {
				if end < len(d.free) && d.ws[d.free[end]].capital() && d.ws[d.free[end]].lower > 2 {
					break // a name's word: neither cell is known whole
				}
				a := append(append([]int(nil), d.free[:from]...), d.free[to:end]...)
				if score := known + d.known(a); score > known && score > best {
					best, first, second, ok = score, a, b, true
				}
			}
			if len(b) > 1 {
				break // a shorter one is not all of the name
			}
		}
	}
	return first, second, ok
}

// border is the free word that stands right behind a cell's border, or 0.
func (d *dealing) border() int {
	for k := 1; k < len(d.free); k++ {
		if i := d.free[k]; d.ws[i-1].Text == "|" {
			return k
		}
	}
	return 0
}

// known is the number of words of a name that the document uses elsewhere, or
// 0. An acronym of the header's own words counts, another lone word does not.
func (d *dealing) known(at []int) int {
	ws := d.pick(at)
	if !ws[0].capital() || functionWords[strings.ToLower(ws[len(ws)-1].Text)] {
		return 0
	}
	if len(ws) == 1 && (ws[0].lower > 0 || d.spelled(ws[0].Text)) {
		return ws[0].upper / 3 // 1 for an acronym that is spelled out
	}
	if !strings.Contains(d.body, joinedNames(plainWords(flat(ws)))) {
		return 0
	}
	return len(at)
}

// spelled reports whether the header's capitals, word by word, spell an acronym.
func (d *dealing) spelled(acronym string) bool {
	var initials strings.Builder
	for i := range d.ws {
		if d.ws[i].capital() {
			first, _ := utf8.DecodeRuneInString(trim(d.ws[i].Text))
			initials.WriteRune(first)
		}
	}
	return len(acronym) > 2 && strings.Contains(initials.String(), acronym)
}

// takeDepartment gives a department's name among the cells to the department.
func (d *dealing) takeDepartment() {
	ws := d.pick(d.free)
	for i := range ws {
		at := departmentAt(ws[i:], 0)
		if at.empty() || at.to < 3 {
			continue
		}
		if _, ok := d.fields[Department]; !ok {
			d.wants[Department] = candidate{means: string(Department), similarity: similarName}
		}
		d.take(Department, printed(ws[i:i+at.to]), "", span{i, i + at.to})
		return
	}
}

// joinedNames leaves out what joins the words of names: "and" is printed "&",
// too.
func joinedNames(plain string) string {
	return strings.ReplaceAll(strings.ReplaceAll(plain, " and ", " "), " et ", " ")
}

// plainWords is a text in lower case without punctuation, its words between
// single spaces.
func plainWords(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte(' ')
	between := true
	for _, r := range strings.ToLower(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
			between = false
		case !between:
			b.WriteByte(' ')
			between = true
		}
	}
	if !between || b.Len() == 1 {
		b.WriteByte(' ')
	}
	return b.String()
}
