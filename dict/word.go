package dict

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Normal is the form under which the lexicons hold a word: lower case, with
// the straight apostrophe, letters and their accents in one (NFC).
func Normal(word string) string {
	word = strings.ReplaceAll(strings.ToLower(word), "’", "'")
	if strings.IndexByte(word, combining) >= 0 {
		return composed.Replace(word)
	}
	return word
}

// combining is the first byte of the accents that follow their letter.
const combining = 0xCC

// composed puts letters and accents together that some systems write apart:
// those of French and of the names in Canadian texts.
var composed = strings.NewReplacer(
	"a\u0300", "à", "a\u0302", "â", "a\u0308", "ä", "a\u0301", "á", "a\u0303", "ã", "a\u030A", "å",
	"c\u0327", "ç", "e\u0300", "è", "e\u0301", "é", "e\u0302", "ê", "e\u0308", "ë",
	"i\u0302", "î", "i\u0308", "ï", "i\u0301", "í", "i\u0300", "ì", "n\u0303", "ñ",
	"o\u0302", "ô", "o\u0308", "ö", "o\u0301", "ó", "o\u0300", "ò", "o\u0303", "õ",
	"u\u0300", "ù", "u\u0302", "û", "u\u0308", "ü", "u\u0301", "ú", "y\u0308", "ÿ", "y\u0301", "ý")

// folds are the lower-case letters with accents, and the ligatures, of French
// and of the names in Canadian texts, with what is left when they are lost.
var folds = strings.NewReplacer(
	"à", "a", "â", "a", "ä", "a", "á", "a", "ã", "a", "å", "a",
	"ç", "c", "è", "e", "é", "e", "ê", "e", "ë", "e",
	"î", "i", "ï", "i", "í", "i", "ì", "i", "ñ", "n",
	"ô", "o", "ö", "o", "ó", "o", "ò", "o", "õ", "o",
	"ù", "u", "û", "u", "ü", "u", "ú", "u", "ÿ", "y", "ý", "y",
	"œ", "oe", "æ", "ae")

// Fold is the word in normal form without accents and ligatures: "Œuvré"
// gives "oeuvre".
func Fold(word string) string {
	word = Normal(word)
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return folds.Replace(word)
		}
	}
	return word
}

// Number is the unit that stands for every number.
const Number = "#"

// Units are the parts of a printed word that the lexicons and the model count:
// outer punctuation is dropped; a compound is cut at hyphens and slashes, a
// possessive and, in French, an elision at the apostrophe; a number is
// [Number]. "Department's" gives "department", "'s"; "d'appui" gives "d'",
// "appui"; "(2009)," gives "#"; a word of punctuation alone gives none.
func Units(lang, word string) []string {
	var out []string
	for part := range strings.FieldsFuncSeq(Normal(word), isJoint) {
		part = strings.TrimFunc(part, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
		if part == "" {
			continue
		}
		if isNumber(part) {
			out = append(out, Number)
			continue
		}
		out = append(out, cutApostrophe(lang, part)...)
	}
	return out
}

func isJoint(r rune) bool { return r == '-' || r == '/' || r == '–' || r == '—' || r == '\u2011' }

// isNumber reports whether a part holds digits and no letter.
func isNumber(part string) bool {
	digits := false
	for _, r := range part {
		if unicode.IsLetter(r) {
			return false
		}
		digits = digits || unicode.IsDigit(r)
	}
	return digits
}

// elisions are the French words that lose their vowel before another.
var elisions = map[string]bool{"l": true, "d": true, "n": true, "s": true, "c": true, "j": true, "m": true,
	"t": true, "qu": true, "jusqu": true, "lorsqu": true, "puisqu": true, "quoiqu": true}

func cutApostrophe(lang, part string) []string {
	before, after, found := strings.Cut(part, "'")
	if !found {
		return []string{part}
	}
	if lang == "fr" && elisions[before] && after != "" {
		return []string{before + "'", after}
	}
	if after == "s" {
		return []string{before, "'s"}
	}
	return []string{part}
}
