package correct

import (
	"strings"
	"unicode"

	"github.com/jdscribe/jdscribe/dict"
)

// maxAcronym is the longest run of capitals taken for an acronym, in letters;
// longer ones are words of headings.
const maxAcronym = 6

func isAcronym(text string) bool {
	upper, n := 0, 0
	for i, r := range text {
		n++
		if unicode.IsUpper(r) {
			upper++
		} else if r != 's' || i != len(text)-1 {
			return false
		}
	}
	return upper >= 2 && n <= maxAcronym+1
}

// strokeAcronym is the longest acronym with strokes.
const strokeAcronym = 5

// isStrokeAcronym reports whether a text is capitals of which one or more were
// read as strokes: ClO, OPls.
func isStrokeAcronym(text string) bool {
	capitals := strings.Map(capitalOfStroke, strings.TrimSuffix(text, "s"))
	return startsUpper(text) && len(text) <= strokeAcronym && strings.ContainsAny(text, "l!|") && capitals == strings.ToUpper(capitals) && isAcronym(capitals) &&
		2*strings.Count(capitals, "I") <= len(capitals)
}

// capitalOfStroke is the capital that was read as a stroke.
func capitalOfStroke(r rune) rune {
	if strings.ContainsRune("l!|", r) {
		return 'I'
	}
	return r
}

// rareLogP is the probability, as a logarithm, under which a word in capitals
// is not taken for itself: 300 times in ten million.
const rareLogP = -10.4

// rareInCapitals reports whether a word is one that capitals hardly stand for:
// "OG" is in a word list, but who prints it means another.
func rareInCapitals(e dict.Entry) bool {
	return e.Flags&dict.Acronym == 0 && e.LogP < rareLogP
}

// misplacedAcronym reports whether a word is known in capitals only and was
// read otherwise: "Ia" is no IA.
func misplacedAcronym(e dict.Entry, text string) bool {
	return e.Flags&dict.Acronym != 0 && !isAcronym(text)
}
