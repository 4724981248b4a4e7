package structure

import (
	"regexp"
	"strings"
)

var (
	letterMark = regexp.MustCompile(`^\(?([a-z])(?:[.)]-?|[-–])$`)
	romanMark  = regexp.MustCompile(`^\(?([ivx]+|[IVX]+)(?:[.)]-?|[-–])$`)
)

// lettered finds the list a), b), c) …
func lettered(ws []word) []marker {
	return inSequence(ws, func(mark string) int {
		if m := letterMark.FindStringSubmatch(mark); m != nil {
			return int(m[1][0]-'a') + 1
		}
		return 0
	})
}

// romans finds the list i), ii), iii) …
func romans(ws []word) []marker {
	return inSequence(ws, romanNumber)
}

// inSequence finds the marks whose numbers are 1, 2, 3 …
func inSequence(ws []word, number func(mark string) int) []marker {
	var out []marker
	for i := range ws {
		if len(ws[i].Text) <= longestMark && ws[i].ends(".)-–") && number(ws[i].Text) == len(out)+1 {
			out = append(out, marker{at: i, words: 1})
		}
	}
	return out
}

// romanNumerals are the numbers of a list, from 1.
var romanNumerals = strings.Fields("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv")

// romanNumber is the number of a mark such as "iv)", or 0.
func romanNumber(mark string) int {
	m := romanMark.FindStringSubmatch(mark)
	if m == nil {
		return 0
	}
	for k, n := range romanNumerals {
		if n == strings.ToLower(m[1]) {
			return k + 1
		}
	}
	return 0
}
