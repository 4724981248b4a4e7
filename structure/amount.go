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
	bracketed   bool // its digits stand in brackets behind its words
}

var (
	// amountWord is a number with what may cling to it: a currency sign, a
	// magnitude, the end of a range.
	amountWord = regexp.MustCompile(`^[(~]?(\$|S\$)?([0-9OIl]{1,3}(?:[,.][0-9OIl]{3})*(?:[.,][0-9OIl]{1,3})?|[0-9OIl]{1,9}(?:[.,][0-9OIl]{1,3})?)(?:[-–]\$?([0-9OIl][0-9OIl.,]*))?(\$|%|[KMB]|[kKMG]\$|-?[mM]illions?|-?[bB]illions?)?(?:\+/-|[.,]{2}[0O]{2}|\.[-–—])?[).,;:]*$`)
	// thousands goes on with a number after a space or a comma.
	thousands = regexp.MustCompile(`^([0-9OIl]{3}(?:,[0-9OIl]{3})*(?:[.,][0-9OIl]{1,2})?)([).,;:]*)$`)
	yearOf    = regexp.MustCompile(`^\(?(?:19|20)\d\d(?:[-/–](?:\d\d|(?:19|20)\d\d))?[).,;:]*$`)
	// commaThousands is a number with groups parted by commas, leadDigits the
	// first group of one parted by spaces.
	commaThousands = regexp.MustCompile(`[0-9OIl],[0-9OIl]{3}\b`)
	leadDigits     = regexp.MustCompile(`^[$(]?[0-9OIl]{1,3}$`)
	fullFigure     = regexp.MustCompile(`[0-9]`)
)

// amountAt is the amount that begins at word i, or one of no words. A year is
// none, nor is a time.
func amountAt(ws []word, i int, french bool) figure {
	if a := spelledAt(ws, i); a.words > 0 {
		return a
	}
	a, sign := figure{}, ""
	if currencies[ws[i].Text] && i+1 < len(ws) {
		a.words, sign = 1, strings.TrimPrefix(ws[i].Text, "S")
	}
	text := ws[i+a.words].Text
	m := amountWord.FindStringSubmatch(text)
	if m == nil || itemMark(ws, i) || thousandsWord.MatchString(text) || !fullFigure.MatchString(text) && !lettersFor(ws, i+a.words) || yearOf.MatchString(restoreDigits(text)) {
		return figure{}
	}
	a.value, a.unit = allDigits(m[2]), strings.TrimPrefix(m[4], "-")
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
	a.takeSecond(ws, i, french)
	money := sign != "" && !a.people || strings.HasPrefix(a.unit, "$")
	known := money || french && (groups > 1 || a.unit != "") || strings.Contains(a.value, " 0")
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
