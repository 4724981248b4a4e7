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

// language is that of most function words.
func language(ws []word) Language { return countWords(ws).language() }

// wordCounts are how many function words of each language a text has.
type wordCounts struct{ english, french int }

func countWords(ws []word) wordCounts {
	var n wordCounts
	for i := range ws {
		switch languageOf(&ws[i]) {
		case 1:
			n.english++
		case -1:
			n.french++
		}
	}
	return n
}

func (n wordCounts) language() Language {
	share := float64(n.french) / float64(max(1, n.english+n.french))
	switch {
	case share > 1-minority:
		return French
	case share >= minority:
		return Bilingual
	}
	return English
}

// languageOf is 1 for a function word of English, -1 for one of French and 0 for
// any other.
func languageOf(w *word) int {
	if w.english == unasked {
		s := strings.ToLower(trim(w.Text))
		w.english, w.french = answered(englishWords[s]), answered(frenchWords[s])
	}
	switch {
	case w.english == yes:
		return 1
	case w.french == yes:
		return -1
	}
	return 0
}
