package structure

import (
	"regexp"
	"strings"
)

// amount is a number with what may stand around it: a currency sign, a
// magnitude, a unit.
var amount = regexp.MustCompile(`(?i)(?:\$ ?)?[0-9OIl]{1,4}(?:[., ]?[0-9OIl]{3})*(?:[.,][0-9OIl]{1,3})?(?: ?[-–] ?\$?[0-9OIl]+(?:[.,][0-9OIl]+)?)? ?(?:\$|%|billions?|millions?|milliards?|M\$|G\$|[KMB]\b|FTEs?\b|ETP\b)?`)

// measured is a label and the amount after it.
var measured = regexp.MustCompile(`(?i)([\pL][^:;=|]{1,60}?) ?[:=] *(` + strings.TrimPrefix(amount.String(), `(?i)`) + `)`)

// dimensions reads figures with their labels: "FTEs: 2,930", "ETP : 27".
func dimensions(ws []word) []Dimension {
	var out []Dimension
	s := flat(ws)
	for _, m := range measured.FindAllStringSubmatch(s, -1) {
		raw := strings.TrimSpace(m[2])
		value, unit := figure(raw)
		if !strings.ContainsAny(value, "0123456789") {
			continue
		}
		out = append(out, Dimension{Label: dimensionLabel(m[1]), Value: value, Unit: unit, Raw: raw})
	}
	return out
}

// dimensionLabel drops what is left of the figure before.
func dimensionLabel(s string) string {
	words := strings.Fields(s)
	for len(words) > 1 && !strings.ContainsAny(words[0], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		words = words[1:]
	}
	return cleanText(strings.Join(words, " "))
}

var unitPattern = regexp.MustCompile(`(?i)(billions?|millions?|milliards?|M\$|G\$|[KMB]|FTEs?|ETP|%|\$)$`)

// figure parts an amount into its number and its unit.
func figure(raw string) (value, unit string) {
	unit = unitPattern.FindString(raw)
	value = strings.TrimSpace(strings.TrimSuffix(raw, unit))
	if rest, ok := strings.CutPrefix(value, "$"); ok {
		value, unit = strings.TrimSpace(rest), strings.TrimSpace("$ "+unit)
	}
	return restoreDigits(value), unit
}
