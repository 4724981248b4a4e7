package structure

import (
	"regexp"
	"strings"
)

// Ratings as evaluations print them: know-how such as FII3 460, problem solving
// such as F4(50) 230, accountability such as F2P 264, and the total.
var (
	knowHowRating        = regexp.MustCompile(`\b([A-H][+-]? ?(?:[Il1|]{1,3}|IV|[1-4])[+-]? ?[1-3]) +([0-9OIl]{2,4})\b`)
	problemRating        = regexp.MustCompile(`\b([A-H][+-]? ?[1-5][+-]? ?\([0-9OIl]{2}%?\)) +([0-9OIl]{2,4})\b`)
	accountabilityRating = regexp.MustCompile(`\b([A-H][+-]? ?[1-7][+-]? ?[PSCRI]) +([0-9OIl]{2,4})\b`)
	totalRating          = regexp.MustCompile(`(?i)\btotal *[=:]? *([0-9OIl]{3,4})\b(?: *\(?([A-Z][0-9]))?`)
)

// evaluation reads the points that the position was given; nil where the text
// holds none.
func evaluation(ws []word) *Evaluation {
	s := flat(ws)
	e := &Evaluation{KnowHow: roman(rating(knowHowRating, s)), ProblemSolving: rating(problemRating, s),
		Accountability: rating(accountabilityRating, s)}
	if m := totalRating.FindStringSubmatch(s); m != nil {
		e.Total, e.Level = restoreDigits(m[1]), m[2]
	}
	if *e == (Evaluation{}) {
		return nil
	}
	return e
}

// roman restores the numeral in a know-how rating, where no digit can stand
// beside another: "Fl13 460" is FII3.
func roman(s string) string {
	m := romanPart.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	return m[1] + strings.Repeat("I", len(m[2])) + m[3]
}

var romanPart = regexp.MustCompile(`^([A-H][+-]? ?)([Il1|]{1,3})([+-]? ?[1-3] .*)$`)

func rating(pattern *regexp.Regexp, s string) string {
	m := pattern.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	return m[1] + " " + restoreDigits(m[2])
}
