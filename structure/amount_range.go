package structure

import "strings"

// rangeSigns stand between the ends of a range, and rangeJoins do behind between.
var (
	rangeSigns = wordSet("- – to à")
	rangeJoins = wordSet("and et")
	betweens   = wordSet("between entre")
)

// goesOnTo reports whether a range that begins at word i goes on at word k.
func goesOnTo(ws []word, i, k int) bool {
	if k+1 >= len(ws) || ws[k-1].ends(".,;:)") {
		return false
	}
	return rangeSigns[ws[k].Text] || rangeJoins[ws[k].Text] && i > 0 && betweens[strings.ToLower(ws[i-1].Text)]
}

// takeRange adds the end of a range: "75 - 175", "4.0 to 9.0", "$2.5 to $3.0",
// "between 3 and 5".
func (a *figure) takeRange(ws []word, i int, sign string) {
	k := i + a.words
	if !goesOnTo(ws, i, k) {
		return
	}
	m := amountWord.FindStringSubmatch(ws[k+1].Text)
	if m == nil || m[1] != "" && sign == "" || m[3] != "" || yearOf.MatchString(ws[k+1].Text) || !fullFigure.MatchString(ws[k+1].Text) {
		return
	}
	a.value += "-" + allDigits(m[2])
	a.unit = m[4]
	a.words += 2
}

// takeUnitRange adds the end of a range whose beginning has a unit already:
// "450K - 1.54M"; the units stay with the numbers.
func (a *figure) takeUnitRange(ws []word, i int) {
	k := i + a.words
	if !goesOnTo(ws, i, k) {
		return
	}
	if m := amountWord.FindStringSubmatch(ws[k+1].Text); m != nil && m[3] == "" && m[4] != "" {
		a.value, a.unit = a.value+a.unit+"-"+allDigits(m[2])+m[4], ""
		a.words += 2
	}
}

// takeSecond adds the end of a range whose beginning has its unit as a word: "$450
// million to $1.54 billion". Where the units differ they stay with the numbers.
func (a *figure) takeSecond(ws []word, i int, french bool) {
	k := i + a.words
	if !millions[strings.ToLower(strings.TrimPrefix(a.unit, "$ "))] || !goesOnTo(ws, i, k) {
		return
	}
	b := amountAt(ws, k+1, french)
	unit := strings.TrimPrefix(b.unit, "$ ")
	switch {
	case b.words == 0 || !millions[strings.ToLower(unit)]:
		return
	case strings.TrimPrefix(a.unit, "$ ") == unit:
		a.value += "-" + b.value
	default:
		a.value, a.unit = a.value+" "+a.unit+"-"+b.value+" "+unit, ""
	}
	a.words += 1 + b.words
}
