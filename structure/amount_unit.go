package structure

import "strings"

// Units that stand as words of their own after a number.
var (
	currencies = wordSet("$ S$ CAD CDN USD")
	magnitudes = wordSet("million millions billion billions milliard milliards k m b k$ m$ g$ $ %")
	times      = wordSet("years yrs year ans an months mois weeks semaines days jours")
	people     = wordSet("fte ftes fte's fte’s etp employees employés staff py pys")
)

// takeUnit adds the words of a unit.
func (a *figure) takeUnit(ws []word, i int) {
	k := i + a.words
	if a.unit != "" || k >= len(ws) || ws[k-1].ends(".,;:)") && !a.goesOn(ws, k) {
		return
	}
	unit := strings.Trim(ws[k].Text, ".,;:)")
	switch lower := strings.ToLower(unit); {
	case people[lower] && !hasColon(ws, k+1) && !ws[k].lineStart && !namesNext(ws, k+1):
		a.unit, a.people = unit, true
		a.words++
	case lower == "full-time" && k+1 < len(ws) && people[strings.ToLower(trim(ws[k+1].Text))]:
		a.unit, a.people = unit+" "+trim(ws[k+1].Text), true
		a.words += 2
	case magnitudes[lower]:
		a.unit = unit
		a.words++
		a.takeCurrency(ws, i)
	}
}

// goesOn reports whether a figure whose last word ends in a sign goes on with its
// unit: "twelve (12) offices", and "$5.1, Million" with a stray comma.
func (a *figure) goesOn(ws []word, k int) bool {
	return a.bracketed && strings.HasSuffix(ws[k-1].Text, ")") ||
		ws[k-1].ends(",") && !ws[k].lineStart && millions[strings.ToLower(trim(ws[k].Text))]
}

// namesNext reports whether a word in lower case before a colon goes on from a
// unit, which is a label's then: "15 ETP indirects : 900".
func namesNext(ws []word, i int) bool {
	return i < len(ws) && ws[i].lower > 0 && !ws[i].capital() && hasColon(ws, i+1)
}

// takeCurrency adds "dollars" and "de dollars" after a magnitude.
func (a *figure) takeCurrency(ws []word, i int) {
	k := i + a.words
	if ws[k-1].ends(".,;:)") {
		return
	}
	if k < len(ws) && ws[k].Text == "de" {
		k++
	}
	if k < len(ws) && (strings.HasPrefix(ws[k].Text, "dollar") || ws[k].Text == "$") {
		a.unit = "$ " + a.unit
		a.words = k + 1 - i
	}
}
