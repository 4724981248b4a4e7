package structure

import "math/bits"

// phrasebook is phrases that are looked for together. All that may begin at a
// place are read for letter by letter, and each is left as soon as it has too many
// errors: most are within a word. Of the few that stay the alignment tells.
type phrasebook struct {
	phrases []*phrase
	begin   [sign + 1][]beginning
}

// newPhrasebook prepares phrases to be looked for, each with the least similarity
// that it must have where the words begin with a letter.
func newPhrasebook(all []*phrase, least func(number int, first letter) float64) *phrasebook {
	b := &phrasebook{phrases: all}
	for first := range sign + 1 {
		for number, p := range all {
			if like := least(number, first); like <= 1 {
				b.begin[first] = begun(b.begin[first], p, number, first, like)
			}
		}
	}
	return b
}

// noLikeness is more than any likeness.
const noLikeness = 2

// anchored makes a phrasebook for a search through a whole text: phrases begin with
// one of their first letters or a lookalike.
func anchored(all []*phrase, least func(number int, first letter) float64) *phrasebook {
	return newPhrasebook(all, func(number int, first letter) float64 {
		if !all[number].begins(first) {
			return noLikeness
		}
		return least(number, first)
	})
}

// phrases are to be looked for wherever words may be misread.
func phrases(least float64, texts ...string) *phrasebook {
	return newPhrasebook(newPhrases(texts), func(int, letter) float64 { return least })
}

// cues are to be looked for in a whole text.
func cues(texts ...string) *phrasebook {
	return anchored(newPhrases(texts), func(int, letter) float64 { return similarCue })
}

func newPhrases(texts []string) []*phrase {
	var out []*phrase
	for _, s := range texts {
		p := newPhrase(s)
		out = append(out, &p)
	}
	return out
}

// near adds to found the numbers of the phrases that may be at the words' start,
// in order: no others are.
func (b *phrasebook) near(ws []word, found []int) []int {
	if len(ws) == 0 {
		return found
	}
	some := b.begin[firstLetter(ws)]
	for k := range some {
		for near := some[k].near(ws); near != 0; near &= near - 1 {
			found = append(found, some[k].of[bits.TrailingZeros64(near)].number)
		}
	}
	return found
}

// fewNear is how many phrases of a book are near to a place, but for rare places.
const fewNear = 16
