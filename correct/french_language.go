package correct

import "strings"

// languageReach is how many words to either side vote on a word's language:
// about two lines, as bilingual pages change between columns and labels.
const languageReach = 12

// frenchWords says of each word whether it stands in French text: whether the
// commonest French words around it outnumber the commonest English ones. Where
// they are as many, it goes with the word before it.
func frenchWords(words []string) []bool {
	votes := make([]int, len(words)+1) // running sum, French less English
	for i, w := range words {
		votes[i+1] = votes[i] + languageVote(w)
	}
	french := make([]bool, len(words))
	for i := range words {
		from, to := max(0, i-languageReach), min(len(words), i+languageReach+1)
		switch sum := votes[to] - votes[from]; {
		case sum != 0:
			french[i] = sum > 0
		case i > 0:
			french[i] = french[i-1]
		}
	}
	return french
}

func languageVote(word string) int {
	w := strings.ToLower(strings.Trim(word, ".,;:()"))
	if head, _, ok := strings.Cut(w, "'"); ok && elided[head] {
		return 1
	}
	switch {
	case frenchOnly[w]:
		return 1
	case englishOnly[w]:
		return -1
	}
	return 0
}

var (
	// frenchOnly and englishOnly are the commonest words of each language that
	// are no words of the other.
	frenchOnly = wordSet("de la le les des du et en un une pour dans que qui sur au aux par est sont avec ou il elle ce cette ces " +
		"ses sa leur leurs ainsi afin notamment doit l d r g n sous dont lors")
	englishOnly = wordSet("the of and to in for with is are as by that this from or an at be which its will has have their other within through")
	elided      = wordSet("l d n s c j m qu jusqu lorsqu puisqu")
)
