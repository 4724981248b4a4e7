package structure

import (
	_ "embed" // the titles
	"strings"
	"sync"
)

//go:embed lexicon/titles.txt
var titleData string

//go:embed lexicon/titres.txt
var frenchTitleData string

// titleHeads are the words that a position's title is built on, frenchHeads the
// French ones among them.
var (
	titleHeads  = sync.OnceValue(func() *phrasebook { return readPhrases(titleData+frenchTitleData, similarHead) })
	frenchHeads = sync.OnceValue(func() map[string]bool { return readWords(frenchTitleData) })
)

// headReach is the most words of a title before its head: "Senior Associate
// Assistant Deputy".
const headReach = 5

// headed reports whether words in capitals lead up to a title's head.
func headed(ws []word) bool { return headedBefore(ws, ".;:)") }

// headedBefore is headed for words of which none before the head ends in one of
// the stops.
func headedBefore(ws []word, stops string) bool {
	for k := range ws {
		switch {
		case !ws[k].capital() && ws[k].Text != "&":
			return false
		case titleHead(&ws[k]):
			return k+1 == len(ws) || !verbObjects[ws[k+1].Text] // "Lead the work"
		case ws[k].ends(stops) && (len(ws[k].letters) > 2 || !ws[k].ends(".")): // "Sr." goes on
			return false
		}
	}
	return false
}

// verbObjects follow a verb that looks like a title's head.
var verbObjects = wordSet("the a an all and/or by")

// noHeads are words that are near to a title's head and none.
var noHeads = wordSet("analysis analyses analyse direction directs direct leads manage manages managed " +
	"administrative advisory advises advise office offices administration consultation consultations commission inspection conseil supervision " +
	"supervise supervises coordinate coordinates official officials")

// similarHead is the least similarity of a word to a title's head.
const similarHead = 0.85

// titleHead reports whether a word is one that titles are built on, or begins
// with one before a slash or bracket: "Directeur(trice)".
func titleHead(w *word) bool {
	if w.head == unasked {
		w.head = answered(looksLikeHead(w))
	}
	return w.head == yes
}

func looksLikeHead(w *word) bool {
	one := []word{*w}
	if cut := strings.IndexAny(w.Text, "/("); cut > 0 {
		t := w.Token
		t.Text = w.Text[:cut]
		one[0] = newWord(t)
	}
	heads := titleHeads()
	var space [fewNear]int
	if noHeads[strings.ToLower(trim(one[0].Text))] {
		return false
	}
	for _, k := range heads.near(one, space[:0]) {
		p := heads.phrases[k]
		if n, s := p.match(one, similarHead); n > 0 && (s == 1 || len(p.letters) > 5) {
			return true
		}
	}
	return false
}
