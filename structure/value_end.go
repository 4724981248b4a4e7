package structure

import (
	"regexp"
	"strings"
)

// Neither the form's own name, "EXECUTIVE GROUP JOB DESCRIPTION", nor the page's
// number, "Page 1 of 3", is of any value that it stands behind.

// valueEnd is the word of a range at which such words begin, or its end.
func valueEnd(ws []word, s span) int {
	for i := s.from; i < s.to; i++ {
		if pageWords(ws[i:s.to]) {
			return i
		}
		if i > s.from && formNamed(ws, i, s.to) {
			return formNameStart(ws, s.from+1, i)
		}
	}
	return s.to
}

// pageFraction is a page's number with the number of pages, in one word.
var pageFraction = regexp.MustCompile(`^[0-9]{1,3}/[0-9]{1,3}$`)

// pageWords reports whether a page's number stands at the words' start: between
// dashes, behind "Page" with the number of pages, or so at the end of a line.
func pageWords(ws []word) bool {
	if len(ws) < 2 {
		return false
	}
	if first := strings.ToLower(trim(ws[0].Text)); first != "page" && first != "pg" && first != "p" {
		_, ok := number(ws[1].Text)
		return ok && len(ws) > 2 && dash(&ws[0]) && dash(&ws[2])
	}
	number := []word{ws[0]}
	number[0].Text = "page"
	if len(ws) > 3 && pageCount(append(number, ws[1:4]...)) || pageFraction.MatchString(trim(ws[1].Text)) {
		return true
	}
	return pageCount(append(number, ws[1])) && (len(ws) == 2 || ws[2].lineStart)
}

func dash(w *word) bool { return w.Text == "-" || w.Text == "–" || w.Text == "—" }

// formNamed reports whether the form's name stands at word i of a value that ends
// before word end: at a line's or the value's end, or in capitals where the words
// before are not; no comma and no "of" joins it to them.
func formNamed(ws []word, i, end int) bool {
	before := &ws[i-1]
	if !ws[i].capital() || functionWords[strings.ToLower(before.Text)] || joiner(before) || before.Text == "&" || before.ends(",") {
		return false
	}
	n := cueAt(ws[i:end], formTitles)
	if n == 0 || letterCase(ws[i:i+n]) == otherCase {
		return false
	}
	return i+n == end || ws[i+n].lineStart || letterCase(ws[i:i+n]) == allCapitals && before.lower > 0
}

// formGroups are the words that stand before a form's name.
var formGroups = wordSet("executive group generic benchmark standard management category groupe direction national model")

// formNameStart is where the name begins of which word i is the first that all
// forms have.
func formNameStart(ws []word, from, i int) int {
	capitals := isUpper(ws[i].Text)
	for i > from && formGroups[strings.ToLower(ws[i-1].Text)] && isUpper(ws[i-1].Text) == capitals {
		i--
	}
	return i
}
