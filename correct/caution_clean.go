package correct

import "strings"

// In a clean text every edit is wrong, and its rare words look like another's
// misread ones: modem like modern, toxaphene like telephone.

// loudDoubt is the doubt from which a document is noisy enough to say that its
// words are misread; strangeAuto is the confidence from which a known word of
// another is changed by a confusion that none of its unknown words shows.
const loudDoubt, strangeAuto = 1.0, 0.9975

// farCostWhole is what a whole word's misreading costs that is far, however long
// the word, and plainAuto the confidence from which an unknown word is changed in
// a fair document.
const farCostWhole, plainAuto = 2, 0.85

// cautionOfKnown is the confidence from which an edge changes a known word.
func (p *pageView) cautionOfKnown(e *edge) float64 {
	if !e.attested && p.doubt < loudDoubt {
		return strangeAuto
	}
	return realWordAuto - noisyRealWord*max(0, p.doubt)
}

// cautionOfRare is the confidence from which an edge changes an unknown word in a
// fair document.
func (c *Corrector) cautionOfRare(s *slot, e *edge) float64 {
	if isFar(s, e) || c.isWellFormed(s, e) {
		return fairAuto
	}
	return plainAuto
}

// isNameFor reports whether what an edge changes stands where names do, or is as
// good a word with its capital as what is made of it: Unifor, Union.
func (c *Corrector) isNameFor(p *pageView, e *edge) bool {
	return p.named(e.from) || p.doubt < fairDoubt && !p.opens(e.from) && c.isWellFormed(&p.slots[e.from], e)
}

// isFarOff reports whether an edge makes a word of one that nothing but its
// length likens to it: toxaphene, telephone.
func isFarOff(e *edge) bool { return e.cand.rule == RuleUnknown && e.cand.cost >= farCostWhole }

// isOtherSpelling reports whether two words are one, spelled as one or another
// country does, or as its noun is: cognisant and cognizant.
func isOtherSpelling(a, b string) bool {
	return a != b && spellAlike.Replace(a) == spellAlike.Replace(b)
}

var spellAlike = strings.NewReplacer("our", "or", "isa", "iza", "ise", "ize", "isi", "izi", "yse", "yze", "ysi", "yzi")
