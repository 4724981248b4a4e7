package structure

import (
	"slices"
	"strings"
)

// namedPositions are the titles of a list in one sentence, parted by
// semicolons, by commas where another title follows and, where it has not
// several semicolons, by "and" where one does.
func namedPositions(ws []word) []Position {
	var out []Position
	from, last, several, clause := 0, lastSemicolon(ws), semicolons(ws) > 1, false
	bracket := 0
	for i := range ws {
		bracket = max(0, bracket+strings.Count(ws[i].Text, "(")-strings.Count(ws[i].Text, ")"))
		clause = clause || i > from && relative[ws[i].Text]
		if i+1 < len(ws) && (bracket > 0 || clause && !ws[i].ends(";") || !partsTitles(ws, i, several && i < last)) {
			continue
		}
		if p := peer(ws[from : i+1]); p.Title != "" {
			out = append(out, p)
		}
		from, clause, bracket = i+1, false, 0
	}
	return out
}

// relative begins a clause about a position.
var relative = wordSet("who that which qui dont")

func semicolons(ws []word) int {
	n := 0
	for i := range ws {
		if ws[i].ends(";") {
			n++
		}
	}
	return n
}

// lastSemicolon is the word with the last semicolon, or -1.
func lastSemicolon(ws []word) int {
	last := len(ws) - 1
	for last >= 0 && !ws[last].ends(";") {
		last--
	}
	return last
}

// partsTitles reports whether one title ends with word i and another follows;
// strict says that "and" without an article does not part them.
func partsTitles(ws []word, i int, strict bool) bool {
	if ws[i].ends(";") || strict && ws[i].ends(":") || titleLine(ws, i) {
		return true
	}
	next := i + 1
	joined := joiner(&ws[next])
	for next < len(ws) && joinsTitles(&ws[next]) {
		next++
	}
	if next == len(ws) || !startsTitle(ws[next:]) {
		return false
	}
	if endsTitle(&ws[i]) {
		return true
	}
	if strict && (!joined || !nameArticles[ws[i+2].Text]) {
		return false
	}
	return joined || next > i+1 && len(ws[next-1].letters) < 2
}

// titleLine reports whether word i ends a line that a title begins, and a title
// begins the next one.
func titleLine(ws []word, i int) bool {
	if !ws[i+1].lineStart || ws[i].ends(",:") || joiner(&ws[i]) || !headed(ws[i+1:min(len(ws), i+1+headReach)]) {
		return false
	}
	from := i
	for from > 0 && !ws[from].lineStart {
		from--
	}
	return ws[from].lineStart && headed(ws[from:i+1])
}

// endsTitle reports whether a word has a comma, or what one is read as, after it.
func endsTitle(w *word) bool {
	return w.ends(",:") || w.ends(".") && len(w.letters) > 3 && !titleHead(w)
}

// joinsTitles reports whether a word may stand between two titles of a list.
func joinsTitles(w *word) bool {
	return joiner(w) || nameArticles[strings.ToLower(w.Text)] || listWords[w.Text] || bullets[w.Text] || len(w.letters) == 1 && w.capital()
}

func joiner(w *word) bool {
	t := strings.TrimRight(w.Text, ".,;:")
	return t == "and" || t == "et"
}

// startsTitle reports whether a title begins here: its head comes within three
// words in capitals, or is a French one in lower case after its article.
func startsTitle(ws []word) bool {
	const reach = 3
	return headedBefore(ws[:min(len(ws), reach)], ".,;:)") || frenchHead(&ws[0])
}

// peer is a position of a list, without the words that join it to the list.
func peer(ws []word) Position {
	for len(ws) > 0 && beforeTitle(ws) {
		ws = ws[1:]
	}
	if len(ws) == 0 || len(ws) > longestText || !ws[0].capital() && !frenchHead(&ws[0]) || speaks(ws) {
		return Position{}
	}
	ws, class := withoutClass(ws)
	return Position{Title: cleanText(aboutTitle.ReplaceAllString(headcount.ReplaceAllString(flat(ws), ""), "")), Classification: class}
}

// beforeTitle reports whether the first of some words stands between what
// announces a list, or joins its parts, and a title.
func beforeTitle(ws []word) bool {
	w := &ws[0]
	return functionWords[strings.ToLower(trim(w.Text))] || countedInWords[w.Text] || joiner(w) || w.noise() || listWords[w.Text] || len(w.letters) == 1 && len(ws) > 1
}

// countedInWords count positions in lower case.
var countedInWords = wordSet("two three four five six seven eight nine ten deux trois quatre cinq sept huit neuf dix")

var listWords = wordSet("ou ceux celui celle suivants suivantes suivant suivante also")

// withoutClass are a title's words up to its classification, and this; of
// "Director (EX-01), Lakes" all but the bracket.
func withoutClass(ws []word) ([]word, string) {
	class, at := readClass(ws, false)
	switch {
	case at.from == 0:
		return ws, class
	case at.to < len(ws) && strings.HasPrefix(ws[at.from].Text, "(") && ws[at.to-1].ends(","):
		ws = slices.Concat(ws[:at.from], ws[at.to:])
		ws[at.from-1].Text += ","
		return ws, class
	}
	return ws[:at.from], class
}

// speaks reports whether words are a sentence and no title: none is a title's
// head, or too many are in lower case and join no names, or the head is a verb
// before an article.
func speaks(ws []word) bool {
	const most = 3
	if len(ws) > 1 && (englishVerb.MatchString(ws[1].Text) || !ws[0].capital() && frenchArticles[ws[1].Text]) {
		return true
	}
	return !frenchHead(&ws[0]) && (!titleHead(&ws[0]) || !ws[0].ends(",")) && inSentences(ws, most)
}

// inSentences reports whether words are no title's: none is a head, or more than most
// are in lower case and join no names.
func inSentences(ws []word, most int) bool {
	headed, lower := false, 0
	for i := range ws {
		w := &ws[i]
		if relative[w.Text] || i > 0 && strings.HasPrefix(w.Text, "(") {
			break
		}
		headed = headed || titleHead(w)
		if common(w) && !frenchHead(w) {
			lower++
		}
	}
	return !headed || lower > most
}

// common reports whether a word is in lower case and joins no names.
func common(w *word) bool {
	return w.lower > 0 && !w.capital() && !nameJoints[strings.ToLower(trim(w.Text))]
}
