package correct

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// loseApostrophe goes on behind a lost apostrophe within a word: "aujourd hui",
// "quelqu un".
func (w *walk) loseApostrophe(s spelling) {
	if n, ok := w.reader.lex.Trie().Step(s.node, '\''); ok {
		w.step(s.forward(n, '\'', 0, costLostApostrophe, lostApostrophe))
	}
}

// lost goes on from s by a node below it, if it is of a letter that is lost.
func (w *walk) lost(s spelling, n int32) (t spelling, letter rune, ok bool) {
	letter = w.reader.lex.Trie().Label(n)
	if letter < utf8.RuneSelf {
		return t, letter, false
	}
	cost, ok := costAccent[letter]
	if !ok {
		return t, letter, false
	}
	return s.forward(n, letter, 0, cost.lost, lostAccent), letter, true
}

// loseLetter reads a lost letter, and up to as many more.
func (w *walk) loseLetter(s spelling, more int) {
	trie := w.reader.lex.Trie()
	for n := trie.Child(s.node); n != 0; n = trie.Next(n) {
		t, _, ok := w.lost(s, n)
		if !ok {
			continue
		}
		w.step(t)
		if more > 0 {
			t.cost += costTwoInRow
			w.loseLetter(t, more-1)
		}
	}
}

// loseLast ends the body with a lost letter, and up to as many more.
func (w *walk) loseLast(s spelling, more int) {
	if s.node == dict.Root {
		return
	}
	trie := w.reader.lex.Trie()
	for n := trie.Child(s.node); n != 0; n = trie.Next(n) {
		t, letter, ok := w.lost(s, n)
		if !ok {
			continue
		}
		w.acceptLost(t, letter)
		if more > 0 {
			t.cost += costTwoInRow
			w.loseLast(t, more-1)
		}
	}
}

// bracketEnding ends the body before an ending in brackets: "employé(e)",
// "directeur(trice)".
func (w *walk) bracketEnding(s spelling, p piece) {
	if endingInBrackets.MatchString(p.core[s.at:] + p.post) {
		w.accept(s, s.word+1, p.core[s.at:]+p.post)
	}
}

// endingInBrackets is the ending of the other gender or number, and the
// punctuation after it.
var endingInBrackets = regexp.MustCompile(`^\((?:[ens]|[a-z]{1,3}[es]|trice)s?\)s?[.,;:]?$`)

// acceptLost keeps a body whose last letter was lost. A stop or a bracket that
// then stands alone belongs to it, and so does the (e) of "appelé(e)", which also
// reads (c).
func (w *walk) acceptLost(s spelling, last rune) {
	next := ""
	if s.word+1 < w.reader.end {
		next = w.reader.words[s.word+1]
	}
	ending := next
	if rest, misread := strings.CutPrefix(next, "(c)"); misread {
		ending = "(e)" + rest
	}
	switch {
	case isClosing(next):
		s.cost += costPunctuation
		w.accept(s, s.word+2, next)
	case last == 'é' && endingInBrackets.MatchString(ending):
		s.cost += costPunctuation
		w.accept(s, s.word+2, ending)
	default:
		w.accept(s, s.word+1, "")
	}
}

func isClosing(word string) bool {
	return word != "" && len(word) < 4 && strings.Trim(word, ".,;)") == ""
}
