package correct

import (
	"strings"
	"unicode"

	"github.com/jdscribe/jdscribe/dict"
)

// restorePossessives joins an "s" that stands alone to the noun before it:
// "Canada s" is Canada's. In French text an "s" alone is something else, but
// behind an English word.
func (r *reading) restorePossessives() {
	for i := 1; i < len(r.words); i++ {
		if r.words[i] != "s" || r.line[i] != r.line[i-1] || r.taken[i-1] {
			continue
		}
		noun := r.words[i-1]
		if r.french[i] && !r.isEnglishOnly(noun) {
			continue
		}
		if r.ownsSomething(strings.TrimSuffix(noun, "'")) && r.canBeOwned(r.word(i+1)) {
			p := proof{RulePossessive, "a noun and an s that stands alone before what it owns", 0.96}
			r.change(i-1, i+1, strings.TrimSuffix(noun, "'")+"'s", p)
		}
	}
}

// isEnglishOnly reports whether a word is one of English and not of French, as
// in the English labels of a French form.
func (r *reading) isEnglishOnly(word string) bool {
	w := dict.Normal(word)
	return len(w) > 2 && isEnglishWord(r.dict, w) && len(r.dict.Lexicon("fr").Folded(dict.Fold(w))) == 0
}

// ownsSomething reports whether a word can be a noun in the singular that ends
// without punctuation: a known word, a name or an acronym.
func (r *reading) ownsSomething(noun string) bool {
	bare := strings.TrimPrefix(strings.TrimSuffix(noun, ")"), "(")
	for _, c := range bare {
		if !unicode.IsLetter(c) && !strings.ContainsRune("/-&.", c) {
			return false
		}
	}
	switch {
	case len(bare) < 2 || strings.HasSuffix(bare, "s") || strings.HasSuffix(bare, "."):
		return false
	case startsUpper(bare):
		return true
	}
	return r.dict.Known("en", bare) && !r.dict.Known("en", bare+"s'") && !notNouns[bare]
}

// notNouns are words that no s makes a possessive of, but for "it s".
var notNouns = wordSet("the of and to in for with is are as by that this from or an at be which has have a on can will may")

// verbsAndPrepositions follow a plural ("MOU s with"), not a possessive.
var verbsAndPrepositions = wordSet("with to of in for is are on at by from as that which who have has will can may or")

// canBeOwned reports whether a word can follow a possessive.
func (r *reading) canBeOwned(next string) bool {
	core := strings.Trim(next, `"'(.,;:)`)
	return core != "" && !verbsAndPrepositions[core] && (startsUpper(core) || len(core) > 1 && unicode.IsLetter(rune(core[0])))
}
