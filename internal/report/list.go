package report

import (
	"regexp"
	"strconv"
)

// list counts the items of a list as they are printed.
type list struct {
	begun  bool
	number int // the last item's, 0 for none
}

// next is what stands before an item with a mark: its number as printed, or the
// one in turn where it was lost between others; letters stay as they are behind a
// bullet, and what has no number gets none.
func (l *list) next(mark string) string {
	first := !l.begun
	l.begun = true
	switch m := numeral.FindStringSubmatch(mark); {
	case m != nil:
		l.number, _ = strconv.Atoi(m[1])
		return m[1] + "."
	case lettered.MatchString(mark):
		l.number = 0
		return "- " + escape(mark)
	case first || l.number == 0:
		return "-"
	}
	l.number++
	return strconv.Itoa(l.number) + "."
}

// numeral is a mark that counts in Markdown as well; lettered is another one that
// says more than a bullet.
var (
	numeral  = regexp.MustCompile(`^[(\[#]?([0-9]{1,3})[.)\]:°º-]*$`)
	lettered = regexp.MustCompile(`[\pL\pN]`)
)
