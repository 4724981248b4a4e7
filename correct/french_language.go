package correct

import (
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// languageReach is how many words to either side vote on a word's language:
// about two lines, as bilingual pages change between columns and labels.
const languageReach = 12

// frenchWords says of each word whether it stands in French text: whether more
// of the words around it are French than English. Where they are as many, it
// goes with the word before it. The dictionary may be nil: only the commonest
// words vote then.
func frenchWords(words []string, d *dict.Dict) []bool {
	vote := make([]int, len(words))
	sum := make([]int, len(words)+1)
	for i, w := range words {
		vote[i] = languageVote(w, d)
		sum[i+1] = sum[i] + vote[i]
	}
	french := make([]bool, len(words))
	for i := range words {
		from, to := max(0, i-languageReach), min(len(words), i+languageReach+1)
		switch s := sum[to] - sum[from]; {
		case s != 0:
			french[i] = s > 0
		case i > 0:
			french[i] = french[i-1]
		}
	}
	markLabels(french, vote)
	return french
}

// markLabels finds the French labels and headings of English pages: two
// words in a row, or with a little word between, that are French and not
// English.
func markLabels(french []bool, vote []int) {
	for i := range vote {
		if vote[i] != frenchVote {
			continue
		}
		end := i + 1
		for end < len(vote) && vote[end] == commonVote && end-i < 3 {
			end++
		}
		if end < len(vote) && vote[end] == frenchVote {
			for k := i; k <= end; k++ {
				french[k] = true
			}
		}
	}
}

// Votes on the language: English words count as many, with a minus.
const (
	commonVote = 3 // one of the commonest words
	frenchVote = 1 // a word of one language alone
)

func languageVote(word string, d *dict.Dict) int {
	w := strings.ToLower(strings.Trim(word, ".,;:()"))
	if head, _, ok := strings.Cut(w, "'"); ok && elided[head] {
		return commonVote
	}
	switch {
	case frenchOnly[w]:
		return commonVote
	case englishOnly[w]:
		return -commonVote
	case d == nil || len(w) < 5:
		return 0
	}
	english, french := isEnglishWord(d, w), d.Lexicon("fr").HasFolded(w)
	switch {
	case french && !english:
		return frenchVote
	case english && !french:
		return -frenchVote
	}
	return 0
}

// isEnglishWord reports whether a unit in normal form is English in clean
// sources. What job descriptions alone attest may be French without accents,
// off their bilingual forms.
func isEnglishWord(d *dict.Dict, unit string) bool {
	e, ok := d.Lexicon("en").Find(unit)
	return ok && e.Flags&(dict.InList|dict.InGeneral) != 0
}

var (
	// frenchOnly and englishOnly are the commonest words of each language that
	// are no words of the other.
	frenchOnly = wordSet("de la le les des du et en un une pour dans que qui sur au aux par est sont avec ou il elle ce cette ces " +
		"ses sa leur leurs ainsi afin notamment doit l d r g n sous dont lors")
	englishOnly = wordSet("the of and to in for with is are as by that this from or an at be which its will has have their other within through")
	elided      = wordSet("l d n s c j m qu jusqu lorsqu puisqu")
)
