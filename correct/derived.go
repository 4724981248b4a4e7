package correct

import (
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// Beginnings and endings that make words of words.
var (
	prefixes = strings.Fields("non sub inter multi pre re un dis mis out fore post co anti cyber micro macro over under up off de intra meta socio geo bio info " +
		"auto extra hyper super trans pan pluri télé pré ré dé sous sur entre")
	suffixes = strings.Fields("s es ed d ing ly er ers or ors ness ment ments able ible al ally ic ical atic ary ive ity ize ized izing " +
		"izes ises age ization isation ation ations ism ist ists ship less ful wide ent ant e ée és ées nel nelle nels nelles eur euse eurs ement ante antes iste istes ité")
	// learned endings make words of stems that no lexicon holds.
	learned = strings.Fields("ological ology ologies ologist ologists ographic ographical ography ometric ometry metrics " +
		"graphie graphique logie logique métrie métrique") //nolint:misspell // French
	// changedEndings take the place of another: congruency, as congruence;
	// nullities, as nullity; issuable, as issue; aiderez, as aider.
	changedEndings = [][2]string{{"cy", "ce"}, {"age", ""}, {"ize", "y"}, {"ized", "y"}, {"izing", "y"}, {"ise", "y"}, {"ising", "y"}, {"izes", "y"}, {"ises", "y"}, {"izes", "ive"}, {"ize", "ive"}, {"ized", "ive"}, {"ies", "y"}, {"ied", "y"}, {"iness", "y"}, {"able", "e"}, {"ability", "able"}, {"ically", "ic"},
		{"ological", "ology"}, {"ologists", "ology"}, {"ologist", "ology"}, {"aux", "al"}, {"ives", "if"}, {"ez", "er"}, {"ons", "er"}, {"ais", "er"},
		{"ait", "er"}, {"aient", "er"}, {"rez", "r"}, {"rons", "r"}, {"rais", "r"}, {"rait", "r"}, {"raient", "r"}, {"iez", "er"}, {"ions", "er"}}
)

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
// says, or one of five with an e at its end: oiler, gauger.
func doer(lex *dict.Lexicon, unit string) bool {
	stem, ok := strings.CutSuffix(strings.TrimSuffix(unit, "s"), "er")
	return ok && (len(stem) == 3 && lex.Count(stem) >= usualWord || len(stem) == 4 && lex.Count(stem+"e") > 0)
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
