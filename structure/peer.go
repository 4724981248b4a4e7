package structure

import "strings"

// listedPeers announce the other positions of the same superior.
var listedPeers = phrases("the others are", "the others include", "other positions are", "the other position is", "the other is",
	"the other two are", "the other three are", "the other four are", "the other five are", "the other six are", "the other seven are",
	"these executives are", "these executives include", "other executives are", "these are", "these include", "les autres sont", "les autres postes sont",
	"l'autre est", "l'autre poste est", "les deux autres sont", "les trois autres sont", "les quatre autres sont", "les cinq autres sont")

// longestPeers is the most words of a list of peers.
const longestPeers = 250

// peers are the positions that the section lists beside the described one.
func peers(ws []word) []Position {
	for i := range ws {
		n := cueAt(ws[i:], listedPeers)
		if n == 0 {
			continue
		}
		from := afterVerb(ws, i+n)
		end := from
		for end < min(len(ws), from+longestPeers) {
			end++
			if sentenceEnds(ws, end-1) {
				break
			}
		}
		return namedPositions(ws[from:end])
	}
	return nil
}

// sentenceEnds reports whether word i ends a sentence: it is no "Sr." of a title
// and no title's head whose comma was read as a stop.
func sentenceEnds(ws []word, i int) bool {
	if i+1 < len(ws) && !sentenceOpeners[ws[i+1].Text] && (titleHead(&ws[i]) || ws[i].Text == "General.") {
		return false
	}
	return ws[i].ends(".") && (len(ws[i].letters) > 2 || strings.HasSuffix(ws[i].Text, ").")) && (i+1 == len(ws) || ws[i+1].capital())
}

var sentenceOpeners = wordSet("The This These There They He She In As Reporting Specific Other Le La Les Ce Cette Il Elle Les Relèvent")

// namedPositions are the titles of a list in one sentence, parted by
// semicolons, or by commas and "and" where another title follows.
func namedPositions(ws []word) []Position {
	var out []Position
	from := 0
	for i := range ws {
		if i+1 < len(ws) && !partsTitles(ws, i) {
			continue
		}
		if t := peerTitle(ws[from : i+1]); t != "" {
			out = append(out, Position{Title: t})
		}
		from = i + 1
	}
	return out
}

// partsTitles reports whether one title ends with word i and another follows.
func partsTitles(ws []word, i int) bool {
	if ws[i].ends(";") {
		return true
	}
	next := i + 1
	joined := joiner(&ws[next])
	for next < len(ws) && (joiner(&ws[next]) || nameArticles[strings.ToLower(ws[next].Text)] || bullets[ws[next].Text] || len(ws[next].letters) == 1 && ws[next].capital()) {
		next++
	}
	if next == i+1 && !ws[i].ends(",:") || next == len(ws) {
		return false
	}
	return (ws[i].ends(",:") || joined || next > i+1 && len(ws[next-1].letters) < 2) && startsTitle(ws[next:])
}

func joiner(w *word) bool { return w.Text == "and" || w.Text == "et" }

// startsTitle reports whether a title begins here: its head comes within three
// words in capitals, or is a French one in lower case after its article.
func startsTitle(ws []word) bool {
	const reach = 3
	return headedBefore(ws[:min(len(ws), reach)], ".,;:)") || frenchHead(&ws[0])
}

// peerTitle is a title without the words that join it to the list.
func peerTitle(ws []word) string {
	for len(ws) > 0 && (functionWords[strings.ToLower(ws[0].Text)] || ws[0].noise() || beforeTitle[ws[0].Text] ||
		len(ws[0].letters) == 1 && len(ws) > 1) {
		ws = ws[1:]
	}
	if len(ws) == 0 || len(ws) > longestText || !ws[0].capital() && !frenchHead(&ws[0]) {
		return ""
	}
	return cleanText(flat(ws))
}

// beforeTitle are words between what announces a list and its first title.
var beforeTitle = wordSet("ou ceux celui celle suivants suivantes suivant suivante also")

// bossCues are the phrases after which the supervisor's title stands.
var bossCues = phrases("reports to the", "reports directly to the", "reporting to the", "reporting directly to the", "reporting",
	"is accountable to the", "relève du", "relève de la", "relève directement du", "relevant du", "relevant de la", "relèvent du",
	"relèvent de la", "sous l'autorité du", "sous l'autorité de la")

// supervisorIn is the position that the section says this one reports to.
func supervisorIn(ws []word, title string) string {
	for i := range ws {
		n := cueAt(ws[i:], bossCues)
		if n == 0 || ws[i].capital() || itself(ws[i+n:], title) || i+n < len(ws) && !nameArticles[ws[i+n-1].Text] && !ws[i+n].capital() {
			continue
		}
		from := i + n
		for from < len(ws) && nameArticles[ws[from].Text] {
			from++
		}
		end := from
		for end < len(ws) && end < from+longestName && cueAt(ws[end:], peerCues) == 0 {
			end++
			if ws[end-1].ends(";:") || sentenceEnds(ws, end-1) {
				break
			}
		}
		return cleanText(flat(ws[from:end]))
	}
	return ""
}
