package correct

import (
	"unicode"

	"github.com/jdscribe/jdscribe/dict"
)

// costAccent is what it costs that a letter was lost as a space, and that it
// was read bare.
var costAccent = map[rune]struct{ lost, bare float64 }{
	'é': {0.25, 0}, // bare: see bareCost
	'è': {0.9, 0.6}, 'ê': {0.7, 0.9}, 'ë': {1.5, 0.5},
	'à': {4.0, 0.1}, 'â': {2.0, 0.3}, 'î': {2.5, 0.2}, 'ï': {2.5, 0.2},
	'ô': {1.2, 0.5}, 'û': {2.0, 0.5}, 'ù': {2.5, 0.2}, 'ü': {2.0, 0.5},
	'ç': {3.0, 0.7}, 'œ': {3.0, 0.7}, 'æ': {3.0, 0.7},
}

// taken is a letter that was taken for another, or for two.
type taken struct {
	read   string
	letter rune
	cost   float64
}

var takenFor = []taken{
	{"g", 'ç', 0.7}, {"d", 'ô', 3.0}, {"6", 'ô', 3.0}, {"6", 'é', 3.5}, {"(c)", 'é', costCopyright},
	{"ce", 'œ', 0.9}, {"cc", 'œ', 0.9}, {"ec", 'œ', 2},
	{"i", 'û', 2}, {"d", 'û', 2}, {"f", 'û', 2}, {"t", 'û', 2}, {"t", 'ù', 2}, {"ii", 'û', 2}, {"fi", 'û', 2},
	{"4", 'â', 2}, {"@", 'é', 2},
}

// costCopyright is the cost of an é read as ©, which reads (c).
const costCopyright = 2.0

const (
	costSpuriousSpace = 4.0 // ame liorer: the accent was read as a space too
	costSpaceBefore   = 6.0 // am eliorer
	costHyphenSpace   = 1.0 // sous- ministre
	costTwoInRow      = 0.3 // cr e: two lost letters in a row
)

// asRead is a letter as a capital if it was read from one.
func asRead(letter rune, read byte) rune {
	if read >= 'A' && read <= 'Z' {
		return unicode.ToUpper(letter)
	}
	return letter
}

func lowerByte(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// bareLetter is a letter without its accent, 0 for a ligature.
func bareLetter(r rune) rune {
	if int(r) < len(bareLetters) {
		return bareLetters[r]
	}
	return 0
}

// bareLetters are those of the Latin letters that a byte or two hold.
var bareLetters = func() (bare [0x180]rune) {
	for r := range bare {
		if folded := dict.Fold(string(rune(r))); len(folded) == 1 {
			bare[r] = rune(folded[0])
		}
	}
	return bare
}()
