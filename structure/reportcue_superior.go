package structure

import "slices"

// A sentence may name the direct reports by what the position is to them: "The
// Director is also superior of the Manager, Lakes and the Chief, Boats". Its subject
// must be the position itself: a superior is also superior of the position's peers.

var superiorOf = cues("is superior of", "is also superior of", "is the superior of", "is also the superior of",
	"est le supérieur de", "est le supérieur du", "est le supérieur des", "est aussi le supérieur de", "est aussi le supérieur du", "est également le supérieur de",
	"est également le supérieur du", "est la supérieure de", "est la supérieure du", "est aussi la supérieure de", "est aussi la supérieure du")

// underItself is the word at which the positions stand that the sentence at word
// sentence, whose verb is word i, puts under the position; 0 where it does not.
func underItself(ws []word, i, sentence int, title string) int {
	const longest = 14
	if i == sentence || i-sentence > longest || !joins[ws[i].Text] {
		return 0
	}
	n := cueAt(ws[i:], superiorOf)
	who := slices.ContainsFunc(ws[sentence:i], func(w word) bool { return relative[w.Text] })
	if n == 0 || who || !itself(ws[sentence:i], title) {
		return 0
	}
	return i + n
}
