package correct

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// classify says what a slot is. What is certainly right, or no word, is not
// touched; an unknown word may be.
func (c *Corrector) classify(s *slot) {
	lex := c.dict.Lexicon(s.lang)
	s.id = lex.ID(s.unit)
	switch {
	case s.id != 0 && lex.Entry(s.id).Flags&dict.Own != 0 && fits(lex.Entry(s.id), s.text):
		s.kind = kindFixed
		return
	case c.noWord(s), c.elided(s):
		s.kind = kindFixed
		if isNumber(s.text) {
			s.id = lex.ID(dict.Number)
		}
		return
	case isAcronym(s.text) && (s.id == 0 || rareInCapitals(lex.Entry(s.id))), s.id == 0 && isStrokeAcronym(s.text):
		s.kind = kindAcronym
	case s.id != 0 && !misplacedAcronym(lex.Entry(s.id), s.text) && !misplacedName(lex.Entry(s.id), s.text):
		s.kind = kindKnown
		return
	case c.with("protect"):
		s.kind = c.protected(lex, s)
	}
	s.id = 0
}

// fits reports whether a word was read in the case that it is printed in.
func fits(e dict.Entry, text string) bool {
	return !misplacedAcronym(e, text) && (e.Flags&dict.Name == 0 || startsUpper(text))
}

// noWord reports whether a slot is a number, a code, an address, a letter
// alone, or an abbreviation.
func (c *Corrector) noWord(s *slot) bool {
	letters := utf8.RuneCountInString(s.text)
	return holdsDigit(s.text) && !c.misreadDigit(s) || letters < 2 && !strayLetter(s) || letters > longestWord || s.address || s.code || isAddress(s.text) || s.enumerates ||
		c.with("protect") && (abbreviations[s.unit] || isCamel(s.text))
}

// protected says what an unknown slot is other than a misread word.
func (c *Corrector) protected(lex *dict.Lexicon, s *slot) kind {
	switch {
	case c.foreign(s) && !isASCII(s.unit):
		return kindFixed
	case c.foreign(s):
		return kindForeign
	case derived(lex, s.unit) && !c.likelyMisread(lex, s.unit):
		return kindDerived
	}
	return kindUnknown
}

// misreadDigit reports whether a slot is a word in small letters with one of the
// digits that are read for letters: 1n, leve1, s0cial. A number with its unit is
// none.
func (c *Corrector) misreadDigit(s *slot) bool {
	at := strings.IndexAny(s.text, "01589")
	if at < 0 || !s.first || !s.last || s.lang != "en" || numberUnit.MatchString(s.text) {
		return false
	}
	rest := s.text[:at] + s.text[at+1:]
	if strings.Trim(rest, "abcdefghijklmnopqrstuvwxyz") != "" {
		return false
	}
	for word, k := range c.dict.Channel().Neighbours(s.unit) {
		if len(k.Read) == 1 && holdsDigit(k.Read) && c.dict.Lexicon(s.lang).Count(word) >= veryCommonDigit && (len(word) > 2 || veryCommonPairs[word]) {
			return true
		}
	}
	return false
}

// veryCommonDigit is how often, in ten million, a word must stand to be what a
// digit was read in; of two letters only a few are.
const veryCommonDigit = 100

var veryCommonPairs = wordSet("in is it if of to on or so")

// numberUnit is a number with what is printed behind numbers without a space.
var numberUnit = regexp.MustCompile(`^(?:\d{2,}s|\d+(?:st|nd|rd|th|er|e|k|m|km|kg|g|h|d|x|b|c|a|p|f|ft|mm|cm|ml|l|i|ii|v|o|to|am|pm))$`)

// longestWord is the longest run of letters that may be a word: the lexicons'
// longest has 25, and a search costs the square of the length.
const longestWord = 40

func holdsDigit(text string) bool { return strings.ContainsFunc(text, unicode.IsDigit) }

func isNumber(text string) bool {
	return holdsDigit(text) && !strings.ContainsFunc(text, unicode.IsLetter)
}

// abbreviations that are often printed without their stops.
var abbreviations = map[string]bool{"eg": true, "ie": true, "cf": true, "vs": true, "viz": true, "etc": true, "al": true, "ex": true, "no": true, "nos": true}

// isCamel reports whether a text is like eServices, dBASE or myEMS: a small letter
// or two, then a capital, small letters or capitals alone.
func isCamel(text string) bool {
	at := strings.IndexFunc(text, unicode.IsUpper)
	if len(text) <= 3 || at < 1 || at > 2 || text[0] < 'a' || text[0] > 'z' {
		return false
	}
	rest := text[at+1:]
	return strings.ToUpper(rest) == rest && len(rest) > 1 || at == 1 && strings.ToLower(rest) == rest
}

// isAddress also takes abbreviations with inner stops, such as "e.g".
// and "citoyen·ne·s".
func isAddress(text string) bool { return strings.ContainsAny(text, "@.:&\\_=·") }

// isAddressToken reports whether a whole token is an address, whose parts
// between slashes are no words.
func isAddressToken(text string) bool {
	return strings.Contains(text, "://") || strings.Contains(text, "www.") || strings.Contains(text, "@") ||
		strings.HasPrefix(text, "#") || strings.HasPrefix(text, "/") && strings.Count(text, "/") > 1
}

// strayLetter reports whether a slot is a small letter that stands alone in no
// English sentence: the m of "m the region" is a misread "in".
func strayLetter(s *slot) bool {
	return s.lang == "en" && s.alone && (s.text == "m" || s.text == "o")
}

// misplacedName reports whether a rare name was read without its capital: who
// reads "larson" has read no Larson.
func misplacedName(e dict.Entry, text string) bool {
	return e.Flags&dict.Name != 0 && e.LogP < rareNameLogP && startsLower(text)
}

// rareNameLogP is the probability, as a logarithm, under which a name is rare:
// a hundred times in ten million.
const rareNameLogP = -11.5

// The probabilities, as logarithms, from which a word of the other language
// stands: three times in ten million; a short one, which many misreadings look
// like, or one with a sign at its side, two hundred times.
const foreignLogP, shortForeignLogP = -15.0, -10.8

func (c *Corrector) foreign(s *slot) bool {
	for _, lang := range dict.Languages {
		if lang == s.lang {
			continue
		}
		e, ok := c.dict.Lexicon(lang).Find(s.unit)
		least := foreignLogP
		if utf8.RuneCountInString(s.unit) <= 3 || s.wide != s.text {
			least = shortForeignLogP
		}
		if ok && e.LogP > least && !misplacedAcronym(e, s.text) {
			return true
		}
	}
	return false
}

// elided reports whether a slot is an elision, or a French word with one where
// the surroundings are English, even if it lost its last accent (l'employ).
func (c *Corrector) elided(s *slot) bool {
	if !strings.ContainsAny(s.text, "'’") {
		return false
	}
	return strings.HasSuffix(s.unit, "'") && s.id != 0 || c.dict.Known("fr", s.text) || c.dict.Known("fr", s.text+"é")
}

func isASCII(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
}
