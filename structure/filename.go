package structure

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Archives name their files for what they hold: "EX-01 Director 123456 - JD".
// No value is taken from a name, but one that the name gainsays is in doubt: a
// digit may have been misread, or the file holds another description.

var (
	yearMonth   = regexp.MustCompile(`^(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])$`)
	classInName = regexp.MustCompile(`(?:^|[^\pL\pN])(\p{Lu}{2,3})[- ]([0-9]{1,2})(?:[^\pL\pN]|$)`)
)

// sayName marks the reasons that a file's name gives.
const sayName = ", the file's name says "

// Rename sets the path of the file and what its name says against the fields.
func (jd *JobDescription) Rename(path string) {
	jd.Source.Path = path
	q := &jd.Quality
	q.Reasons = slices.DeleteFunc(q.Reasons, func(r string) bool { return strings.Contains(r, sayName) })
	q.Reasons = append(q.Reasons, nameDoubts(jd)...)
	q.NeedsReview = len(q.Reasons) > 0
}

// nameDoubts are the fields that the file's name gainsays.
func nameDoubts(jd *JobDescription) []string {
	if jd.DocumentType != TypeJobDescription {
		return nil
	}
	name := jd.Source.Path[strings.LastIndexAny(jd.Source.Path, `/\`)+1:]
	var out []string
	for _, said := range []struct {
		field FieldName
		value string
	}{{JobCode, codeOf(name)}, {Classification, classOf(name)}} {
		f, ok := jd.Fields[said.field]
		if ok && said.value != "" && f.Value != said.value && placeholder(f.Value) == "" {
			out = append(out, fmt.Sprintf("field %s is %s%s%s", said.field, f.Value, sayName, said.value))
		}
	}
	return out
}

// codeOf is the only number of six digits in a file's name that is no year and
// month, such as 200109.
func codeOf(name string) string {
	code := ""
	for n := range strings.FieldsFuncSeq(name, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(n) != 6 || yearMonth.MatchString(n) || n == code {
			continue
		}
		if code != "" {
			return ""
		}
		code = n
	}
	return code
}

// classOf is the only classification in a file's name.
func classOf(name string) string {
	found := ""
	for at := 0; at < len(name); {
		m := classInName.FindStringSubmatchIndex(name[at:])
		if m == nil {
			break
		}
		if v, ok := class(name[at+m[2]:at+m[3]], name[at+m[4]:at+m[5]]); ok {
			if found != "" && v != found {
				return ""
			}
			found = v
		}
		at += m[5] // what follows a class may stand before the next
	}
	return found
}
