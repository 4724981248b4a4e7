package structure

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

var isoDate = regexp.MustCompile(`^([12]\d{3})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$`)
var slashDate = regexp.MustCompile(`^(\d{1,2})[-/](\d{1,2})[-/]([12]\d{3})$`)

// date is a date as printed, with its ISO form where that is certain. A day
// that no calendar has was misread, or misprinted.
type date struct {
	value, iso string
	impossible bool
	at         span
}

// dated is a date as printed with its ISO form, if there is such a day.
func dated(value, year string, month, day int) date {
	y := atoi(year)
	t := time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Year() != y || int(t.Month()) != month || t.Day() != day {
		return date{value: value, impossible: true}
	}
	return date{value: value, iso: t.Format(time.DateOnly)}
}

// readDate finds the first date in words.
func readDate(ws []word) (date, bool) {
	for i := range ws {
		if d, ok := numericDate(ws[i].Text); ok {
			d.at = span{i, i + 1}
			return d, true
		}
		if d, ok := monthFirst(ws[i:]); ok {
			return d.shifted(i), true
		}
		if d, ok := dayFirst(ws[i:]); ok {
			return d.shifted(i), true
		}
	}
	return date{}, false
}

func (d date) shifted(n int) date {
	d.at.from, d.at.to = d.at.from+n, d.at.to+n
	return d
}

// numericDate reads 2009-07-24, 2009-07 and 05/02/2019. Whether the last is in
// May or in February nobody can tell, unless one of its numbers is above 12.
func numericDate(s string) (date, bool) {
	s = restoreDigits(trim(s))
	if m := isoDate.FindStringSubmatch(s); m != nil {
		return yearFirst(s, m[1], m[2], m[3])
	}
	m := slashDate.FindStringSubmatch(s)
	if m == nil || !inYears(m[3]) {
		return date{}, false
	}
	a, b := atoi(m[1]), atoi(m[2])
	d := date{value: s}
	switch {
	case a == b || a > 12:
		d = dated(s, m[3], b, a)
	case b > 12:
		d = dated(s, m[3], a, b)
	}
	return d, a <= 31 && b <= 31
}

// yearFirst is the date of a year, a month and a day, which may be missing.
func yearFirst(s, year, month, day string) (date, bool) {
	m, d := atoi(month), atoi(day)
	switch {
	case !inYears(year) || m < 1 || m > 12 || d > 31:
		return date{}, false
	case day == "":
		return date{value: s, iso: fmt.Sprintf("%s-%02d", year, m)}, true
	}
	return dated(s, year, m, d), true
}

var shortDatePattern = regexp.MustCompile(`^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$`)

// shortDate reads 01-02-91, of which nobody can tell what is the year.
func shortDate(s string) (date, bool) {
	s = restoreDigits(trim(s))
	return date{value: s, at: span{0, 1}}, shortDatePattern.MatchString(s)
}

// monthFirst reads "March 7, 2012", "April 1st, 2022" and "May 2011".
func monthFirst(ws []word) (date, bool) {
	if len(ws) == 0 || ws[0].noise() || ws[0].lower+ws[0].upper < 3 {
		return date{}, false
	}
	name, month, n := readMonth(ws)
	if n == 0 {
		return date{}, false
	}
	if isUpper(ws[0].Text) {
		name = strings.ToUpper(name)
	}
	next := skipNoise(ws, n)
	if y := year(ws, next); y != "" {
		return date{value: name + " " + y, iso: fmt.Sprintf("%s-%02d", y, month), at: span{0, next + 1}}, true
	}
	day, asPrinted := dayNumber(ws, next)
	last := skipNoise(ws, next+1)
	y := year(ws, last)
	if day == 0 || y == "" {
		return date{}, false
	}
	comma := ""
	if strings.ContainsAny(flat(ws[n-1 : last])[len(ws[n-1].Text)-1:], ",.;") {
		comma = ","
	}
	d := dated(name+" "+asPrinted+comma+" "+y, y, month, day)
	d.at = span{0, last + 1}
	return d, true
}

// dayFirst reads "4 septembre 2007", "1er avril 2020" and "3rd day of May, 2001".
func dayFirst(ws []word) (date, bool) {
	day, asPrinted := dayNumber(ws, 0)
	if day == 0 || len(ws) < 3 {
		return date{}, false
	}
	link, at := dayLink(ws[1:])
	name, month, n := readMonth(at)
	last := skipNoise(ws, len(ws)-len(at)+n)
	y := year(ws, last)
	if n == 0 || y == "" {
		return date{}, false
	}
	d := dated(asPrinted+" "+link+name+" "+y, y, month, day)
	d.at = span{0, last + 1}
	return d, true
}

func isUpper(s string) bool { return strings.ToUpper(s) == s }

func skipNoise(ws []word, i int) int {
	for i < len(ws) && ws[i].noise() {
		i++
	}
	return i
}

// Years that a description may be of.
const (
	firstYear = 1950
	lastYear  = 2049
)

func inYears(digits string) bool { return atoi(digits) >= firstYear && atoi(digits) <= lastYear }

// year is such a year at word i, or "".
func year(ws []word, i int) string {
	if i >= len(ws) {
		return ""
	}
	d, ok := number(trim(ws[i].Text))
	if !ok || len(d) != 4 || !inYears(d) {
		return ""
	}
	return d
}

var ordinal = regexp.MustCompile(`^([0-9OIl|]{1,2})(st|nd|rd|th|er)?$`)

// dayNumber is the day of a month at word i, or 0, and as it is printed: with an
// ordinal ending or a zero before it.
func dayNumber(ws []word, i int) (day int, asPrinted string) {
	if i >= len(ws) {
		return 0, ""
	}
	m := ordinal.FindStringSubmatch(trim(ws[i].Text))
	if m == nil {
		return 0, ""
	}
	d, ok := number(m[1])
	if n := atoi(d); ok && n >= 1 && n <= 31 {
		return n, d + m[2]
	}
	return 0, ""
}

// restoreDigits reads O as 0 and I as 1 in a word that has digits.
func restoreDigits(s string) string {
	if !strings.ContainsAny(s, "0123456789") {
		return s
	}
	return strings.Map(func(r rune) rune { d, _ := digitOf(r); return d }, s)
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
