package structure

import "strings"

// listedPeers announce the other positions of the same superior without the
// word "other".
var listedPeers = cues("these executives are", "these executives include", "these are", "these include")

// longestPeers is the most words of a list of peers.
const longestPeers = 250

// peers are the positions that the section lists beside the described one.
func peers(ws []word, title, superior string) []Position {
	for i := range ws {
		n, least := othersAre(ws[i:]), 1
		if n == 0 {
			n = cueAt(ws[i:], listedPeers)
		}
		if n == 0 {
			n = togetherWith(ws, i)
		}
		if n == 0 {
			n, least = countedPeers(ws, i), 2
		}
		if n == 0 && i > 0 && sentenceStart(ws, i) && ofSuperior(ws, i, title, superior) {
			n = superiorsList(ws[i:])
		}
		if n == 0 {
			continue
		}
		from := afterVerb(ws, i+n)
		if found := namedPositions(ws[from:listEnd(ws, from)]); len(found) >= least {
			return found
		}
	}
	return nil
}

var (
	otherArticles = wordSet("the les these")
	otherWords    = wordSet("other others autre autres l'autre")
	reportVerbs   = wordSet("reporting report relevant relèvent")
	otherVerbs    = wordSet("are is include includes sont est comprennent being")
)

// othersAre is the length of "The others are", "The other two (2) executive
// positions include", "Les neuf autres sont" at the words' start, or 0.
func othersAre(ws []word) int {
	reach, other := 7, false
	const whose = 16 // words where it is said to whom they report
	for k := range ws[:min(len(ws), whose)] {
		w := strings.ToLower(trim(ws[k].Text))
		switch {
		case other && otherVerbs[w]:
			return k + 1
		case otherWords[w]:
			other = true
		case other && reportVerbs[w]:
			reach = whose
		case k == 0 && !otherArticles[w] || ws[k].ends(".;:") || k > 1 && ws[k].capital() && reach < whose:
			return 0
		}
		if k+1 >= reach {
			break
		}
	}
	return 0
}

// joinsOthers are phrases that add others to a superior's reports, doAsWell those
// that do so without more.
var (
	joinsOthers = cues("together with", "along with", "as do", "as does", "tout comme", "avec", "ainsi que", "de même que")
	doAsWell    = cues("as do", "as does", "tout comme", "along with", "together with")
)

// togetherWith is the length of "together with three other Directors:" at word i, or
// of "as do the" before a title; or 0.
func togetherWith(ws []word, i int) int {
	const reach = 10
	if cueAt(ws[i:], joinsOthers) == 0 {
		return 0
	}
	if n := cueAt(ws[i:], doAsWell); n > 0 && i+n < len(ws) && reportsBefore(ws, i) {
		if from := skipArticles(ws, i+n); from > i+n && startsTitle(ws[from:]) {
			return n
		}
	}
	other := false
	for k := i; k < min(len(ws), i+reach); k++ {
		other = other || otherWords[strings.ToLower(trim(ws[k].Text))]
		if ws[k].ends(":") {
			if other {
				return k + 1 - i
			}
			return 0
		}
	}
	return 0
}

// reportsBefore reports whether the sentence of word i says before whom it reports
// to.
func reportsBefore(ws []word, i int) bool {
	for k := i - 1; k >= max(0, i-longestName) && !sentenceEnds(ws, k); k-- {
		if cueAt(ws[k:], superiorCues) > 0 {
			return true
		}
	}
	return false
}

// countedPeers is the length of a clause that counts the positions of a superior and
// announces their list: "is one of three positions reporting to the Director
// General, Lakes, including:".
func countedPeers(ws []word, i int) int {
	const reach = 45
	if ws[i].capital() || cueAt(ws[i:], peerCues) == 0 {
		return 0
	}
	reports := false
	for k := i; k < min(len(ws), i+reach); k++ {
		reports = reports || cueAt(ws[k:], superiorCues) > 0
		switch {
		case reports && (ws[k].ends(":") || including[trim(ws[k].Text)]):
			return k + 1 - i
		case ws[k].ends(".;") && len(ws[k].letters) > 2:
			return 0
		}
	}
	return 0
}

// superiorsList is the length of what announces the reports of the superior, the
// sentence's subject: "is also responsible for the following positions:".
func superiorsList(ws []word) int {
	const reach = 20
	for k := range ws[:min(len(ws), reach)] {
		if n := cueAt(ws[k:], superiorHas); n > 0 {
			if at := afterVerb(ws, k+n); ws[at-1].ends(":") {
				return at
			}
		}
		if sentenceEnds(ws, k) {
			break
		}
	}
	return 0
}

// superiorHas are phrases that the superior's reports follow.
var superiorHas = cues("following positions", "superior of", "direct reports", "supervises", "responsible for", "is supported by")

// listEnd is the word after a list of titles that begins at word from.
func listEnd(ws []word, from int) int {
	end := from
	for end < min(len(ws), from+longestPeers) {
		end++
		if end == len(ws) || opensSentence(ws, end) || announcesReports(ws[end:]) ||
			sentenceEnds(ws, end-1) && (!titleSoon(ws[end:]) || countOf(&ws[end]) > 0) {
			break // else a stop is a comma misread, or an abbreviation's
		}
	}
	return end
}

// announcesReports reports whether words go on to those who report, the stop before
// them lost: "Senior positions reporting to".
func announcesReports(ws []word) bool {
	if len(ws) > 2 && ws[0].capital() && positionWords[ws[1].Text] {
		ws = ws[2:]
	}
	return cueAt(ws, superiorCues) > 0 && strings.HasSuffix(ws[0].Text, "ing")
}

// opensSentence reports whether word i begins a sentence that speaks of
// something else than the list before it, whose stop may be lost.
func opensSentence(ws []word, i int) bool {
	before, first := &ws[i-1], trim(ws[i].Text)
	return reportingWords[first] || sentenceOpeners[first] && sentenceEnds(ws, i-1) ||
		articles[first] && (strings.ContainsAny(before.Text, "0123456789") || !before.ends(",;:&-") && !joiner(before) && !before.noise() && !bullets[before.Text])
}

// sentenceEnds reports whether word i ends a sentence: it is no "Sr." of a title
// and no title's head whose comma was read as a stop.
func sentenceEnds(ws []word, i int) bool {
	if !ws[i].ends(".") {
		return false
	}
	if i+1 < len(ws) && !sentenceOpeners[ws[i+1].Text] && (titleHead(&ws[i]) || ws[i].Text == "General.") {
		return false
	}
	next := i + 1
	for next < len(ws) && ws[next].noise() {
		next++
	}
	return (len(ws[i].letters) > 2 || strings.HasSuffix(ws[i].Text, ").")) && (next == len(ws) || ws[next].capital())
}

var (
	reportingWords  = wordSet("Reporting Relèvent")
	sentenceOpeners = wordSet("The This These There They He She In As No None Reporting Specific Other Each All Both Also Overall Le La Les Ce Cette Il Elle Aucun Aucune Relèvent")
)

// titleSoon reports whether words in capitals lead up to a title's head.
func titleSoon(ws []word) bool {
	const reach = 8
	for i := range ws[:min(len(ws), reach)] {
		if titleHead(&ws[i]) {
			return true
		}
		if common(&ws[i]) {
			return false
		}
	}
	return false
}

// nameJoints are words in lower case inside the names of parts of a department.
var nameJoints = wordSet("and of for the et de des du la le les l'")

// bossCues are the phrases after which the supervisor's title stands.
var bossCues = cues("reports to the", "reports directly to the", "reporting to the", "reporting directly to the", "reporting",
	"is accountable to the", "relève du", "relève de la", "relève directement du", "relevant du", "relevant de la", "relèvent du",
	"relèvent de la", "sous l'autorité du", "sous l'autorité de la")

// supervisorIn is the position that the section says this one reports to.
func supervisorIn(ws []word, title string) string {
	for i := range ws {
		n := cueAt(ws[i:], bossCues)
		if n == 0 || ws[i].capital() && !reportsItself[ws[i].Text] || itself(ws[i+n:], title) || i+n < len(ws) && !nameArticles[ws[i+n-1].Text] && !ws[i+n].capital() {
			continue
		}
		from := i + n
		for from < len(ws) && nameArticles[ws[from].Text] {
			from++
		}
		return cleanText(aboutTitle.ReplaceAllString(flat(ws[from:superiorEnd(ws, from)]), ""))
	}
	return ""
}

// reportsItself begin a sentence without its subject, the position.
var reportsItself = wordSet("Reports Relève")

// superiorEnd is the word at which a superior's title ends that begins at word
// from: its sentence does, or others are named with it.
func superiorEnd(ws []word, from int) int {
	end := from
	for end < len(ws) && end < from+longestText && cueAt(ws[end:], peerCues) == 0 && (end == from || cueAt(ws[end:], joinsOthers) == 0 && !alsoSaid(ws, end)) {
		end++
		if ws[end-1].ends(";:") || sentenceEnds(ws, end-1) {
			break
		}
	}
	return end
}

// alsoSaid reports whether something else than a title's words begins at word i:
// a sentence whose stop was lost, or a clause, "and on a daily basis".
func alsoSaid(ws []word, i int) bool {
	return reportingWords[ws[i].Text] || joiner(&ws[i]) && i+1 < len(ws) && clauseWords[ws[i+1].Text]
}

var clauseWords = wordSet("on in at is has who functionally administratively sur en à au est fonctionnellement")
