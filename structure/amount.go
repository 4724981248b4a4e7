package structure

import (
	"regexp"
	"strings"
)

// figure is an amount in the text: how many words it takes, its number as
// printed with its digits restored, and its unit.
type figure struct {
	words       int
	value, unit string
	people      bool // it counts people
}

var (
	// amountWord is a number with what may cling to it: a currency sign, a
	// magnitude, the end of a range.
	amountWord = regexp.MustCompile(`^[(~]?(\$|S\$)?([0-9OIl]{1,3}(?:[,.][0-9OIl]{3})*(?:[.,][0-9OIl]{1,3})?|[0-9OIl]{1,9}(?:[.,][0-9OIl]{1,3})?)(?:[-–]\$?([0-9OIl][0-9OIl.,]*))?(\$|%|[KMB]|M\$|G\$|[mM]illions?|[bB]illions?)?(?:\+/-|[.,]{2}[0O]{2})?[).,;:]*$`)
	// thousands goes on with a number after a space or a comma.
	thousands = regexp.MustCompile(`^([0-9OIl]{3}(?:,[0-9OIl]{3})*(?:[.,][0-9OIl]{1,2})?)([).,;:]*)$`)
	yearOf    = regexp.MustCompile(`^\(?(?:19|20)\d\d(?:[-/–](?:\d\d|(?:19|20)\d\d))?[).,;:]*$`)
	// commaThousands is a number with groups parted by commas, leadDigits the
	// first group of one parted by spaces.
	commaThousands = regexp.MustCompile(`[0-9OIl],[0-9OIl]{3}\b`)
	leadDigits     = regexp.MustCompile(`^[$(]?[0-9OIl]{1,3}$`)
	fullFigure     = regexp.MustCompile(`[0-9]`)
)

// Units that stand as words of their own after a number.
var (
	currencies = wordSet("CAD CDN USD")
	magnitudes = wordSet("million millions billion billions milliard milliards k m b m$ g$ $ %")
	times      = wordSet("years yrs year ans an months mois weeks semaines days jours")
	people     = wordSet("fte ftes fte's fte’s etp employees employés staff py pys")
)

// amountAt is the amount that begins at word i, or one of no words. A year is
// none, nor is a time.
func amountAt(ws []word, i int, french bool) figure {
	a, sign := figure{}, ""
	if (ws[i].Text == "$" || currencies[ws[i].Text]) && i+1 < len(ws) {
		a.words, sign = 1, ws[i].Text
	}
	text := ws[i+a.words].Text
	m := amountWord.FindStringSubmatch(text)
	if m == nil || itemMark(ws, i) || !fullFigure.MatchString(text) && !lettersFor(ws, i+a.words) || yearOf.MatchString(restoreDigits(text)) {
		return figure{}
	}
	a.value, a.unit = allDigits(m[2]), m[4]
	if m[1] != "" {
		sign = "$"
	}
	if m[3] != "" {
		a.value += "-" + allDigits(strings.TrimRight(m[3], ".,"))
	}
	a.words++
	if a.unit != "" {
		a.takeUnitRange(ws, i)
	} else if next := i + a.words; next < len(ws) && times[strings.ToLower(trim(ws[next].Text))] {
		return figure{}
	} else {
		a.extend(ws, i, sign, french)
	}
	a.unit = strings.TrimSpace(sign + " " + a.unit)
	return a
}

// lettersFor reports whether a word of letters that digits are read as stands
// where a label asks for a figure: "FTEs: IOO".
func lettersFor(ws []word, i int) bool {
	return i > 0 && len(ws[i].letters) > 1 && ws[i-1].ends(":") && figureWords[strings.ToLower(trim(ws[i-1].Text))]
}

// spacedThousands reports whether a text parts thousands by spaces and not by
// commas, as French does: "20 532" and "32 351.6".
func spacedThousands(ws []word) bool {
	const enough = 3
	spaced := 0
	for i := 1; i < len(ws); i++ {
		if commaThousands.MatchString(ws[i].Text) {
			return false
		}
		if thousands.MatchString(ws[i].Text) && leadDigits.MatchString(ws[i-1].Text) {
			spaced++
		}
	}
	return spaced >= enough
}

// itemMark reports whether word i numbers an item: "5. Provides".
func itemMark(ws []word, i int) bool {
	return itemNumber(&ws[i]) > 0 && !ws[i].ends(":,") && i+1 < len(ws) && ws[i+1].capital() && (i == 0 || !ws[i-1].ends(":"))
}

// extend adds what goes on after a number: groups of digits, the end of a
// range, a unit.
func (a *figure) extend(ws []word, i int, sign string, french bool) {
	groups := a.goOn(ws, i, french)
	a.takeRange(ws, i, sign)
	a.takeUnit(ws, i)
	known := sign != "" && groups > 1 || french && (groups > 1 || sign+a.unit != "" || strings.HasSuffix(a.value, "000"))
	if strings.Contains(a.value, " ") && !known {
		a.value = "" // 40 109: one number or two, nobody can tell
	}
}

// goOn adds groups of three digits that stand apart: "5, 227, 302" and
// "900 000". It gives their number.
func (a *figure) goOn(ws []word, i int, french bool) (groups int) {
	for k := i + a.words; k < len(ws); k++ {
		m := thousands.FindStringSubmatch(ws[k].Text)
		comma := ws[k-1].ends(",")
		if m == nil || !comma && (ws[k-1].ends(".;:)") || strings.ContainsAny(ws[k-1].Text, ".,") && k == i+a.words && !french) || len(strings.TrimLeft(a.value, "0")) == 0 {
			return groups
		}
		groups++
		if comma {
			a.value += ","
		} else {
			a.value += " "
		}
		a.value += allDigits(m[1])
		a.words++
		if m[2] != "" && m[2] != "," {
			return groups
		}
	}
	return groups
}

// allDigits is a number with the letters that digits are read as restored.
func allDigits(s string) string {
	return strings.Map(func(r rune) rune { d, _ := digitOf(r); return d }, s)
}

// takeRange adds the end of a range: "75 - 175", "4.0 to 9.0", "$2.5 to $3.0".
func (a *figure) takeRange(ws []word, i int, sign string) {
	k := i + a.words
	if k+1 >= len(ws) || ws[k-1].ends(".,;:)") || ws[k].Text != "-" && ws[k].Text != "–" && ws[k].Text != "to" && ws[k].Text != "à" {
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
	if k+1 >= len(ws) || ws[k-1].ends(".,;:)") || ws[k].Text != "-" && ws[k].Text != "–" {
		return
	}
	if m := amountWord.FindStringSubmatch(ws[k+1].Text); m != nil && m[3] == "" && m[4] != "" {
		a.value, a.unit = a.value+a.unit+"-"+allDigits(m[2])+m[4], ""
		a.words += 2
	}
}

// takeUnit adds the words of a unit.
func (a *figure) takeUnit(ws []word, i int) {
	k := i + a.words
	if a.unit != "" || k >= len(ws) || ws[k-1].ends(".,;:)") {
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
