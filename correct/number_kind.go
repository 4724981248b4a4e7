package correct

import (
	"regexp"
	"strconv"
	"strings"
)

// A numberForm is a form that numerals of job descriptions take.
type numberForm struct {
	kind  string
	form  *regexp.Regexp
	valid func(parts []string) bool // nil: any
}

// numberForms, the stricter first. A telephone number is in none of them: no
// grammar tells a wrong one from a right one.
var numberForms = []numberForm{
	{"a year", regexp.MustCompile(`^((?:19|20)\d\d)s?$`), nil},
	{"two years", regexp.MustCompile(`^((?:19|20)\d\d)[-/](\d\d|\d{4})$`), followingYears},
	{"a date", regexp.MustCompile(`^((?:19|20)\d\d)([-./])(\d{1,2})([-./])(\d{1,2})$`), yearMonthDay},
	{"a date", regexp.MustCompile(`^(\d{1,2})([-./])(\d{1,2})([-./])((?:19|20)?\d\d)$`), dayMonthYear},
	{"an amount", regexp.MustCompile(`^\$\d{1,3}(?:[,.]\d{3})*(?:[.,]\d{1,2})?(?:[KkMBm]\$?|\+|-?[Mm]illiards?|-?[Mm]illions?|-?[Bb]illions?)?$`), nil},
	{"an amount", regexp.MustCompile(`^\$?\d+(?:[.,]\d+)?(?:[KkMBm]\$?|\$|-?[Mm]illiards?|-?[Mm]illions?|-?[Bb]illions?)$`), nil},
	{"a number in thousands", regexp.MustCompile(`^\$?\d{1,3}(?:[,.]\d{3})+(?:[.,]\d{1,2})?\+?$`), nil},
	{"a percentage", regexp.MustCompile(`^\d{1,3}(?:[.,]\d+)?%$`), nil},
	{"a time of day", regexp.MustCompile(`^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$`), nil},
	{"an ordinal", regexp.MustCompile(`^(\d*)(st|nd|rd|th|er|e)$`), ordinal},
	{"a range", regexp.MustCompile(`^(\d{1,4})-(\d{1,4})%?$`), rising},
	{"a number", regexp.MustCompile(`^\$?\d+(?:[.,]\d+)?\+?$`), nil},
	{"a section's number", regexp.MustCompile(`^\d{1,2}(?:\.\d{1,2}){2,3}$`), nil},
}

// numberKind names the form of a numeral of true digits; ok is false where it
// has none.
func numberKind(text string) (kind string, ok bool) {
	for _, f := range numberForms {
		if m := f.form.FindStringSubmatch(text); m != nil && (f.valid == nil || f.valid(m[1:])) {
			return f.kind, true
		}
	}
	return "", false
}

// followingYears accepts 2009-10, 2018-2028: the later year comes no more than
// 30 years after.
func followingYears(p []string) bool {
	from, to := atoi(p[0]), atoi(p[1])
	if len(p[1]) == 2 {
		to += from / 100 * 100
		if to < from {
			to += 100
		}
	}
	return to > from && to-from <= 30
}

func yearMonthDay(p []string) bool {
	return p[1] == p[3] && inRange(p[2], 12) && inRange(p[4], 31)
}

func dayMonthYear(p []string) bool {
	return p[1] == p[3] && (inRange(p[0], 31) && inRange(p[2], 12) || inRange(p[0], 12) && inRange(p[2], 31))
}

func inRange(s string, highest int) bool {
	n := atoi(s)
	return n >= 1 && n <= highest
}

// ordinal accepts 1st, 22nd, 11th, 1er, 2e.
func ordinal(p []string) bool {
	n := atoi(p[0])
	switch {
	case p[0] == "":
		return false
	case p[1] == "er":
		return n == 1
	case p[1] == "e":
		return n > 1
	case n%100 >= 11 && n%100 <= 13:
		return p[1] == "th"
	}
	return p[1] == [...]string{"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"}[n%10]
}

func rising(p []string) bool { return atoi(p[0]) < atoi(p[1]) }

func atoi(s string) int {
	n, _ := strconv.Atoi(strings.TrimSpace(s))
	return n
}
