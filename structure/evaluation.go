package structure

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/jdscribe/jdscribe/document"
)

// Ratings as evaluations print them: know-how such as FII3 460, problem solving
// such as F4(50) 230, accountability such as F2P 264.
var (
	knowHowRating        = regexp.MustCompile(`\b([A-H][+-]? ?(?:[Il1|]{1,3}|IV|[1-4])[+-]? ?[1-3])` + ratedPoints)
	problemRating        = regexp.MustCompile(`\b([A-H][+-]? ?[1-5][+-]? ?\([0-9OIl]{2}%?\))` + ratedPoints)
	accountabilityRating = regexp.MustCompile(`\b([A-H][+-]? ?[1-7][+-]? ?[PSCRI])` + ratedPoints)
)

// Points are two to four digits, a comma or a space between the thousands; a dash
// may lead to them.
const (
	points      = `([0-9OIl][,  ][0-9OIl]{3}|[0-9OIl]{2,4})\b`
	ratedPoints = `(?: *[-–:=])? *` + points
)

// Where a rating's letters are not printed, the factor's name stands before its
// points.
var (
	knowHowPoints        = pointsOf(`know[- ]?how|kh|connaissances|savoir-faire`)
	problemPoints        = pointsOf(`problem[- ]solving|ps|résolution de problèmes|initiative créatrice`)
	accountabilityPoints = pointsOf(`accountability|ac|imputabilité|responsabilité`)
)

func pointsOf(factor string) *regexp.Regexp {
	return regexp.MustCompile(`(?i:\b(?:` + factor + `))()[ :=.–-]+` + points)
}

// The total stands behind its name, or behind the last rating and a sign; a
// profile or a class may follow: "Total = 954 A1", "230 = 1022 (EX-01)".
var (
	totalRating = regexp.MustCompile(`(?i:\btotal(?: +(?:points|des points))? *[=:]? *)` + totalPoints)
	sumRating   = regexp.MustCompile(`[0-9OIl]{2,4} *= *` + totalPoints)
)

const totalPoints = `([0-9OIl][,  ][0-9OIl]{3}|[0-9OIl]{3,4})\b(?: *\(?([A-Z][0-9]|[A-Z]{2} ?-? ?[0-9OIl]{1,2})\b)?`

// evaluation reads the points that the position was given; nil where the text
// holds none.
func evaluation(ws []word) *Evaluation {
	s := flat(ws)
	e := &Evaluation{KnowHow: roman(rating(s, knowHowRating, knowHowPoints)), ProblemSolving: rating(s, problemRating, problemPoints),
		Accountability: rating(s, accountabilityRating, accountabilityPoints)}
	for _, pattern := range []*regexp.Regexp{sumRating, totalRating} {
		if m := pattern.FindStringSubmatch(s); m != nil {
			e.Total, e.Level = pointsIn(m[1]), level(m[2])
		}
	}
	if *e == (Evaluation{}) {
		return nil
	}
	return e
}

// pointsIn are points in digits alone.
func pointsIn(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(",  ", r) {
			return -1
		}
		return r
	}, restoreDigits(s))
}

// level is a class in its usual form, or a profile as printed.
func level(s string) string {
	if class, _ := readClass([]word{newWord(document.Token{Text: s})}, false); class != "" {
		return class
	}
	return s
}

// doubt says which factor has no points though another has, or that the points of
// the factors do not make the total, or nothing.
func (e *Evaluation) doubt() string {
	if e == nil {
		return ""
	}
	sum := 0
	for _, f := range []struct{ name, rating string }{{"know_how", e.KnowHow}, {"problem_solving", e.ProblemSolving}, {"accountability", e.Accountability}} {
		words := strings.Fields(f.rating)
		if len(words) == 0 {
			return fmt.Sprintf("evaluation: %s not found", f.name)
		}
		sum += atoi(words[len(words)-1])
	}
	if e.Total == "" || sum == atoi(e.Total) {
		return ""
	}
	return fmt.Sprintf("evaluation: the points make %d, the total is %s", sum, e.Total)
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

// rating is what the first pattern that fits finds, its points in digits.
func rating(s string, patterns ...*regexp.Regexp) string {
	for _, pattern := range patterns {
		if m := pattern.FindStringSubmatch(s); m != nil {
			return strings.TrimSpace(inBrackets.ReplaceAllStringFunc(m[1], allDigits) + " " + pointsIn(m[2]))
		}
	}
	return ""
}

// inBrackets is the percentage in a rating.
var inBrackets = regexp.MustCompile(`\([0-9OIl]+`)

// ratingReach is how many words behind a heading its first rating stands.
const ratingReach = 12

// everydayEvaluation reports whether a heading is the everyday word alone, which
// the points of know-how must follow.
func everydayEvaluation(ws []word, c candidate) bool {
	if n, _ := evaluationAlone.match(ws[c.from:c.to], similarShort); c.means != string(EvaluationRationale) || n == 0 || c.words > 1 {
		return false
	}
	return rating(flat(ws[c.to:min(len(ws), c.to+ratingReach)]), knowHowRating, knowHowPoints) == ""
}

var evaluationAlone = newPhrase("évaluation")
