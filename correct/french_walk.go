package correct

import (
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// step reads on from s in every way, up to a limit.
func (w *walk) step(s spelling) {
	if w.steps++; w.steps > maxSteps {
		return
	}
	p := w.reader.pieces[s.word]
	if s.at == len(p.core) {
		w.endPiece(s, p)
		return
	}
	switch c := p.core[s.at]; c {
	case '-', '/':
		w.joint(s, c)
	case '\'':
		w.sameLetter(s, c)
	case '(':
		w.bracketEnding(s, p)
	default:
		w.sameLetter(s, c)
		w.accentedLetters(s, p.core)
	}
}

// sameLetter follows the letter as it was read.
func (w *walk) sameLetter(s spelling, c byte) {
	if node, ok := w.reader.lex.Trie().Step(s.node, rune(lowerByte(c))); ok {
		w.step(s.forward(node, rune(c), 1, 0, 0))
	}
}

// accentedLetters follows the letters with accents that were read without them
// or taken for others.
func (w *walk) accentedLetters(s spelling, core string) {
	w.bareLetters(s, core[s.at])
	w.takenLetters(s, core)
}

// bareLetters follows the letters that are c without their accents.
func (w *walk) bareLetters(s spelling, c byte) {
	letter := rune(lowerByte(c))
	trie := w.reader.lex.Trie()
	for n := trie.Child(s.node); n != 0; n = trie.Next(n) {
		label := trie.Label(n)
		if label >= 0x80 && bareLetter(label) == letter {
			t := s.forward(n, asRead(label, c), 1, w.reader.costBare(label), lostAccent)
			t.bare = true
			w.step(t)
		}
	}
}

// takenLetters follows the letters with accents that were taken for others.
func (w *walk) takenLetters(s spelling, core string) {
	for _, t := range takenFor {
		if !strings.HasPrefix(core[s.at:], t.read) {
			continue
		}
		if node, ok := w.reader.lex.Trie().Step(s.node, t.letter); ok {
			w.step(s.forward(node, asRead(t.letter, core[s.at]), len(t.read), t.cost, lostAccent))
		}
	}
}

// joint ends a word of a compound and begins the next.
func (w *walk) joint(s spelling, sign byte) {
	id := w.reader.lex.Trie().Word(s.node)
	if id == 0 {
		return
	}
	t := s.forward(dict.Root, rune(sign), 1, 0, 0)
	t.units = append(append([]dict.ID(nil), s.units...), id)
	w.elidedPart(t)
	w.step(t)
}

// elidedPart reads the d' of "main-d'œuvre", its apostrophe lost or not.
func (w *walk) elidedPart(s spelling) {
	rest := w.reader.pieces[s.word].core[s.at:]
	t := s.forward(dict.Root, 'd', 1, 0, 0)
	t.letters += "'"
	t.units = append(append([]dict.ID(nil), s.units...), w.reader.lex.ID("d'"))
	switch {
	case strings.HasPrefix(rest, "d'"):
		t.at++
		w.step(t)
	case rest == "d" && w.canGoOn(s):
		t.word, t.at = s.word+1, 0
		t.cost, t.loss = t.cost+costLostApostrophe, t.loss|lostApostrophe
		w.step(t)
	}
}

// canGoOn reports whether a word may go on with the next piece.
func (w *walk) canGoOn(s spelling) bool {
	next := s.word + 1
	if w.reader.pieces[s.word].post != "" || next >= w.end || w.reader.taken[next] {
		return false
	}
	p, q := w.reader.pieces[s.word], w.reader.pieces[next]
	return q.pre == "" && q.core != "" && !hasInnerCapital(q.core) &&
		(!startsUpper(q.core) || allCapitals(q.core) && allCapitals(p.core))
}

// endPiece ends the body, or goes on through the space to the next piece.
func (w *walk) endPiece(s spelling, p piece) {
	w.accept(s, s.word+1, p.post)
	if p.post != "" || strings.HasSuffix(p.core, "'") {
		return
	}
	w.loseLast(s, 1)
	if !w.canGoOn(s) {
		return
	}
	t := s
	t.word, t.at = s.word+1, 0
	if s.node == dict.Root { // behind a hyphen
		t.cost, t.loss = t.cost+costHyphenSpace, t.loss|lostHyphenSpace
		w.step(t)
		t.cost -= costHyphenSpace
	} else if s.bare {
		t.cost += costSpuriousSpace
		w.step(t)
		t.cost -= costSpuriousSpace
	}
	w.loseLetter(t, 1)
	w.loseApostrophe(t)
	if s.node != dict.Root {
		t.cost += costSpaceBefore
		w.accentedLetters(t, w.reader.pieces[t.word].core)
	}
}
