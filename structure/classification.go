package structure

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// groupLevels are the occupational groups of the federal public service with their
// range of levels; SOURCES.md says where from.
var groupLevels = map[string][2]int{
	"AC": {1, 3}, "AG": {1, 5}, "AI": {1, 7}, "AR": {1, 7}, "AS": {1, 8}, "AU": {1, 6}, "BI": {1, 5}, "CAI": {1, 5},
	"CH": {1, 5}, "CM": {1, 7}, "CO": {1, 4}, "CR": {1, 7}, "CS": {1, 5}, "CX": {1, 4}, "DE": {1, 3}, "DM": {1, 4},
	"DS": {1, 7}, "EC": {1, 8}, "EDS": {1, 6}, "EG": {1, 8}, "EL": {1, 9}, "EN-ENG": {1, 6}, "EN-SUR": {1, 6},
	"ES": {1, 8}, "ETP": {1, 2}, "EX": {1, 5}, "FB": {1, 8}, "FI": {1, 4}, "FO": {1, 4}, "FS": {1, 4}, "GC": {1, 10},
	"GCQ": {1, 10}, "GT": {1, 8}, "HR": {1, 5}, "IS": {1, 6}, "IT": {1, 5}, "CT-FIN": {1, 4}, "CT-EAV": {1, 6},
	"CT-IAU": {1, 6}, "LA": {1, 3}, "LC": {1, 4}, "LP": {1, 5}, "LS": {1, 5}, "MA": {1, 7}, "MT": {1, 8}, "OM": {1, 5},
	"PC": {1, 5}, "PE": {1, 6}, "PG": {1, 6}, "PM": {1, 7}, "PM-MCO": {1, 4}, "PS": {1, 5}, "SE-REM": {1, 2},
	"SE-RES": {1, 5}, "SG-PAT": {1, 8}, "SG-SRE": {1, 8}, "SI": {1, 8}, "SM": {1, 2}, "TI": {1, 8}, "TR": {1, 5},
	"UT": {1, 4}, "VM": {1, 5}, "WP": {1, 7},
}

// classPattern is a group, a separator and one or two digits or what is read
// for digits; executivePattern does without the separator, and with a letter
// too many, for EX is no word of either language.
var (
	classPattern     = regexp.MustCompile(`(?:^|[^\pL\pN])(\p{Lu}{2,3}(?: ?[-–—] ?\p{Lu}{3})?) ?[-–—_.•~=]+ ?([0-9OoIil|S]{1,2})(?:$|[^\pL\pN])`)
	executivePattern = regexp.MustCompile(`(?:^|[^\pL\pN])\pL?([Ee][Xx]{1,2}) ?[-–—_.•~=]* ?([0-9OoIil|S\]!]{1,2})(?:$|[^\pL\pN]|\p{Lu}\p{Ll})`)
	// clippedPattern lost the group's first letters.
	clippedPattern = regexp.MustCompile(`(?:^|[^\pL\pN])[EX]?([-–—])([0Oo]?[1-5Iil|])(?:$|[^\pL\pN])`)
)

// readClass finds the first classification in words, as GROUP-NN. Executive
// says that the form itself names the executive group, which mends a group
// whose letters were clipped.
func readClass(ws []word, executive bool) (value string, found span) {
	s, at := joined(ws)
	first := len(s)
	try := func(pattern *regexp.Regexp, group string) {
		for _, m := range pattern.FindAllStringSubmatchIndex(s, -1) {
			g := group
			if g == "" {
				g = s[m[2]:m[3]]
			}
			if v, ok := class(g, s[m[4]:m[5]]); ok && m[2] < first {
				first, value, found = m[2], v, at.words(m[2], m[5])
			}
		}
	}
	try(executivePattern, "EX")
	try(classPattern, "")
	if value == "" && executive {
		try(clippedPattern, "EX")
	}
	return value, found
}

// class checks a group and level.
func class(group, level string) (string, bool) {
	g := strings.NewReplacer(" ", "", "–", "-", "—", "-").Replace(group)
	limits, ok := groupLevels[g]
	if !ok {
		return "", false
	}
	digits, ok := number(strings.NewReplacer("]", "1", "!", "1").Replace(level))
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n < limits[0] || n > limits[1] {
		return "", false
	}
	return fmt.Sprintf("%s-%02d", g, n), true
}

// span is a range of words.
type span struct{ from, to int }

func (s span) empty() bool { return s.to <= s.from }

// offsets maps bytes of joined words back to the words.
type offsets []int // of each word's start

func joined(ws []word) (string, offsets) {
	var b strings.Builder
	at := make(offsets, len(ws))
	for i := range ws {
		if i > 0 {
			b.WriteByte(' ')
		}
		at[i] = b.Len()
		b.WriteString(ws[i].Text)
	}
	return b.String(), at
}

// words is the range of words that the bytes from up to to touch.
func (o offsets) words(from, to int) span {
	s := span{}
	for i, start := range o {
		if start <= from {
			s.from = i
		}
		if start < to {
			s.to = i + 1
		}
	}
	return s
}
