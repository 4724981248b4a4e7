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
	titleHeads  = sync.OnceValue(func() []phrase { return readPhrases(titleData + frenchTitleData) })
	frenchHeads = sync.OnceValue(func() map[string]bool { return readWords(frenchTitleData) })
)

// headReach is the most words of a title before its head: "Senior Associate
// Assistant Deputy".
const headReach = 5

// titles finds where the positions that report begin, after the cue: a title
// after the end of something, up to a sentence that speaks of others. Sentences
// such as "The Manager, Policy is responsible for" count where there is nothing
// else.
func titles(ws []word, cue int) []marker {
	out := titlesBy(ws, cue, titleAt)
	if len(out) == 0 {
		out = titlesBy(ws, cue, sentenceTitle)
	}
	return out
}

type titleFinder func(ws []word, i int, before []marker) (marker, bool)

func titlesBy(ws []word, cue int, find titleFinder) []marker {
	var out []marker
	for i := cue; i < len(ws); i++ {
		if i > cue && sentenceStart(ws, i) && cueAt(ws[i:], peerCues) > 0 && cueAt(ws[i:], listedPeers) > 0 {
			break
		}
		if m, ok := find(ws, i, out); ok || i == cue && firstTitle(ws, i, &m) {
			out = append(out, m)
			i += m.words
		}
	}
	return out
}

// firstTitle is a title right after what announces the list, with or without
// an article.
func firstTitle(ws []word, i int, m *marker) bool {
	*m = marker{at: i}
	for i+m.words < len(ws) && (nameArticles[strings.ToLower(ws[i+m.words].Text)] || len(ws[i+m.words].letters) <= 1) {
		m.words++
	}
	from := i + m.words
	return from < len(ws) && headed(ws[from:min(len(ws), from+headReach)])
}

// titleAt reports whether a title begins at word i, with or without a list's
// mark or a count before it.
func titleAt(ws []word, i int, before []marker) (marker, bool) {
	m := marker{at: i}
	switch {
	case isMarker(&ws[i]) && (ws[i].Text != "e" || opens(ws, i)):
		m.words = 1
	case bulletLetter(&ws[i]) && (opens(ws, i) || len(before) > 0):
		m.words = 1
	case frenchTitle(ws, i):
		return m, true
	case listed(ws, i) || goesOnList(ws, i, before):
	default:
		return m, false
	}
	return m, namedAt(ws, i+m.words, m.words == 0 && !listed(ws, i))
}

// namedAt reports whether a title's words begin at word i; in the middle of a
// sentence its head must come sooner.
func namedAt(ws []word, i int, inSentence bool) bool {
	switch {
	case i == len(ws) || articles[ws[i].Text]:
		return false
	case inSentence:
		return startsTitle(ws[i:])
	}
	return headed(ws[i:min(len(ws), i+headReach)])
}

// bulletLetter reports whether a word may be a bullet that was read as a letter,
// or a count of one digit.
func bulletLetter(w *word) bool { return len(w.letters) == 1 && w.lower == 0 && w.Text != "A" }

// shortEntry is the most words of a list's entry that is a title alone.
const shortEntry = 14

// goesOnList reports whether word i follows "and" in a list of titles alone.
func goesOnList(ws []word, i int, before []marker) bool {
	if len(before) == 0 || i == 0 {
		return false
	}
	from := before[len(before)-1].at
	k := i - 1
	for k > from && nameArticles[ws[k].Text] {
		k--
	}
	if i-from > shortEntry || !joiner(&ws[k]) && (k == i-1 || !ws[k].ends(",")) {
		return false
	}
	for _, w := range ws[from:k] {
		if !inName(&w) && !w.noise() && !strings.ContainsAny(w.Text, "0123456789(") {
			return false
		}
	}
	return true
}

// sentenceTitle reports whether a sentence about one position begins at word i.
func sentenceTitle(ws []word, i int, _ []marker) (marker, bool) {
	const reach = 20
	if !opens(ws, i) || ws[i].Text != "The" || i+1 == len(ws) || !headed(ws[i+1:min(len(ws), i+1+headReach)]) {
		return marker{}, false
	}
	for k := i + 1; k < min(len(ws), i+reach) && !ws[k].ends("."); k++ {
		if dutyCues[strings.ToLower(trim(ws[k].Text))] {
			return marker{at: i, words: 1}, true
		}
	}
	return marker{}, false
}

var (
	dutyCues       = wordSet("responsible accountable")
	frenchArticles = wordSet("le la un une l' les")
)

func frenchHead(w *word) bool { return frenchHeads()[strings.ToLower(trim(w.Text))] }

// frenchTitle reports whether a sentence such as "Le ou la gestionnaire,
// Politiques, voit à" begins at word i: an article, a head in lower case and a
// name after a comma.
func frenchTitle(ws []word, i int) bool {
	const reach = 10
	if !opens(ws, i) || !frenchArticles[strings.ToLower(ws[i].Text)] {
		return false
	}
	for k := i + 1; k < min(len(ws)-1, i+reach) && !ws[k].ends(".;:"); k++ {
		if ws[k].ends(",") {
			return ws[k+1].capital() && anyFrenchHead(ws[i+1:k+1])
		}
	}
	return false
}

func anyFrenchHead(ws []word) bool {
	for i := range ws {
		if frenchHead(&ws[i]) {
			return true
		}
	}
	return false
}

// listed reports whether a list's item may begin at word i: after the end of
// something other than a comma, or after "are the".
func listed(ws []word, i int) bool {
	if i > 1 && ws[i-1].Text == "the" && (ws[i-2].Text == "are" || ws[i-2].Text == "is") {
		return true
	}
	return opens(ws, i) && (i == 0 || !ws[i-1].ends(","))
}

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
			return true
		case ws[k].ends(stops) && (len(ws[k].letters) > 2 || !ws[k].ends(".")): // "Sr." goes on
			return false
		}
	}
	return false
}

var articles = wordSet("The A An This These Le La Les Cette Ces He She His Her Il Elle")

// noHeads are words that are near to a title's head and none.
var noHeads = wordSet("analysis analyses direction directs direct leads manage manages managed " +
	"advisory advises advise office offices administration consultation consultations commission inspection conseil supervision " +
	"supervise supervises coordinate coordinates")

// similarHead is the least similarity of a word to a title's head.
const similarHead = 0.85

// titleHead reports whether a word is one that titles are built on, or begins
// with one before a slash or bracket: "Directeur(trice)".
func titleHead(w *word) bool {
	one := []word{*w}
	if cut := strings.IndexAny(w.Text, "/("); cut > 0 {
		t := w.Token
		t.Text = w.Text[:cut]
		one[0] = newWord(t)
	}
	heads := titleHeads()
	if noHeads[strings.ToLower(trim(one[0].Text))] {
		return false
	}
	for i := range heads {
		p := &heads[i]
		if n, s := p.match(one, similarHead); n > 0 && (s == 1 || len(p.letters) > 5) {
			return true
		}
	}
	return false
}
