package correct

import (
	"regexp"
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// numberContext says why a field of O and I alone, in word i, must be a
// number. Roman numerals, the pronoun and acronyms are made of the same
// letters, so a neighbour has to say so.
func (r *reading) numberContext(i int, field string) (evidence string, ok bool) {
	for _, c := range []struct {
		evidence string
		holds    func(*reading, int, string) bool
	}{
		{"a page's number", (*reading).isPageNumber},
		{"a day of a month", (*reading).isDay},
		{"a group of thousands", (*reading).isThousands},
		{"the end of a range", (*reading).isRangeEnd},
		{"a quantity of what is named beside it", (*reading).isQuantity},
		{"a figure behind its label", (*reading).isFigure},
	} {
		if c.holds(r, i, field) {
			return c.evidence, true
		}
	}
	return "", false
}

// near is the word at i in lower case without accents and outer punctuation.
func (r *reading) near(i int) string {
	return strings.Trim(dict.Fold(r.word(i)), ".,;:()[]|\"'")
}

var (
	pageWords = wordSet("page")
	ofWords   = wordSet("of de sur of/de offde /")
)

// isPageNumber accepts "Page I of 5" and "Page 5 of IO".
func (r *reading) isPageNumber(i int, _ string) bool {
	if pageWords[r.near(i-1)] {
		next := r.near(i + 1)
		return ofWords[next] || deNumber.MatchString(next)
	}
	return ofWords[r.near(i-1)] && pageWords[r.near(i-3)]
}

// deNumber is the rest of "Page I de7", folded.
var deNumber = regexp.MustCompile(`^(?:of|de)[0-9oi]{1,2}$`)

// isDay accepts "April I, 2O2I", "January II", "IO juin", "Ier avril". "May I"
// needs the year.
func (r *reading) isDay(i int, field string) bool {
	if n := atoi(strings.TrimSuffix(digits(field), "er")); n < 1 || n > 31 {
		return false
	}
	if r.isMonth(i + 1) {
		return true
	}
	if !months[r.near(i-1)] {
		return false
	}
	if strings.ContainsAny(field, "O") || strings.HasSuffix(field, "st") {
		return true
	}
	return yearLike.MatchString(r.near(i+1)) || r.near(i+1) == "" && yearLike.MatchString(r.near(i+2))
}

var yearLike = regexp.MustCompile(`^(?:i9|2o)[0-9oi]{2}\b`)

// isMonth reports whether a French or English month starts at word i; its
// accent may have parted it in two.
func (r *reading) isMonth(i int) bool {
	return months[r.near(i)] || tornMonths[r.near(i)+" "+r.near(i+1)]
}

var (
	months = wordSet("january february march april may june july august september october november december " +
		"jan feb mar apr jun jul aug sep sept oct nov dec " +
		"janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre") //nolint:misspell // French
	tornMonths = map[string]bool{"f vrier": true, "d cembre": true, "ao t": true}
)

// isThousands accepts "23 OOO", "2OO, OOO" and "I OOO", in French "I 8OO" too.
func (r *reading) isThousands(i int, field string) bool {
	if thousandsGroup.MatchString(field) {
		return field == "OOOs" || leadingGroup.MatchString(r.word(i-1))
	}
	if romanAfter[r.near(i-1)] || len(field) > 3 || r.word(i) != field && r.word(i) != "$"+field {
		return false
	}
	next := r.word(i + 1)
	return strings.HasPrefix(next, "OOO") || r.french[i] && threeDigits.MatchString(next)
}

var (
	thousandsGroup = regexp.MustCompile(`^OOO[s+]?$`)
	leadingGroup   = regexp.MustCompile(`^[($]*[0-9OI]{1,3},?$`)
	threeDigits    = regexp.MustCompile(`^[0-9OI]{3}(?:[.,;)]|$)`)
)

// isRangeEnd accepts "IO - 2O", "IO to 2O days" and "5O to IOO".
func (r *reading) isRangeEnd(i int, field string) bool {
	if !strings.Contains(field, "O") {
		return false
	}
	for _, step := range []int{-1, 1} {
		if rangeWords[r.near(i+step)] && plainNumber.MatchString(strings.Trim(r.word(i+2*step), ".,;()$")) {
			return true
		}
	}
	return false
}

var (
	rangeWords  = wordSet("- to a and et & through")
	plainNumber = regexp.MustCompile(`^[0-9OI]*[2-9][0-9OI]*[KkM]?\$?%?$`)
)

// isQuantity accepts "IO FTEs", "staff of II", "over IO years", "IOO %". A
// number with an O in it is neither Roman nor a pronoun, so less is asked.
func (r *reading) isQuantity(i int, field string) bool {
	if romanAfter[r.near(i-1)] || len(field) > 1 && field[0] == 'O' {
		return false
	}
	return r.isCounted(i, field) || strings.Contains(field, "O") && field != "O" && r.isMeasured(i, field)
}

// isFigure accepts three and more letters behind a colon: "FTE s: IOO". With an O
// in them that is not the first, they are no Roman numeral.
func (r *reading) isFigure(i int, field string) bool {
	return len(field) > 2 && strings.LastIndexByte(field, 'O') > 0 && field[0] != 'O' && strings.HasSuffix(r.word(i-1), ":")
}

// isCounted asks for a unit behind the number or a label before it.
func (r *reading) isCounted(i int, field string) bool {
	before := r.near(i - 1)
	switch {
	case units[r.near(i+1)], counted[before] && strings.HasSuffix(r.word(i-1), ":"), field != "I" && positions[before]:
		return true
	}
	return ofWords[before] && r.near(i-2) == "staff"
}

// isMeasured asks for a unit farther on, or a word before that goes with a
// quantity of anything.
func (r *reading) isMeasured(i int, field string) bool {
	before := r.near(i - 1)
	if units[r.near(i+2)] && startsLower(r.word(i+1)) || counted[before] {
		return true
	}
	return quantifiers[before] && startsLower(r.word(i+1)) || bounds[before] && len(field) > 2
}

func startsLower(word string) bool { return word != "" && word[0] >= 'a' && word[0] <= 'z' }

var (
	// units follow a quantity.
	units = wordSet("fte ftes fte's etp etps employee employees employes positions posts postes people persons personnes years ans months mois days " +
		"jours locations sites hours heures weeks semaines regions offices bureaux million millions billion billions milliard milliards percent % k$ m$ " +
		"members membres clients directors directeurs managers gestionnaires provinces departments ministeres agents officers analysts pages") //nolint:misspell // French
	// counted stand before a quantity, as labels do.
	counted = wordSet("fte ftes fte's etp etps staff salary salaries salaire salaires budget o&m positions employees") //nolint:misspell // French
	// positions are counted without a colon too.
	positions = wordSet("fte ftes fte's etp etps")
	// bounds stand before a quantity of anything.
	bounds = wordSet("top over about approximately than environ plus")
	// quantifiers stand before a quantity of something.
	quantifiers = wordSet("of to over than about approximately top least most maximum minimum environ de plus the some nearly almost every")
	// romanAfter are what Roman numerals count.
	romanAfter = wordSet("part parts partie parties tier tiers tranche tranches phase phases level levels niveau niveaux schedule schedules " +
		"annex annexe annexes appendix appendice class classe chapter chapitre title titre volume stage type types group groupe step " +
		"article section i ii iii iv and")
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
