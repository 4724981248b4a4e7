package structure

import "strings"

// organization reads from the words of the structure's section who reports to
// whom, and gives the markers of the direct reports, which are the section's
// items; nil where it finds nothing.
func organization(ws []word, fields map[FieldName]Field) (*Organization, []marker) {
	cue := reportsCue(ws, fields[PositionTitle].Value)
	o := &Organization{ReportsTo: fields[ReportsTo].Value, Peers: peers(ws)}
	if o.ReportsTo == "" {
		o.ReportsTo = supervisorIn(ws)
	}
	marks := titles(ws, cue)
	if cue < len(ws) && len(marks) == 0 {
		marks = []marker{{at: cue}}
	}
	for i, m := range marks {
		end := len(ws)
		if i+1 < len(marks) {
			end = marks[i+1].at
		}
		o.DirectReports = append(o.DirectReports, position(ws[m.at+m.words:end]))
	}
	if o.ReportsTo == "" && len(o.Peers) == 0 && len(o.DirectReports) == 0 {
		return nil, nil
	}
	return o, marks
}

// Phrases after which the direct reports stand, those after which peers do, and
// those after which the supervisor does.
var (
	reportCues = phrases("reporting to", "reporting directly to", "directly reporting to", "direct reports", "report to the",
		"report directly to", "is supported by", "are supported by", "is assisted by", "supervises", "following positions",
		"relèvent du", "relèvent de", "relèvent directement", "subordonnés directs", "est appuyé par", "est secondé par")
	peerCues = phrases("the others are", "the other positions", "other positions are", "the other is", "les autres postes",
		"les autres sont", "the other executives", "these executives are", "also reporting to", "one of", "l'un des", "l'une des",
		"an other of", "the other", "les autres")
	bossCues = phrases("reports to the", "reports directly to the", "reporting to the", "reporting directly to the",
		"is accountable to the", "relève du", "relève de la", "relève directement du")
)

func phrases(texts ...string) []phrase {
	var out []phrase
	for _, s := range texts {
		out = append(out, newPhrase(s))
	}
	return out
}

// similarCue is the least similarity of words to a cue: "reports to the" is not
// "report to the".
const similarCue = 0.92

// cueAt is the number of words of the longest cue at the words' start, or 0.
func cueAt(ws []word, cues []phrase) int {
	best := 0
	for i := range cues {
		if n, _ := cues[i].match(ws[:min(len(ws), 8)], similarCue); n > best {
			best = n
		}
	}
	return best
}

// sentenceStart reports whether a sentence begins at word i.
func sentenceStart(ws []word, i int) bool {
	return i == 0 || ws[i].lineStart && ws[i].capital() || ws[i-1].ends(".)|") && ws[i].capital()
}

// reportsCue is the word after which the direct reports stand, or len(ws). "One
// of five positions reporting to the Director General" speaks of peers.
func reportsCue(ws []word, title string) int {
	peer := false
	for i := range ws {
		if sentenceStart(ws, i) {
			peer = false
		}
		if cueAt(ws[i:], peerCues) > 0 {
			peer = true
		}
		if n := cueAt(ws[i:], reportCues); !peer && n > 0 && !toBoss(ws, i, n, title) {
			return i + n
		}
	}
	return len(ws)
}

// cueReach is how many words after "Reporting to the Director" the list begins.
const cueReach = 40

// toBoss reports whether "reporting to" names the supervisor: the name is not
// the position's own and no list follows it.
func toBoss(ws []word, i, n int, title string) bool {
	if !strings.HasPrefix(strings.ToLower(ws[i].Text), "report") {
		return false
	}
	own := strings.Fields(plainWords(title))
	for k := i + n; k < min(len(ws), i+n+3); k++ {
		w := strings.Trim(plainWords(ws[k].Text), " ")
		if len(own) > 0 && w == own[0] || w == "incumbent" || w == "it" || w == "position" {
			return false
		}
	}
	for k := i + n; k < min(len(ws), i+n+cueReach); k++ {
		if ws[k].Text == "are" || ws[k].ends(":") {
			return false
		}
		if ws[k].ends(".") {
			break
		}
	}
	return true
}

// supervisorIn is the position that the section says this one reports to.
func supervisorIn(ws []word) string {
	for i := range ws {
		n := cueAt(ws[i:], bossCues)
		if n == 0 {
			continue
		}
		end := i + n
		for end < len(ws) && end < i+n+longestName {
			end++
			if ws[end-1].ends(".;:") {
				break
			}
		}
		return cleanText(flat(ws[i+n : end]))
	}
	return ""
}

// peers are the positions named after "The others are".
func peers(ws []word) []Position {
	listed := phrases("the others are", "other positions are", "the other is", "les autres sont", "these executives are",
		"other executives are", "les autres sont les suivants", "les autres postes sont")
	for i := range ws {
		n := cueAt(ws[i:], listed)
		if n == 0 {
			continue
		}
		var out []Position
		from := i + n
		for k := from; k < len(ws); k++ {
			if !ws[k].ends(";.:") {
				continue
			}
			if t := peerTitle(ws[from : k+1]); t != "" {
				out = append(out, Position{Title: t})
			}
			from = k + 1
			if ws[k].ends(".") && k+1 < len(ws) && !ws[k+1].lineStart {
				break
			}
		}
		return out
	}
	return nil
}

// peerTitle is a title without the words that join it to the list.
func peerTitle(ws []word) string {
	for len(ws) > 0 && (functionWords[strings.ToLower(ws[0].Text)] || strings.EqualFold(trim(ws[0].Text), "and") || ws[0].noise()) {
		ws = ws[1:]
	}
	if len(ws) == 0 || len(ws) > longestText || !ws[0].capital() {
		return ""
	}
	return cleanText(flat(ws))
}
