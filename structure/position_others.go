package structure

import "strings"

// A section says of other positions, too, what it says of those that report: who
// reports elsewhere, whom this one works with, that nobody reports to it.

// longestSentence is the most words that are looked through for a sentence's end.
const longestSentence = 60

// aboutOthers is the end of the sentence that begins at word i behind the list's
// beginning and speaks of positions that do not report, or 0.
func aboutOthers(ws []word, i, cue int, title string, before []marker) int {
	if i == cue || !sentenceStart(ws, i) && !opensSentence(ws, i) || isMarker(&ws[i]) {
		return 0
	}
	if othersAre(ws[i:]) > 0 {
		return len(ws)
	}
	end := sentenceFrom(ws, i)
	switch {
	case deniesReports(ws, i):
		return end
	case ofEntry(ws, i, before):
		return 0
	case saysItself(ws[i:end], title) || reportsElsewhere(ws, i, end, title):
		return end
	}
	return 0
}

// sentenceFrom is the end of the sentence that begins at word i.
func sentenceFrom(ws []word, i int) int {
	for k := i; k < min(len(ws), i+longestSentence); k++ {
		if sentenceEnds(ws, k) || k+1 < len(ws) && ws[k].ends(".;") && ws[k+1].lineStart {
			return k + 1
		}
	}
	return min(len(ws), i+longestSentence)
}

// saysItself reports whether a sentence begins with the position as its subject:
// "The Director works closely with".
func saysItself(ws []word, title string) bool {
	const reach = 8
	subject := skipArticles(ws, 1)
	if !articles[ws[0].Text] || subject == len(ws) || selfWords[strings.ToLower(ws[subject].Text)] || !itself(ws[subject:], title) {
		return false
	}
	for i := 2; i < min(len(ws), reach); i++ {
		if denials[ws[i].Text] {
			return true
		}
		if cueAt(ws[i:], superiorCues) > 0 || supports[ws[i].Text] {
			return false // whom it supervises may follow
		}
	}
	return true
}

// ofEntry reports whether the subject of the sentence at word i may be the last
// entry's position, by its head: "The Manager also reports to the board".
func ofEntry(ws []word, i int, before []marker) bool {
	subject := skipArticles(ws, i+1)
	if len(before) == 0 || subject == len(ws) || !articles[ws[i].Text] {
		return false
	}
	head := strings.TrimSpace(plainWords(ws[subject].Text))
	from := before[len(before)-1].at
	for k := from; k < min(i, from+headReach); k++ {
		if titleHead(&ws[k]) && related(strings.TrimSpace(plainWords(ws[k].Text)), head) {
			return true
		}
	}
	return false
}

// supports are the verbs and nouns of sentences that go on to name those who
// report.
var supports = wordSet("supported assisted supervises manages leads directs staff reports following appuyé secondé dirige supervise " +
	"gère suivants suivantes has compte")

// reportsElsewhere reports whether the positions that a sentence names report to
// somebody else: "The Director, Weirs also reports to the Director General."
func reportsElsewhere(ws []word, i, end int, title string) bool {
	for k := i; k < end; k++ {
		n := cueAt(ws[k:], finiteCues)
		if n == 0 || k+n >= len(ws) || itself(ws[k+n:], title) {
			continue
		}
		also := k > i && strings.EqualFold(ws[k-1].Text, "also") || k == i && cueAt(ws[k:], alsoReports) > 0
		if from := skipArticles(ws, k+n); also || k > i && from < len(ws) && ws[from].capital() && (k > 0 && ws[k-1].Text == "who" || articles[ws[i].Text]) {
			return true
		}
	}
	return false
}

var (
	finiteCues  = cues("report to", "reports to", "report directly to", "reports directly to", "also reporting to", "relèvent du", "relèvent de la")
	alsoReports = cues("also reporting to")
)

func skipArticles(ws []word, i int) int {
	for i < len(ws) && nameArticles[strings.ToLower(ws[i].Text)] {
		i++
	}
	return i
}

// denials say that there is none.
var denials = wordSet("no not none never nobody neither aucun aucune ne n'a n'est sans")

// denies reports whether a sentence says that something is not.
func denies(ws []word) bool {
	for i := range ws {
		if denials[strings.ToLower(trim(ws[i].Text))] {
			return true
		}
	}
	return false
}

// alsoPeers are the positions that a sentence behind the list of reports gives to
// the superior: "Also reporting to the Director General are the Director, Locks".
func alsoPeers(ws []word, from int, title string) []Position {
	for i := from; i < len(ws); i++ {
		n := cueAt(ws[i:], alsoReports)
		if n == 0 || !ws[i].capital() || itself(ws[i+n:], title) {
			continue
		}
		if at, goesOn := announced(ws, i+n, title); goesOn {
			return namedPositions(ws[at:listEnd(ws, at)])
		}
	}
	return nil
}
