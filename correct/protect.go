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
	case c.foreign(s) && !isASCII(s.unit), spelledOut(lex, s.unit):
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

// spelledOut reports whether a unit is a word but for a ligature that it spells
// in two letters: moeurs.
func spelledOut(lex *dict.Lexicon, unit string) bool {
	if !strings.Contains(unit, "oe") {
		return false
	}
	return lex.ID(strings.ReplaceAll(unit, "oe", "œ")) != 0
}

// longestWord is the longest run of letters that may be a word: the lexicons'
// longest has 25, and a search costs the square of the length.
const longestWord = 40

func holdsDigit(text string) bool { return strings.ContainsFunc(text, unicode.IsDigit) }

func isNumber(text string) bool {
	return holdsDigit(text) && !strings.ContainsFunc(text, unicode.IsLetter)
}

// abbreviations that are often printed without their stops.
var abbreviations = map[string]bool{"eg": true, "ie": true, "cf": true, "vs": true, "viz": true, "etc": true, "al": true, "ex": true, "no": true, "nos": true}

// isCamel reports whether a text is like eServices or dBASE: a small letter, a
// capital, small letters or capitals.
func isCamel(text string) bool {
	return len(text) > 3 && text[0] >= 'a' && text[0] <= 'z' && startsUpper(text[1:]) &&
		(strings.ToLower(text[2:]) == text[2:] || strings.ToUpper(text[2:]) == text[2:])
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

// Beginnings and endings that make words of words.
var (
	prefixes = strings.Fields("non sub inter multi pre re un dis mis out fore post co anti cyber micro macro over under up off de intra meta socio geo bio info " +
		"auto extra hyper super trans pan pluri télé pré ré dé sous sur entre")
	suffixes = strings.Fields("s es ed d ing ly er ers or ors ness ment ments able ible al ally ic ical atic ary ive ity ize ized izing " +
		"izes ises age ization isation ation ations ism ist ists ship less ful wide ent ant e ée és ées nel nelle nels nelles eur euse eurs ement ante antes iste istes ité")
	// learned endings make words of stems that no lexicon holds.
	learned = strings.Fields("ological ology ologies ologist ologists ographic ographical ography ometric ometry metrics ological " +
		"graphie graphique logie logique métrie métrique") //nolint:misspell // French
	// changedEndings take the place of another: congruency, as congruence;
	// nullities, as nullity; issuable, as issue; aiderez, as aider.
	changedEndings = [][2]string{{"cy", "ce"}, {"age", ""}, {"ize", "y"}, {"ized", "y"}, {"izing", "y"}, {"ise", "y"}, {"ising", "y"}, {"izes", "y"}, {"ises", "y"}, {"izes", "ive"}, {"ize", "ive"}, {"ized", "ive"}, {"ies", "y"}, {"ied", "y"}, {"iness", "y"}, {"able", "e"}, {"ability", "able"}, {"ically", "ic"},
		{"ological", "ology"}, {"ologists", "ology"}, {"ologist", "ology"}, {"aux", "al"}, {"ives", "if"}, {"ez", "er"}, {"ons", "er"}, {"ais", "er"},
		{"ait", "er"}, {"aient", "er"}, {"rez", "r"}, {"rons", "r"}, {"rais", "r"}, {"rait", "r"}, {"raient", "r"}, {"iez", "er"}, {"ions", "er"}}
)

// elided reports whether a slot is an elision, or a French word with one where
// the surroundings are English, even if it lost its last accent (l'employ).
func (c *Corrector) elided(s *slot) bool {
	if !strings.ContainsAny(s.text, "'’") {
		return false
	}
	return strings.HasSuffix(s.unit, "'") && s.id != 0 || c.dict.Known("fr", s.text) || c.dict.Known("fr", s.text+"é")
}

// derived reports whether a unit is a known word with a regular beginning or
// ending: few lexicons hold them all.
func derived(lex *dict.Lexicon, unit string) bool {
	for _, b := range prefixes {
		rest, ok := strings.CutPrefix(unit, b)
		if ok && len(rest) >= 4+max(0, 3-len(b)) && (lex.ID(rest) != 0 || len(rest) >= 6 && suffixed(lex, rest)) {
			return true
		}
	}
	return suffixed(lex, unit) || compound(lex, unit)
}

// compound reports whether a unit is two words of four letters or more that are
// no function words: rulebook.
func compound(lex *dict.Lexicon, unit string) bool {
	for i := 4; i <= len(unit)-4; i++ {
		a, b := lex.Count(unit[:i]), lex.Count(unit[i:])
		if a >= compoundCount && b >= compoundCount && a < veryCommon && b < veryCommon {
			return true
		}
	}
	return false
}

// compoundCount is how often, in ten million, a part of a compound must stand.
const compoundCount = 50

// suffixed reports whether a unit is a known word with a regular ending, or has
// an ending of the learned languages.
func suffixed(lex *dict.Lexicon, unit string) bool {
	for _, e := range learned {
		if strings.HasSuffix(unit, e) && len(unit) >= len(e)+4 {
			return true
		}
	}
	for _, e := range changedEndings {
		if stem, ok := strings.CutSuffix(unit, e[0]); ok && len(stem) >= 3 && lex.ID(stem+e[1]) != 0 {
			return true
		}
	}
	for _, e := range suffixes {
		if stem, ok := strings.CutSuffix(unit, e); ok && len(stem) >= 4 &&
			(lex.ID(stem) != 0 || len(stem) >= 5 && lex.ID(stem+"e") != 0) {
			return true
		}
	}
	return doer(lex, unit)
}

// doer reports whether a unit is who does what a usual word of three letters
// says: oiler.
func doer(lex *dict.Lexicon, unit string) bool {
	stem, ok := strings.CutSuffix(strings.TrimSuffix(unit, "s"), "er")
	return ok && len(stem) == 3 && lex.Count(stem) >= usualWord
}

// likelyMisread reports whether one of the likeliest confusions makes a unit of
// a common word: "generaled" is generated, but "strategize" itself.
func (c *Corrector) likelyMisread(lex *dict.Lexicon, unit string) bool {
	for word, confusion := range c.dict.Channel().Neighbours(unit) {
		if confusion.Cost <= realWordCost && lex.Count(word) >= realWordCount {
			return true
		}
	}
	return false
}

func isASCII(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
}
