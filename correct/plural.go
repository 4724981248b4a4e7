package correct

import "strings"

// nearer is by how much less, in letters, one of a singular and a plural must be
// misread to be what the reading says of its number.
const nearer = 0.3

// keepNumber makes the other number dearer where a reading tells a word's: who
// reads "cngagements" has read an s, and no sentence takes it away.
func (w *wordReadings) keepNumber() {
	plural := strings.HasSuffix(w.s.unit, "s")
	dearer := map[string]bool{} // told first: princes is of two pairs, with prince and princess
	for word, one := range w.best {
		many, both := w.best[word+"s"]
		switch {
		case !both || len(word) < numberLetters:
		case plural && many.cost+nearer < one.cost:
			dearer[word] = true
		case !plural && one.cost+nearer < many.cost:
			dearer[word+"s"] = true
		}
	}
	for word := range dearer {
		k := w.best[word]
		k.cost += w.c.weights.inflection
		w.best[word] = k
	}
}

// numberLetters is the least length of a singular: of "as" and "a" none is one.
const numberLetters = 4
