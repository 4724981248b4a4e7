package structure

import "regexp"

// prefixed is a number with the letters of an office before it: BCP-14273.
var prefixed = regexp.MustCompile(`^([A-Za-z]{2,5}-)([0-9OIlS|]{3,8})$`)

// readNumber finds a number that fits the field in the first words: a position
// number has three to ten digits, a job code six, a national occupation code
// three to five.
func readNumber(ws []word, name FieldName) (string, span) {
	for i := range ws {
		if i >= numberReach {
			break
		}
		s := trim(ws[i].Text)
		if name == NOC && halfRead.MatchString(ws[i].Text) {
			s = ws[i].Text[:len(ws[i].Text)-1] + "1"
		}
		if d, ok := numberFor(s, name); ok {
			return moreNumbers(ws, i, d, name)
		}
		if v, at := openValue(ws[i:]); v != "" && i < 2 {
			return v, span{i, i + at.to}
		}
	}
	return "", span{}
}

// moreNumbers adds the other position numbers of a list: "77539, 63879".
func moreNumbers(ws []word, i int, value string, name FieldName) (string, span) {
	s := span{i, i + 1}
	for name == PositionNumber && ws[s.to-1].ends(",/") && s.to < len(ws) {
		d, ok := numberFor(trim(ws[s.to].Text), name)
		if !ok || len(d) < 3 {
			break
		}
		value += ", " + d
		s.to++
	}
	return value, s
}

// numberReach is how far from its label a number may stand: noise and brackets
// come between.
const numberReach = 4

// benchmarkNumber is the number of a published benchmark: 4-I-2.
var benchmarkNumber = regexp.MustCompile(`^([0-9OIl]{1,2})-([A-Z])-([0-9OIl]{1,2})$`)

// halfRead is a number of a national occupation, whose digit 1 at the end was
// read as a stroke.
var halfRead = regexp.MustCompile(`^[0-9OIl]{3,4}[!\]|]$`)

func numberFor(s string, name FieldName) (string, bool) {
	if m := benchmarkNumber.FindStringSubmatch(s); m != nil && name == PositionNumber {
		return allDigits(m[1]) + "-" + m[2] + "-" + allDigits(m[3]), true
	}
	if m := prefixed.FindStringSubmatch(s); m != nil && (name == PositionNumber || name == SupervisorPositionNumber) {
		d, ok := number(m[2])
		return m[1] + d, ok
	}
	d, ok := number(s)
	n := len(d)
	switch {
	case !ok:
		return "", false
	case name == JobCode:
		return d, n == 6
	case name == NOC:
		return d, n >= 3 && n <= 5
	}
	return d, n >= 3 && n <= 10
}
