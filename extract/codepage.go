package extract

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// codepage is an encoding of one byte a letter.
type codepage struct {
	name string
	*charmap.Charmap
}

// codepages are those that English and French texts come in, the commonest
// first: Windows, DOS in Canada and Western Europe, DOS in the United States,
// and the older Macintosh.
var codepages = []codepage{
	{"Windows-1252", charmap.Windows1252},
	{"CP850", charmap.CodePage850},
	{"CP863", charmap.CodePage863},
	{"CP437", charmap.CodePage437},
	{"Mac Roman", charmap.Macintosh},
}

// likeliest reads a text of one byte a letter in the code page that makes most
// of it: among equals the commonest. Nothing in such a text names its code page,
// and the wrong one reads "SantÚ" or "Sant‚" for "Santé".
func likeliest(data []byte, known func(language, word string) bool) (text, name string) {
	likely, most := codepages[0], 0
	for i, page := range codepages {
		if s := sense(decoded(data[:min(len(data), codepageSample)], page), known); i == 0 || s > most {
			likely, most = page, s
		}
	}
	return decoded(data, likely), likely.name
}

// codepageSample is how much of a text is tried, in bytes.
const codepageSample = 1 << 20

// What a character beyond ASCII says for a code page.
const (
	knownSense  = 4  // beside the letters' own: a word that the lexicon knows
	letterSense = 2  // a letter of French in a word, or a mark of print where one stands
	guessSense  = 1  // a letter of French in a word that the lexicon does not know
	oddSense    = -2 // any other letter or sign
	lostSense   = -4 // no character
)

// frenchLetters and printMarks are what English and French print has beyond
// ASCII, and drawnRules what tables were drawn with under DOS.
const (
	frenchLetters = "àâçéèêëîïôœùûüÿ"
	printMarks    = "«»’‘“”–—…•·°§©®™½¼¾£¢×"
	drawnRules    = "─│┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬░▒▓█▄▌▐▀■"
)

// sense weighs the words of a text that have characters beyond ASCII.
func sense(text string, known func(language, word string) bool) (sum int) {
	for _, word := range strings.Fields(text) {
		letter := letterSense
		core, ok := letterWord(word)
		if beyond := strings.ContainsFunc(core, isBeyond); ok && beyond && known != nil {
			if isKnown(known, "", core) {
				sum += knownSense
			} else {
				letter = guessSense
			}
		}
		runes := []rune(word)
		for i, r := range runes {
			if isBeyond(r) {
				sum += likely(runes, i, letter)
			}
		}
	}
	return sum
}

func isBeyond(r rune) bool { return r > unicode.MaxASCII }

// likely is what a character beyond ASCII says at its place in a word.
func likely(word []rune, at, letter int) int {
	r := word[at]
	before, after := neighbour(word, at-1), neighbour(word, at+1)
	inside := unicode.IsLetter(before) && unicode.IsLetter(after)
	switch {
	case r == unicode.ReplacementChar || unicode.IsControl(r):
		return lostSense
	case strings.ContainsRune(frenchLetters, unicode.ToLower(r)):
		if unicode.IsUpper(r) && unicode.IsLower(before) || !inWord(r, before, after) {
			return oddSense
		}
		return letter
	case strings.ContainsRune(printMarks, r) && (!inside || strings.ContainsRune("’–—", r)), strings.ContainsRune(drawnRules, r) && !inside:
		return letterSense
	}
	return oddSense
}

// inWord reports a letter that stands in a word, or is one.
func inWord(r, before, after rune) bool {
	return unicode.IsLetter(before) || unicode.IsLetter(after) || unicode.ToLower(r) == 'à' && !unicode.IsDigit(before) && !unicode.IsDigit(after)
}

// neighbour is the character at a place in a word, a space beyond its ends.
func neighbour(word []rune, at int) rune {
	if at < 0 || at >= len(word) {
		return ' '
	}
	return word[at]
}
