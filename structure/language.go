package structure

import "strings"

// The most frequent words of each language that the other has not, in the
// spelling that a text with lost accents keeps.
var (
	englishWords = wordSet("the of and to in for with is are on by that this which as or be from its will an")
	frenchWords  = wordSet("le la les des du et en une pour dans qui sur au aux par avec ou que est sont ses ce cette il elle un")
)

// minority is the least share of the other language's words in a bilingual
// document: forms with headings in both and prose in one stay below it.
const minority = 0.25

// language counts function words.
func language(ws []word) Language {
	en, fr := 0, 0
	for i := range ws {
		w := strings.ToLower(trim(ws[i].Text))
		if englishWords[w] {
			en++
		}
		if frenchWords[w] {
			fr++
		}
	}
	share := float64(fr) / float64(max(1, en+fr))
	switch {
	case share > 1-minority:
		return French
	case share >= minority:
		return Bilingual
	}
	return English
}
