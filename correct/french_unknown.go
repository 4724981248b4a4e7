package correct

import (
	"strings"
)

// strayCost is the cost of strokes that stand for no letter, or for a Roman
// number. Without it no word would be cheaper than "l'".
func strayCost(word string) float64 {
	bar, apostrophe := strings.CutSuffix(word, "'")
	_, stroke := strokeWord(word)
	switch {
	case stroke:
		return costStray
	case !isBar(bar):
		return 0
	case apostrophe:
		return costStrayApostrophe
	}
	return costStray
}

// unknownCost makes an unknown unit dearer or cheaper than the model does: a
// word of English is no misread French, unless it is French but for its accents
// ("definition"), the page is French and no English stands near.
func (f *frenchReader) unknownCost(i int, unit string) float64 {
	switch english := f.isEnglish(unit); {
	case english && f.englishBeside(i):
		return costEnglish + costEnglishBeside
	case english && f.mostly && f.lex.HasFolded(unit) && !f.englishNear(i):
		return costCognate
	case english:
		return costEnglish
	case isPlain(f.pieces[i].core):
		return costUnknown
	}
	return 0
}

// isPlain reports whether a word is four small letters or more: no name, and no
// piece of a word.
func isPlain(word string) bool {
	for i := 0; i < len(word); i++ {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	return len(word) > 3
}

func (f *frenchReader) isEnglish(unit string) bool {
	return len(unit) > 2 && isEnglishWord(f.dict, unit)
}

// englishBeside reports whether a neighbour is a word of English and not of
// French as it is written.
func (f *frenchReader) englishBeside(i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		w := strings.ToLower(strings.Trim(f.word(j), ".,;:()"))
		if isCommonEnglish(w) || f.isEnglish(w) && f.lex.ID(w) == 0 {
			return true
		}
	}
	return false
}

// nameReach is how far from a word of an English name its English words stand.
const nameReach = 3

// englishNear reports whether a word of English that is not French either
// without its accents stands near word i.
func (f *frenchReader) englishNear(i int) bool {
	for j := i - nameReach; j <= i+nameReach; j++ {
		w := strings.ToLower(strings.Trim(f.word(j), ".,;:()"))
		if j != i && (isCommonEnglish(w) || f.isEnglish(w) && !f.lex.HasFolded(w)) {
			return true
		}
	}
	return false
}

// isCommonEnglish reports whether a word is one of the commonest English ones.
// Of those of two letters most are pieces of French words, or French ("an").
func isCommonEnglish(word string) bool {
	return englishOnly[word] && (len(word) > 2 || word == "of")
}

// isAcronym reports whether a word is two or three capitals and its
// neighbours are none.
func (f *frenchReader) isAcronym(i int) bool {
	core := f.pieces[i].core
	return len(core) > 1 && len(core) < 4 && allCapitals(core) && !f.capitalsBeside(i, i+1)
}
