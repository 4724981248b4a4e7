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
func titles(ws []word, cue int, title string) []marker {
	out := titlesBy(ws, cue, title, titleAt)
	if len(out) == 0 {
		out = titlesBy(ws, cue, title, sentenceTitle)
	}
	return out
}

type titleFinder func(ws []word, i int, before []marker) (marker, bool)

func titlesBy(ws []word, cue int, title string, find titleFinder) []marker {
	var out []marker
	for i := cue; i < len(ws); i++ {
		if i > cue && sentenceStart(ws, i) && othersAre(ws[i:]) > 0 {
			break
		}
		m, ok := alsoReporting(ws, i, title)
		if !ok {
			m, ok = find(ws, i, out)
		}
		if ok || i == cue && firstTitle(ws, i, &m) {
			out = append(out, m)
			i += m.words
		}
	}
	return out
}

// alsoCues name one more position.
var alsoCues = phrases("there is also a", "there is also an", "there are also")

// alsoReporting is a title after a sentence's beginning that says so again:
// "Also reporting to the Director is an Executive Assistant".
func alsoReporting(ws []word, i int, title string) (marker, bool) {
	const reach = 3
	if !ws[i].capital() || !opens(ws, i) {
		return marker{}, false
	}
	if n := cueAt(ws[i:], alsoCues); n > 0 && headed(ws[min(len(ws), i+n):min(len(ws), i+n+headReach)]) {
		return marker{at: i, words: n}, true
	}
	for k := i; k < min(len(ws), i+reach); k++ {
		n := cueAt(ws[k:], superiorCues)
		if n == 0 || !itself(ws[k+n:], title) {
			continue
		}
		at, goesOn := announced(ws, k+n, title)
		for at < len(ws) && nameArticles[ws[at].Text] {
			at++
		}
		if goesOn && at < len(ws) && headed(ws[at:min(len(ws), at+headReach)]) {
			return marker{at: i, words: at - i}, true
		}
	}
	return marker{}, false
}

// firstTitle is a title right after what announces the list, with or without
// an article.
func firstTitle(ws []word, i int, m *marker) bool {
	*m = marker{at: i}
	for i+m.words < len(ws) && (nameArticles[strings.ToLower(ws[i+m.words].Text)] || ws[i+m.words].Text == "of" || len(ws[i+m.words].letters) <= 1) {
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
	case numbersBefore(ws, i) > 0:
		m.words = numbersBefore(ws, i)
	case listed(ws, i) || goesOnList(ws, i, before) || introduced(ws, i, before):
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

// numbersBefore is how many words the numbers of positions take that stand
// before a title: "Position 85099, 64548 - Director".
func numbersBefore(ws []word, i int) int {
	if !positionWords[strings.ToLower(ws[i].Text)] || !ws[i].capital() {
		return 0
	}
	k := i + 1
	for k < len(ws) && (ws[k].noise() || strings.ContainsAny(ws[k].Text, "0123456789")) {
		k++
	}
	if k == i+1 {
		return 0
	}
	return k - i
}

var positionWords = wordSet("position positions poste postes")

// introduced reports whether a title with a class or duties of its own follows a
// comma that was a stop, or a lone sign: "the work of the unit, Manager, Lakes,
// accountable for:".
func introduced(ws []word, i int, before []marker) bool {
	const reach = 12
	if len(before) == 0 || i == 0 || !ws[i-1].ends(",") && !ws[i-1].noise() || !ws[i].capital() || !titleHead(&ws[i]) || titleHead(&ws[i-1]) {
		return false
	}
	for k := i + 1; k < min(len(ws), i+reach); k++ {
		if ws[k-1].ends(",") && dutyCues[strings.ToLower(trim(ws[k].Text))] || bracketedClass(&ws[k]) {
			return true
		}
		if !inName(&ws[k]) && !ws[k].noise() || ws[k].ends(".;:") {
			break
		}
	}
	return false
}

// bracketedClass reports whether a word begins a bracket with a classification:
// "(AS-07)".
func bracketedClass(w *word) bool {
	if !strings.HasPrefix(w.Text, "(") {
		return false
	}
	_, at := readClass([]word{*w}, false)
	return !at.empty()
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

func frenchHead(w *word) bool {
	head := strings.ToLower(trim(w.Text))
	if elided(w) {
		_, head, _ = strings.Cut(strings.ReplaceAll(head, "’", "'"), "'")
	}
	return frenchHeads()[head]
}

// frenchTitle reports whether a sentence such as "Le ou la gestionnaire,
// Politiques, voit à" begins at word i: an article, a head in lower case and a
// name after a comma or what introduces the position's duties.
func frenchTitle(ws []word, i int) bool {
	const reach = 14
	if !opens(ws, i) || !frenchArticle(&ws[i]) {
		return false
	}
	from := i + 1
	if elided(&ws[i]) {
		from = i
	}
	for k := from; k < min(len(ws)-1, i+reach) && !ws[k].ends(".;:"); k++ {
		if ws[k].ends(",") && ws[k+1].capital() || introducesDuties(&ws[k]) {
			return anyFrenchHead(ws[from : k+1])
		}
	}
	return false
}

// introducesDuties reports whether a French word introduces a position's duties.
func introducesDuties(w *word) bool {
	for _, stem := range []string{"responsab", "chargé", "mandat"} {
		if strings.HasPrefix(w.Text, stem) {
			return true
		}
	}
	return false
}

// frenchArticle reports whether a word is an article, alone or elided before
// the head: "L'agente".
func frenchArticle(w *word) bool {
	return frenchArticles[strings.ToLower(w.Text)] || elided(w) && frenchHead(w)
}

// elided reports whether an article without its vowel begins a word.
func elided(w *word) bool {
	return strings.HasPrefix(w.Text, "L'") || strings.HasPrefix(w.Text, "l'") || strings.HasPrefix(w.Text, "L’") || strings.HasPrefix(w.Text, "l’")
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
	if i == 0 || !opens(ws, i) {
		return i == 0
	}
	before := &ws[i-1]
	sign := before.noise() && !bullets[before.Text] && !ws[i].lineStart
	return !before.ends(",") && !abbreviations[before.Text] && (!sign || before.ends(".;") || afterSign(ws, i))
}

// abbreviations stand in titles with a stop that ends nothing.
var abbreviations = wordSet("Sr. Jr. Assoc. Asst. Exec. Dir. Gen. Dep. adj.")

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

var articles = wordSet("The A An This These Le La Les Cette Ces He She His Her Il Elle")

// noHeads are words that are near to a title's head and none.
var noHeads = wordSet("analysis analyses direction directs direct leads manage manages managed " +
	"advisory advises advise office offices administration consultation consultations commission inspection conseil supervision " +
	"supervise supervises coordinate coordinates official officials")

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
