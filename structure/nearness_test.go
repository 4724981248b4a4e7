package structure

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// misread changes, loses and adds letters, in a text that goes on after it.
func misread(r *rand.Rand, s string, errors int) []word {
	text := []rune(s + " and the keeper of locks")
	for range errors {
		at := r.IntN(len([]rune(s)))
		switch r.IntN(4) {
		case 0:
			text[at] = rune('a' + r.IntN(26))
		case 1:
			text = append(text[:at:at], text[at+1:]...)
		case 2:
			text = append(text[:at:at], append([]rune{rune('A' + r.IntN(26))}, text[at:]...)...)
		case 3:
			text[at] = []rune("01l|cou5")[r.IntN(8)]
		}
	}
	var ws []word
	for w := range strings.FieldsSeq(string(text)) {
		ws = append(ws, newWord(document.Token{Text: w}))
	}
	return ws
}

// TestNothingNearIsDismissed compares the quick looks with the alignment, on
// phrases with up to as many errors as make them something else.
func TestNothingNearIsDismissed(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	found := 0
	for _, l := range []*lexicon{labelLexicon(), headingLexicon()} {
		for k := range l.entries {
			e := &l.entries[k]
			for errors := range 12 {
				ws := misread(r, e.text, errors)
				n, similarity := e.align(ws, e.least)
				if n == 0 || !e.begins(firstLetter(ws)) {
					continue
				}
				found++
				if !e.pattern.near(ws, (1-e.least)*float64(len(e.letters))) || !slices.Contains(l.near(ws, nil), k) {
					t.Errorf("%q in %q: dismissed at similarity %.2f", e.text, flat(ws), similarity)
				}
			}
		}
	}
	if found < 500 {
		t.Errorf("only %d places were near enough to try", found)
	}
}
