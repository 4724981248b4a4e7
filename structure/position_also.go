package structure

import "strings"

// Sentences behind a list that name one more position, or one again.

// alsoCues name one more position.
var alsoCues = cues("there is also a", "there is also an", "there are also")

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
	if n := oneMore(ws, i, title); n > 0 {
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

// oneMore is the length of the article before a title of which a sentence says
// that it reports, too: "A Senior Advisor also reports to the Director"; 0 where
// there is none.
func oneMore(ws []word, i int, title string) int {
	const reach = 14
	if t := ws[i].Text; t != "A" && t != "An" && t != "Un" && t != "Une" || i+1 == len(ws) || !headed(ws[i+1:min(len(ws), i+1+headReach)]) {
		return 0
	}
	for k := i + 2; k < min(len(ws), i+reach) && !sentenceEnds(ws, k-1); k++ {
		if n := cueAt(ws[k:], superiorCues); n > 0 && !strings.HasSuffix(ws[k].Text, "ing") {
			if itself(ws[k+n:], title) {
				return 1
			}
			return 0
		}
	}
	return 0
}

// saidAgain reports whether an entry is a sentence that begins with the title of
// the one before: "Manager of Lakes is also responsible for".
func saidAgain(ws []word, m marker, before []marker) bool {
	const most, least = 10, 3
	if len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	at, same := m.at+m.words, 0
	for k := last.at + last.words; k < m.at && same < most; k++ {
		if functionWords[strings.ToLower(ws[k].Text)] || ws[k].noise() {
			continue
		}
		for at < len(ws) && functionWords[strings.ToLower(ws[at].Text)] {
			at++
		}
		if at == len(ws) || plainWords(ws[at].Text) != plainWords(ws[k].Text) {
			break
		}
		at, same = at+1, same+1
	}
	return same >= least && at < len(ws) && joins[ws[at].Text]
}
