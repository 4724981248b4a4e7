package structure

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// classPattern is a group, a separator and one or two digits or what is read
// for digits; executivePattern does without the separator, and with a letter
// too many, for EX is no word of either language.
var (
	classPattern     = regexp.MustCompile(`(?:^|[^\pL\pN])(\p{Lu}{2,3}(?: ?[-–—] ?\p{Lu}{3})?|\p{Lu}l|\|\p{Lu}) ?[-–—_.•~=]+ ?([0-9OoIil|S]{1,2})(?:$|s?[^\pL\pN])`)
	executivePattern = regexp.MustCompile(`(?:^|[^\pL\pN])\pL?([Ee][Xx]{1,2}) ?[-–—_.•~=]* ?([0-9OoIil|S\]!]{1,2}|[0O]L)(?:$|[^\pL\pN]|\p{Lu}\p{Ll})`)
	// runOnPattern is a level of two digits with the next word run into it.
	runOnPattern = regexp.MustCompile(`(?:^|[^\pL\pN])\pL?([Ee][Xx]{1,2}) ?[-–—] ?([0Oo][1-5Iil|])\p{Ll}{2}`)
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
	try(runOnPattern, "EX")
	if value == "" && executive {
		try(clippedPattern, "EX")
	}
	return value, found
}

// furtherLevel is what stands behind a class where a second one is printed:
// "/02", "-02", "/EX-02", "or EX-02", "ou EX-02".
var furtherLevel = regexp.MustCompile(`^(?: ?/ ?| (?:or|to|and|ou|et|à) |[-–])(?:(\p{Lu}{2,3}) ?-? ?)?([0-9OIl]{1,2})(?:$|[^\pL\pN/.-])`)

// severalLevels reports whether the words print another level behind the class
// that they begin with.
func severalLevels(value string, ws []word) bool {
	s, _ := joined(ws[:min(len(ws), levelsReach)])
	for _, pattern := range []*regexp.Regexp{executivePattern, classPattern} {
		m := pattern.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		next := furtherLevel.FindStringSubmatch(s[m[5]:])
		if next == nil {
			return false
		}
		group := next[1]
		if group == "" {
			group = value[:strings.LastIndexByte(value, '-')]
		}
		v, ok := class(group, next[2])
		return ok && v != value
	}
	return false
}

// levelsReach is how many words a class with two levels may have.
const levelsReach = 5

// class checks a group and level.
func class(group, level string) (string, bool) {
	g := strings.NewReplacer(" ", "", "–", "-", "—", "-", "l", "I", "|", "I").Replace(group)
	known, ok := dict.FindGroup(g)
	if !ok {
		return "", false
	}
	digits, ok := number(strings.NewReplacer("]", "1", "!", "1", "L", "1").Replace(level))
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || !known.HasLevel(n) {
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
