package structure

import (
	"strconv"
	"strings"
)

// spelledNumbers are the numbers in words that others are put together of.
var spelledNumbers = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12,
	"treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, //nolint:misspell // French
}

// spelledNumber is the number from 1 to 99 that a word spells, such as
// "twenty-five" and "soixante-dix", or 0.
func spelledNumber(s string) int {
	n := 0
	s = strings.ToLower(trim(s))
	if rest, ok := strings.CutPrefix(s, "quatre-vingt"); ok {
		if n, s = 80, strings.TrimPrefix(strings.TrimPrefix(rest, "s"), "-"); s == "" {
			return n
		}
	}
	for part := range strings.SplitSeq(s, "-") {
		if spelledNumbers[part] == 0 {
			return 0
		}
		n += spelledNumbers[part]
	}
	return n
}

// millions are the magnitudes that a number in words stands before.
var millions = wordSet("million millions billion billions milliard milliards")

// spelledAt is the figure in words at word i: "twelve (12)", "one million", or a
// number behind a label's colon; or one of no words.
func spelledAt(ws []word, i int) figure {
	n := spelledNumber(ws[i].Text)
	if n == 0 {
		return figure{}
	}
	a, next := figure{words: 1, value: strconv.Itoa(n)}, i+1
	switch {
	case next < len(ws) && strings.HasPrefix(ws[next].Text, "(") && trim(ws[next].Text) == a.value:
		a.words, a.bracketed = 2, true
	case next < len(ws) && !ws[i].ends(".,;:)") && millions[strings.ToLower(trim(ws[next].Text))]:
	case i == 0 || !ws[i-1].ends(":") || next < len(ws) && !ws[next].lineStart && !ws[i].ends(".,;)") && !people[strings.ToLower(trim(ws[next].Text))]:
		return figure{}
	}
	a.takeUnit(ws, i)
	return a
}
