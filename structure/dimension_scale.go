package structure

import "regexp"

// scales are the brackets by which a label gives the unit of its figures.
var (
	thousandsMark = regexp.MustCompile(`\((\$)?\s?0{3}(?:['’]?s)?\s?(\$)?\)`)
	scaleWords    = regexp.MustCompile(`(?i)\((?:in|en) (thousands?|millions?|billions?|milliers|milliards)( (?:of|de) dollars)?\)`)
	thousandsWord = regexp.MustCompile(`^\(\$?0{3}(?:['’]?s)?\$?\)[:.]?$`)
)

// scaleOf is the unit that a label gives, such as "$ thousand" of "Salary ($000)",
// or "".
func scaleOf(label string) string {
	if m := thousandsMark.FindStringSubmatch(label); m != nil {
		if m[1]+m[2] != "" {
			return "$ thousand"
		}
		return "thousand"
	}
	m := scaleWords.FindStringSubmatch(label)
	switch {
	case m == nil:
		return ""
	case m[2] != "":
		return "$ " + m[1]
	}
	return m[1]
}
