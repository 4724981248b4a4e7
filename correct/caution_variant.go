package correct

import "strings"

// isVariant reports whether what an edge changes and what it makes of it differ
// as two words do, or two forms of one: neither is the other's misreading.
func (c *Corrector) isVariant(s *slot, e *edge) bool {
	return isOtherSpelling(s.unit, e.cand.word) || c.variesInVowel(s, e)
}

// variesInVowel reports whether an edge changes one vowel inside a long known
// word: more likely the other of two words than misread, as in materiel and
// material.
func (c *Corrector) variesInVowel(s *slot, e *edge) bool {
	if e.cand.rule != RuleRealWord || len(s.unit) < 6 || len(s.unit) != len(e.cand.word) || c.dict.Lexicon(s.lang).Count(s.unit) < usualWord {
		return false
	}
	at := -1
	for i := range len(s.unit) {
		if s.unit[i] != e.cand.word[i] {
			if at >= 0 {
				return false
			}
			at = i
		}
	}
	return at > 0 && at < len(s.unit)-1 && isVowel(s.unit[at]) && isVowel(e.cand.word[at])
}

// usualWord is how often, in ten million, a word stands that one need not be
// surprised at.
const usualWord = 100

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// isOtherSpelling reports whether two words are one, spelled as one or another
// country does, or as its noun is: cognisant and cognizant.
func isOtherSpelling(a, b string) bool {
	return a != b && spellAlike.Replace(a) == spellAlike.Replace(b)
}

var spellAlike = strings.NewReplacer("our", "or", "isa", "iza", "ise", "ize", "isi", "izi", "yse", "yze", "ysi", "yzi")
