package correct

import (
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// standIns are the little words that were taken for signs, for strokes, or for
// words with a stroke.
func (f *frenchReader) standIns(i int) []arc {
	word, next := f.words[i], f.word(i+1)
	var out []arc
	add := func(text string, cost float64, l loss) {
		if id := f.lex.ID(strings.ToLower(text)); id != 0 {
			out = append(out, arc{from: i, to: i + 1, text: text, units: []dict.ID{id}, cost: cost, loss: l})
		}
	}
	if cost, ok := signsOfA[word]; ok && (startsLower(next) || isBar(next) || strings.HasPrefix(next, "I'")) {
		add("à", cost, lostAccent)
	}
	if rest, ok := misreadArticle(word); ok && next != "" && isLetter(next[0]) {
		add("l"+rest, costMisreadArticle, lostStroke)
	}
	if !startsLower(next) || romanAfter[f.near(i-1)] {
		return out
	}
	if text, ok := strokeWord(word); ok {
		add(text, costStrokeWord, lostStroke)
	}
	if cost, ok := signsOfIl[word]; ok && (i == 0 || f.endsSentence(i-1)) {
		add("Il", cost, lostStroke)
	}
	return out
}

var (
	// signsOfA and signsOfIl are what "à", and "Il" at a sentence's start, are
	// taken for, with what that costs.
	signsOfA  = map[string]float64{"4": 2.5, "&": 3}
	signsOfIl = map[string]float64{"I": 1, "li": 0.5, "lt": 0.5, "It": 2, "fl": 0.5, "!l": 0.5}
)

// strokeWord is the word whose l, or Il, was read as strokes: "Ia", "!es",
// "II", "||".
func strokeWord(word string) (string, bool) {
	switch word {
	case "II", "||", "|I", "I|", "ll", "lI", "l|":
		return "Il", true
	case "IIs", "lls", "||s":
		return "Ils", true
	}
	if len(word) > 1 && isBar(word[:1]) && startsLower(word[1:]) {
		return "l" + word[1:], true
	}
	return "", false
}

// misreadArticle is what follows the l of an article or a pronoun whose l was
// taken for another sign: "Ja", "/es".
func misreadArticle(word string) (rest string, ok bool) {
	if word == "" || !strings.Contains("Jj/[{", word[:1]) {
		return "", false
	}
	switch word[1:] {
	case "a", "e", "es", "eur", "eurs":
		return word[1:], true
	}
	return "", false
}
