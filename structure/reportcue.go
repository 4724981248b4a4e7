package structure

import (
	"slices"
	"strings"
)

// Phrases after which the name of a superior stands, and phrases that the list
// of the direct reports follows whatever comes next.
var (
	superiorCues = cues("reporting to", "reporting directly to", "directly reporting to", "report to", "report directly to",
		"reports to", "reports directly to", "is accountable to", "subordinate to", "subordonnés au", "subordonnés à", "relèvent du", "relèvent de", "relèvent directement du",
		"relèvent directement de", "relevant du", "relevant de", "relevant directement du", "relevant directement de",
		"relève du", "relève de", "relève directement du", "relève directement de", "sous l'autorité du", "sous l'autorité de")
	listCues = cues("direct reports", "subordonnés directs", "is supported by", "are supported by", "is assisted by",
		"supervises", "following positions", "following functions", "est appuyé par", "est secondé par", "reporting directly are")
	peerCues = cues("one of", "an other of", "the other", "the others", "these executives", "also reporting to", "l'un des", "l'une des",
		"un des", "une des", "d'un des", "d'une des", "les autres")
)

// reportList is where the direct reports stand.
type reportList struct {
	from     int // first word after what announces them, or the number of words
	sentence int // first word of the sentence that announces them
}

// reportsList finds the words that announce the direct reports. "Reporting to"
// may name the position itself or its superior; what follows tells, and what
// the sentence says before: "one of five positions reporting to" speaks of the
// superior.
func reportsList(ws []word, title, superior string) reportList {
	peer, sentence := false, 0
	for i := range ws {
		if beginsSentence(ws, i) {
			peer, sentence = deniesReports(ws, i) || ofSuperior(ws, i, title, superior), i
		}
		if peer = peer || cueAt(ws[i:], peerCues) > 0 || othersAre(ws[i:]) > 0; peer {
			continue
		}
		if at, ok := listAt(ws, i, sentence, title, superior); ok {
			return reportList{at, sentence}
		}
	}
	return reportList{len(ws), len(ws)}
}

// beginsSentence reports whether a sentence begins at word i that may speak of
// others than the one before.
func beginsSentence(ws []word, i int) bool {
	return sentenceStart(ws, i) && (i == 0 || !ws[i-1].ends(")")) || i > 0 && opensSentence(ws, i)
}

// listAt is the word at which the direct reports stand that the words at word i
// announce.
func listAt(ws []word, i, sentence int, title, superior string) (at int, ok bool) {
	if n := cueAt(ws[i:], listCues); n > 0 {
		if ws[i+n-1].ends(":") {
			return i + n, true
		}
		at, _ := announced(ws, i+n, title)
		return at, true
	}
	if n := headsAre(ws, i, title); n > 0 && i == sentence {
		return i + n, true
	}
	if at := underItself(ws, i, sentence, title); at > 0 {
		return at, true
	}
	n := cueAt(ws[i:], superiorCues)
	if n > 0 && oneReports[ws[i].Text] && saysOfItself(ws[sentence:i], title) {
		return 0, false // "The Director reports to the director general"
	}
	if n > 0 && (itself(ws[i+n:], title) || announces(ws, i, n) && !names(ws[i+n:], superior)) {
		return named(ws, i, n, sentence, title), true
	}
	return 0, false
}

// headsAre is the length of "The managers are:" at word i, or 0; those of the
// position's own rank are its peers.
func headsAre(ws []word, i int, title string) int {
	if i+3 >= len(ws) || !otherArticles[strings.ToLower(ws[i].Text)] || !ws[i+1].ends("s") || !titleHead(&ws[i+1]) {
		return 0
	}
	own := strings.Fields(plainWords(title))
	if len(own) == 0 || related(strings.TrimSuffix(strings.ToLower(ws[i+1].Text), "s"), own[0]) {
		return 0
	}
	switch {
	case ws[i+2].Text == "are:":
		return 3
	case ws[i+2].Text == "sont" && ws[i+3].Text == ":":
		return 4
	}
	return 0
}

// ofSuperior reports whether the superior is the subject of the sentence at word i:
// "The Director General is also responsible for the following positions".
func ofSuperior(ws []word, i int, title, superior string) bool {
	const enough = 2
	subject := skipArticles(ws, i)
	rank := strings.Fields(plainWords(superior))
	if subject == i || len(rank) < enough || itself(ws[subject:], title) {
		return false
	}
	have := strings.Fields(plainWords(flat(ws[subject:min(len(ws), subject+enough)])))
	return slices.Equal(have, rank[:enough])
}

// deniesReports reports whether the sentence at word i says that nobody reports:
// "The Director has no direct reports", "There are no positions reporting to".
func deniesReports(ws []word, i int) bool {
	end := sentenceFrom(ws, i)
	if !denies(ws[i:end]) {
		return false
	}
	for k := i; k < end; k++ {
		if n := max(cueAt(ws[k:], listCues), cueAt(ws[k:], superiorCues)); n > 0 {
			at, goesOn := announced(ws, k+n, "")
			return denies(ws[max(i, k-deniedReach):k]) || goesOn && at < end && denies(ws[at:at+1])
		}
	}
	return false
}

// deniedReach is how many words before those that announce a list deny it.
const deniedReach = 4

// names reports whether words name a title by its first words, whatever in
// lower case stands before them: "the regional Director General, Lakes".
func names(ws []word, title string) bool {
	const enough, adjectives = 4, 4
	want := strings.Fields(plainWords(title))
	for k := 0; len(ws) > 0 && !ws[0].capital() && k < adjectives; k++ {
		ws = ws[1:]
	}
	have := strings.Fields(plainWords(flat(ws[:min(len(ws), enough)])))
	want = want[:min(len(want), enough)]
	return len(want) > 1 && len(have) >= len(want) && slices.Equal(have[:len(want)], want)
}

// oneReports are verbs of one who reports.
var oneReports = wordSet("reports relève")

// saysOfItself reports whether words end with the position, which a verb follows.
func saysOfItself(ws []word, title string) bool {
	const longest = 14
	if len(ws) == 0 || len(ws) > longest {
		return false
	}
	return articles[ws[0].Text] && itself(ws[1:], title)
}

// named is the word at which the positions stand that report, after the words
// that say so, or before: "Managers of Operations report to the Director."
func named(ws []word, i, n, sentence int, title string) int {
	at, goesOn := announced(ws, i+n, title)
	finite := ws[i].Text == "report" || ws[i].Text == "relèvent"
	switch {
	case !finite || goesOn && ws[at-1].ends(":;"):
		return at
	case countedOnly(ws, i, sentence):
		return sentenceFrom(ws, i)
	}
	return sentence
}

// countedOnly reports whether a sentence only counts the positions that report,
// and their titles come behind it: "Two managers and one advisor report to the
// Director. Manager, Lakes (EC-07)".
func countedOnly(ws []word, i, sentence int) bool {
	for k := sentence; k < i; k++ {
		if ws[k].capital() && titleHead(&ws[k]) {
			return false
		}
	}
	next := sentenceFrom(ws, i)
	return next < len(ws) && headed(ws[next:min(len(ws), next+headReach)])
}

// cueReach is how many words after "Reporting to the Director" the list begins.
const cueReach = 40

// announces reports whether a sentence that begins with "Reporting to", or says
// whose duties follow, goes on to a list.
func announces(ws []word, i, n int) bool {
	french := strings.HasPrefix(ws[i].Text, "relèvent")
	if !french && !strings.HasPrefix(strings.ToLower(ws[i].Text), "reporting") {
		return false
	}
	for k := i + n; k < min(len(ws), i+n+cueReach); k++ {
		if joins[ws[k].Text] || ws[k].ends(":") || french && ws[k].ends(";") {
			return true
		}
		if ws[k].ends(".") {
			break
		}
	}
	return false
}

// joins are the verbs between the position's name and those who report to it,
// including what may stand instead.
var (
	joins     = wordSet("are is sont est consist consists")
	including = wordSet("include includes including included")
)

// announced is the word at which the list begins: after the verb or the colon
// of the sentence that announces it, or of the next one where it begins with
// "They"; without either it is the word from which on a name may stand, and
// goesOn is false.
func announced(ws []word, from int, title string) (at int, goesOn bool) {
	own := plainWords(title)
	end := min(len(ws), from+cueReach)
	for k := from; k < end; k++ {
		if joins[ws[k].Text] || ws[k].ends(":") || including[ws[k].Text] {
			return afterVerb(ws, k+1), true
		}
		if ws[k].ends(".") && len(ws[k].letters) > 3 && !strings.Contains(own, plainWords(ws[k].Text)) && (k+1 == len(ws) || ws[k+1].Text != "They") {
			break
		}
	}
	for from < end && !ws[from].capital() {
		from++ // "du directeur ou de la directrice"
	}
	return from, false
}

// afterVerb skips "as follows:", "the following positions:" and "also superior of".
func afterVerb(ws []word, from int) int {
	const reach = 8
	if from > 0 {
		from += max(0, cueAt(ws[from-1:], superiorOf)-1)
	}
	for k := from; k < min(len(ws), from+reach); k++ {
		if ws[k].ends(":") {
			return k + 1
		}
		if ws[k].capital() || ws[k].ends(".;") {
			break
		}
	}
	return from
}
