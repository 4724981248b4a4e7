package correct

import (
	"strings"
	"unicode"

	"github.com/jdscribe/jdscribe/dict"
)

// body is a reading of one word or several as one: the words of a compound, in
// order.
type body struct {
	to    int // first word after it
	text  string
	units []dict.ID
	cost  float64
	loss  loss
}

// maxPieces is how many words may be the pieces of one: "r g n r " has five.
const maxPieces = 7

// costAccent is what it costs that a letter was lost as a space, and that it
// was read bare.
var costAccent = map[rune]struct{ lost, bare float64 }{
	'é': {0.25, 0}, // bare: see bareCost
	'è': {0.9, 0.6}, 'ê': {0.7, 0.9}, 'ë': {1.5, 0.5},
	'à': {4.0, 0.1}, 'â': {2.0, 0.3}, 'î': {2.5, 0.2}, 'ï': {2.5, 0.2},
	'ô': {1.2, 0.5}, 'û': {2.0, 0.5}, 'ù': {2.5, 0.2}, 'ü': {2.0, 0.5},
	'ç': {3.0, 0.7}, 'œ': {3.0, 0.7}, 'æ': {3.0, 0.7},
}

// taken is a letter that was taken for another, or for two.
type taken struct {
	read   string
	letter rune
	cost   float64
}

var takenFor = []taken{
	{"g", 'ç', 0.7}, {"d", 'ô', 3.0}, {"6", 'ô', 3.0}, {"6", 'é', 3.5}, {"(c)", 'é', costCopyright},
	{"ce", 'œ', 0.9}, {"cc", 'œ', 0.9}, {"ec", 'œ', 2}, {"oe", 'œ', 0.7},
}

// costCopyright is the cost of an é read as ©, which reads (c).
const costCopyright = 2.0

const (
	costSpuriousSpace = 4.0 // ame liorer: the accent was read as a space too
	costHyphenSpace   = 1.0 // sous- ministre
	costTwoInRow      = 0.3 // cr e: two lost letters in a row
)

// bodies are the readings of the words from i on, from a byte of the first
// one's core, that end by end. After an elided head a body starts with a vowel
// or an h.
func (f *frenchReader) bodies(i, offset, end int, head string) []body {
	w := walk{reader: f, end: min(end, i+maxPieces), first: i, head: head, elision: head != ""}
	w.known(i, offset)
	s := spelling{node: dict.Root, word: i, at: offset}
	w.step(s)
	if offset == 0 || i > 0 {
		w.loseLetter(s, 0)
	}
	return w.found
}

// walk is a search for the words that pieces can spell.
type walk struct {
	reader  *frenchReader
	first   int // word that the body begins with
	end     int
	head    string // elided word before the body, "" for none
	elision bool
	found   []body
}

// spelling is a place in a walk: what was spelled so far and how far the
// pieces were read.
type spelling struct {
	node    int32
	word    int // piece being read
	at      int // byte of its core
	letters string
	units   []dict.ID
	cost    float64
	loss    loss
	bare    bool // the last letter lost its accent only
	lost    bool // the last letter was lost
}

// known is the body of a word as it is, known or not: what follows a head.
func (w *walk) known(i, offset int) {
	if !w.elision {
		return
	}
	p := w.reader.pieces[i]
	text := p.core[offset:]
	if !startsWithVowel(text) || !w.reader.dict.Known("fr", text) && !w.takesUnknown(text) {
		return
	}
	b := body{to: i + 1, text: text + p.post}
	for _, u := range dict.Units("fr", text) {
		id := w.reader.lex.ID(u)
		if id == 0 {
			b.cost += w.reader.unknownCost(i, u)
		}
		b.units = append(b.units, id)
	}
	w.found = append(w.found, b)
}

// takesUnknown reports whether the head can stand before a word that the
// lexicon lacks: l', d' and qu' before a name, an acronym or a long word; what
// follows the others is a verb or a pronoun.
func (w *walk) takesUnknown(text string) bool {
	head := strings.ToLower(w.head)
	return strings.Contains("l d qu", head) && (startsUpper(text) || len(text) >= 6)
}

func startsWithVowel(s string) bool {
	for _, r := range dict.Fold(s) {
		return strings.ContainsRune("aeiouyh", r)
	}
	return false
}

// step reads on from s in every way.
func (w *walk) step(s spelling) {
	p := w.reader.pieces[s.word]
	if s.at == len(p.core) {
		w.endPiece(s, p)
		return
	}
	c := p.core[s.at]
	switch {
	case c == '-' || c == '/':
		w.joint(s, c)
		return
	case c == '\'':
		w.sameLetter(s, c)
		return
	}
	w.sameLetter(s, c)
	w.takenLetters(s, p.core)
}

// sameLetter follows the letter itself and those that it is without an accent.
func (w *walk) sameLetter(s spelling, c byte) {
	letter := rune(lowerByte(c))
	trie := w.reader.lex.Trie()
	for n := trie.Child(s.node); n != 0; n = trie.Next(n) {
		label := trie.Label(n)
		if label == letter {
			w.step(s.forward(n, asRead(label, c), 1, 0, 0))
		} else if label >= 0x80 && bareLetter(label) == letter {
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
	if s.at+1 < len(w.reader.pieces[s.word].core) {
		w.loseLetter(t, 0)
	}
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
	q := w.reader.pieces[next]
	return q.pre == "" && q.core != "" && (!startsUpper(q.core) || allCapitals(q.core))
}

// endPiece ends the body, or goes on through the space to the next piece.
func (w *walk) endPiece(s spelling, p piece) {
	w.accept(s, s.word+1, p.post)
	if p.post != "" || strings.HasSuffix(p.core, "'") {
		return
	}
	w.loseLast(s)
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
}

// loseLetter reads a lost letter, and up to as many more.
func (w *walk) loseLetter(s spelling, more int) {
	trie := w.reader.lex.Trie()
	for n := trie.Child(s.node); n != 0; n = trie.Next(n) {
		label := trie.Label(n)
		cost, ok := costAccent[label]
		if !ok {
			continue
		}
		t := s.forward(n, label, 0, cost.lost, lostAccent)
		t.lost = true
		w.step(t)
		if more > 0 {
			t.cost += costTwoInRow
			w.loseLetter(t, more-1)
		}
	}
}

// loseLast ends the body with a lost letter; a stop or bracket that then stands
// alone belongs to it.
func (w *walk) loseLast(s spelling) {
	trie := w.reader.lex.Trie()
	if s.node == dict.Root {
		return
	}
	next := w.reader.word(s.word + 1)
	for n := trie.Child(s.node); n != 0; n = trie.Next(n) {
		label := trie.Label(n)
		cost, ok := costAccent[label]
		if !ok || trie.Word(n) == 0 {
			continue
		}
		t := s.forward(n, label, 0, cost.lost, lostAccent)
		switch {
		case s.word+1 < w.reader.end && isClosing(next):
			t.cost += costPunctuation
			w.accept(t, s.word+2, next)
		case s.word+1 < w.reader.end && label == 'é' && strings.HasPrefix(next, "(c)"):
			t.cost += costCopyright
			w.accept(t, s.word+2, next[len("(c)"):])
		default:
			w.accept(t, s.word+1, "")
		}
	}
}

func isClosing(word string) bool {
	return word != "" && len(word) < 4 && strings.Trim(word, ".,;)") == ""
}

// accept keeps a body that is a word.
func (w *walk) accept(s spelling, to int, post string) {
	f := w.reader
	id := f.lex.Trie().Word(s.node)
	if id == 0 || to > f.end || w.elision && !startsWithVowel(s.letters) {
		return
	}
	if !w.elision && s.loss == 0 {
		return
	}
	b := body{to: to, cost: s.cost, loss: s.loss, units: append(append([]dict.ID(nil), s.units...), id)}
	b.text = f.inCase(s.letters, w.first, min(to, s.word+1), w.elision) + post
	w.found = append(w.found, b)
}

// forward is the place after a letter that was read from so many bytes.
func (s spelling) forward(node int32, letter rune, bytes int, cost float64, l loss) spelling {
	s.node, s.at, s.letters = node, s.at+bytes, s.letters+string(letter)
	s.cost, s.loss, s.bare, s.lost = s.cost+cost, s.loss|l, false, false
	return s
}

// asRead is a letter as a capital if it was read from one.
func asRead(letter rune, read byte) rune {
	if read >= 'A' && read <= 'Z' {
		return unicode.ToUpper(letter)
	}
	return letter
}

func lowerByte(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// bareLetter is a letter without its accent, 0 for a ligature.
func bareLetter(r rune) rune {
	if bare := dict.Fold(string(r)); len(bare) == 1 {
		return rune(bare[0])
	}
	return 0
}
