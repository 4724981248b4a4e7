package correct

import (
	"strings"
	"unicode"

	"github.com/jdscribe/jdscribe/dict"
)

// restorePossessives joins an "s" that stands alone to the noun before it:
// "Canada s" is Canada's. In French text an "s" alone is something else, but
// between the words of an English label ("Supervisor s Statement").
func (r *reading) restorePossessives() {
	for i := 1; i < len(r.words); i++ {
		if r.words[i] != "s" && !r.isMisreadS(i) || r.line[i] != r.line[i-1] || r.taken[i-1] {
			continue
		}
		noun := r.words[i-1]
		if r.french[i] && !r.isEnglishLabel(noun, r.word(i+1)) {
			continue
		}
		if r.ownsSomething(strings.TrimSuffix(noun, "'")) && r.canBeOwned(r.word(i+1)) {
			p := proof{RulePossessive, "a noun and an s that stands alone before what it owns", 0.96}
			r.change(i-1, i+1, strings.TrimSuffix(noun, "'")+"'s", p)
		}
	}
}

// isMisreadS reports whether word i is the s of an acronym's possessive whose
// apostrophe was read as a capital: "HRSDC Os relations".
func (r *reading) isMisreadS(i int) bool {
	return (r.words[i] == "Os" || r.words[i] == "Ss") && len(r.words[i-1]) >= shortLetters && isAcronym(r.words[i-1]) && startsLower(r.word(i+1))
}

// negated are what is left of English verbs before the lost apostrophe of n't.
var negated = wordSet("isn aren wasn weren don doesn didn hasn haven hadn won can couldn wouldn shouldn mustn needn ain")

// restoreNegations joins the t of a negated verb to it: "isn t".
func (r *reading) restoreNegations() {
	for i := 1; i < len(r.words); i++ {
		if verb := r.words[i-1]; strings.Trim(r.words[i], ".,;:)") == "t" && negated[strings.ToLower(verb)] && !r.french[i] {
			r.change(i-1, i+1, verb+"'"+r.words[i], proof{RulePossessive, "a negated verb and its t", 0.98})
		}
	}
}

// isEnglishLabel reports whether two words with capitals are English and the
// first no piece of a French participle ("Employ s").
func (r *reading) isEnglishLabel(noun, next string) bool {
	owner, owned := dict.Normal(noun), dict.Normal(strings.Trim(next, closers))
	return startsUpper(noun) && startsUpper(next) && isEnglishWord(r.dict, owner) && isEnglishWord(r.dict, owned) &&
		r.dict.Lexicon("fr").ID(owner+"és") == 0
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
	return len(bare) > 2 && isEnglishWord(r.dict, bare) && !notNouns[bare]
}

// notNouns are short words that own nothing.
var notNouns = wordSet("the and for with are that this from which has have can will may was were his her its our your their these those not but")

// verbsAndPrepositions follow a plural ("MOU s with"), not a possessive.
var verbsAndPrepositions = wordSet("with to of in for is are on at by from as that which who have has will can may or")

// canBeOwned reports whether a word can follow a possessive.
func (r *reading) canBeOwned(next string) bool {
	core := strings.Trim(next, `"'(.,;:)`)
	return !verbsAndPrepositions[core] && (startsUpper(core) || len(core) > 1 && unicode.IsLetter(rune(core[0])))
}
