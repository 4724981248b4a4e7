package correct

import (
	"strings"

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

// bodies are the readings of the words from i on, from a byte of the first
// one's core, that end by end. After an elided head a body starts with a vowel
// or an h.
func (f *frenchReader) bodies(i, offset, end int, head string) []body {
	w := walk{reader: f, end: min(end, i+maxPieces), first: i, offset: offset, head: head}
	w.known(i, offset)
	s := spelling{node: dict.Root, word: i, at: offset}
	w.step(s)
	if offset == 0 {
		w.loseLetter(s, 0)
	}
	return w.found
}

// walk is a search for the words that pieces can spell.
type walk struct {
	reader *frenchReader
	first  int // word that the body begins with
	offset int // and at which byte of its core
	end    int
	head   string // elided word before the body, "" for none
	found  []body
	steps  int
}

// maxSteps bounds a walk: each word of a compound may have several spellings,
// and their numbers multiply. The longest walk over 190 job descriptions takes
// 153.
const maxSteps = 2000

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
}

// hasHead reports whether the body stands behind an elided word.
func (w *walk) hasHead() bool { return w.head != "" }

// accept keeps a body that is a word.
func (w *walk) accept(s spelling, to int, post string) {
	f := w.reader
	id := f.lex.Trie().Word(s.node)
	if id == 0 || to > f.end || w.hasHead() && !startsWithVowel(s.letters) {
		return
	}
	if !w.hasHead() && s.loss == 0 {
		return
	}
	b := body{to: to, cost: s.cost, loss: s.loss, units: append(append([]dict.ID(nil), s.units...), id)}
	b.text = w.inCase(s.letters, min(to, s.word+1)) + post
	w.found = append(w.found, b)
}

// forward is the place after a letter that was read from so many bytes.
func (s spelling) forward(node int32, letter rune, bytes int, cost float64, l loss) spelling {
	s.node, s.at, s.letters = node, s.at+bytes, s.letters+string(letter)
	s.cost, s.loss, s.bare = s.cost+cost, s.loss|l, false
	return s
}

// known is the body of a word as it is, known or not: what follows a head.
func (w *walk) known(i, offset int) {
	if !w.hasHead() {
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
