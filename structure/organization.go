package structure

import "strings"

// organization reads from the words of the structure's section who reports to
// whom, and gives the markers of the direct reports, which are the section's
// items, and what is in doubt; nil where it finds nothing.
func organization(ws []word, fields map[FieldName]Field) (_ *Organization, marks []marker, doubts []string) {
	title := fields[PositionTitle].Value
	o := &Organization{ReportsTo: fields[ReportsTo].Value}
	labelled := findLabelled(ws)
	if o.ReportsTo == "" {
		o.ReportsTo = supervisorIn(ws[:labelled.first(len(ws))], title)
	}
	list := reportsList(ws, title, o.ReportsTo)
	o.takeLabelled(ws, labelled)
	if list.from == len(ws) && labelled[2].empty() {
		list = tableOf(ws)
	}
	list, reports := labelled.reports(ws, list)
	row := tableRow(reports[list.from:])
	list.from += row
	o.takePeers(ws, list, labelled[1], title)
	known := entries(reports, list.from, title)
	marks = withAlike(reports, known)
	for i, m := range marks {
		end := entryEnd(marks, i, len(reports))
		p := position(reports[min(m.at+m.words, end):end])
		if p.Staff == "" && row > 0 {
			p.Staff = lastNumber(reports[m.at:end])
		}
		o.DirectReports = append(o.DirectReports, p)
	}
	if o.ReportsTo == "" && len(o.Peers) == 0 && len(o.DirectReports) == 0 {
		return nil, nil, nil
	}
	return o, marks, append(addedNames(reports, known, marks), o.announcedDoubts(reports, list, marks)...)
}

// takePeers takes the other positions of the superior: before the list of reports,
// behind it, or under their label.
func (o *Organization) takePeers(ws []word, list reportList, labelled span, title string) {
	if o.Peers = peers(ws[:list.from], title, o.ReportsTo); len(o.Peers) == 0 {
		o.Peers = alsoPeers(ws, list.from, title)
	}
	if len(o.Peers) == 0 && !labelled.empty() {
		o.Peers = namedPositions(ws[labelled.from:listEnd(ws[:labelled.to], labelled.from)])
	}
}

// entries are the markers of the positions in a list that begins at word from.
func entries(ws []word, from int, title string) []marker {
	marks := titles(ws, from, title)
	if marked := markedEntries(ws, from); len(marked) >= fewestMarked && len(marked) >= len(marks) && !sameStarts(marked, marks) {
		marks = marked
	}
	if parted := partedEntries(ws, from); len(parted) > len(marks) {
		marks = parted
	}
	if (len(marks) == 0 || marks[0].at-from > longestText) && aGroup(ws[from:]) {
		marks = append(inGroup(ws, from, firstMark(marks, len(ws))), marks...)
	}
	return marks
}

// entryEnd is the word at which entry i ends, of a list in so many words.
func entryEnd(marks []marker, i, words int) int {
	end := words
	if i+1 < len(marks) {
		end = marks[i+1].at
	}
	if m := marks[i]; m.end > 0 {
		end = min(end, m.end)
	}
	return end
}

// columnWords head the columns of a table of positions.
var columnWords = wordSet("title titles position positions classification class level group number staff fte ftes titre titres poste postes " +
	"groupe niveau effectif effectifs etp nombre")

// tableOf is where a table of positions stands that nothing announces: under a line
// that heads its columns.
func tableOf(ws []word) reportList {
	for i := range ws {
		if ws[i].lineStart && positionColumns[strings.ToLower(trim(ws[i].Text))] && tableRow(ws[i:]) == lineEnd(ws, i)-i {
			return reportList{i, i}
		}
	}
	return reportList{len(ws), len(ws)}
}

// positionColumns head the column of the titles.
var positionColumns = wordSet("title titles position positions titre titres poste postes")

// tableRow is how many words at the beginning head the columns of a table, or 0.
func tableRow(ws []word) int {
	n, heads := 0, 0
	for n < len(ws) && (n == 0 || !ws[n].lineStart || heads < 2) {
		w := strings.ToLower(trim(ws[n].Text))
		switch {
		case columnWords[w]:
			heads++
		case n == 0 || !ws[n].noise() && w != "and" && w != "of" && w != "et" && w != "de":
			return tableHeads(ws, n, heads)
		}
		n++
	}
	return tableHeads(ws, n, heads)
}

// tableHeads is n where so many words of a row are heads enough and rows follow.
func tableHeads(ws []word, n, heads int) int {
	if heads < 2 || n == len(ws) || !ws[n].capital() && !ws[n].lineStart {
		return 0
	}
	return n
}

// lastNumber is the number that ends the words, in digits, or "".
func lastNumber(ws []word) string {
	if len(ws) == 0 {
		return ""
	}
	d, ok := number(trim(ws[len(ws)-1].Text))
	if !ok {
		return ""
	}
	return d
}

// aGroup reports whether words begin with positions that are named together: "a
// number of project managers".
func aGroup(ws []word) bool {
	const reach = 8
	for i := range ws[:min(len(ws), reach)] {
		if teams[ws[i].Text] || titleHead(&ws[i]) && (i+1 == len(ws) || !verbObjects[ws[i+1].Text]) {
			return true
		}
	}
	return false
}

// teams are named as positions are: "an assigned Project Team of experts".
var teams = wordSet("Team Teams Équipe Équipes")

// similarCue is the least similarity of words to a cue: "reports to the" is not
// "report to the".
const similarCue = 0.92

// cueAt is the number of words of the longest cue at the words' start, or 0.
func cueAt(ws []word, cues *phrasebook) int {
	best := 0
	ws = ws[:min(len(ws), longestCue)]
	var space [fewNear]int
	for _, k := range cues.near(ws, space[:0]) {
		if n, _ := cues.phrases[k].match(ws, similarCue); n > best {
			best = n
		}
	}
	return best
}

// longestCue is the most words of a cue.
const longestCue = 8

// sentenceStart reports whether a sentence begins at word i.
func sentenceStart(ws []word, i int) bool {
	if i > 1 && ws[i-1].noise() && ws[i-2].ends(".") && ws[i].capital() {
		return true
	}
	return i == 0 || ws[i].lineStart && ws[i].capital() || ws[i-1].ends(".)|") && ws[i].capital()
}
