package structure

import (
	"slices"
	"strings"
)

// Some forms list the positions under labels of their own: "SUPERIOR:", "PEERS:",
// "SUBORDINATES:".

var (
	superiorLabels = []string{"superior", "supervisor", "immediate supervisor", "reports to", "supérieur", "supérieure", "supérieur hiérarchique",
		"supérieur immédiat", "relève de"}
	peerLabels = []string{"peers", "peer positions", "colleagues", "pairs", "collègues", "homologues", "other positions reporting to supervisor",
		"other positions reporting to the supervisor", "positions reporting to the same supervisor", "postes relevant du même supérieur",
		"autres postes relevant du supérieur", "postes de même niveau"}
	directLabels = []string{"direct reports", "subordinates", "subordinate positions", "supervises", "positions supervised", "employees supervised",
		"positions reporting to this position", "subordonnés", "subordonnés directs", "postes subordonnés", "subalternes", "supervise",
		"postes supervisés", "employés supervisés", "postes relevant du titulaire"}
	// otherLabels only end a list.
	otherLabels  = []string{"staff", "number of staff", "ftes", "number of ftes", "budget", "effectif", "etp", "nombre d'employés"}
	anyListLabel = cues(slices.Concat(superiorLabels, peerLabels, directLabels)...)
	listLabels   = [4]*phrasebook{cues(superiorLabels...), cues(peerLabels...), cues(directLabels...), cues(otherLabels...)}
)

// labelledLists are where the labelled lists stand, each empty where there is none:
// superior, peers, direct reports and what is no list of positions.
type labelledLists [4]span

// findLabelled finds the lists under labels.
func findLabelled(ws []word) labelledLists {
	var at labelledLists
	last := -1
	for i := range ws {
		place, n := listLabel(ws, i)
		if n == 0 {
			continue
		}
		if last >= 0 {
			at[last].to = i
		}
		if last = place; at[place].empty() {
			at[place] = span{i + n, len(ws)}
		} else {
			last = -1
		}
	}
	return at
}

// listLabel is the place that a label with a colon at word i names, and how many
// words it takes.
func listLabel(ws []word, i int) (place, n int) {
	if !ws[i].capital() || !colonSoon(ws[i:]) {
		return 0, 0 // most often
	}
	for place, labels := range listLabels {
		n := cueAt(ws[i:], labels)
		if n == 0 || !hasColon(ws, i+n) || place == len(listLabels)-1 && !ws[i].lineStart {
			continue
		}
		for i+n < len(ws) && ws[i+n].noise() && strings.HasPrefix(ws[i+n].Text, ":") {
			n++
		}
		return place, n
	}
	return 0, 0
}

// colonSoon reports whether a colon stands behind the first words, as behind the
// longest label.
func colonSoon(ws []word) bool {
	const reach = 8
	for i := range ws[:min(len(ws), reach)] {
		if strings.ContainsRune(ws[i].Text, ':') {
			return true
		}
	}
	return false
}

// takeLabelled takes the superior under its label, where no sentence names one.
func (o *Organization) takeLabelled(ws []word, at labelledLists) {
	s := at[0]
	if o.ReportsTo != "" || s.empty() {
		return
	}
	end := s.from + 1
	for end < s.to && (!ws[end].lineStart || ws[end-1].ends(",&") || joiner(&ws[end-1])) {
		end++ // a title goes on behind a comma
	}
	kept, ended := supervisorWords(ws[s.from:end])
	if end < len(ws) || ended {
		o.ReportsTo = cleanText(aboutTitle.ReplaceAllString(flat(kept[:min(len(kept), longestText)]), ""))
	}
}

// reports is where the direct reports stand, and the words up to the end of their
// list: under their label, where there is one. What stands under another label is no
// list of theirs.
func (at labelledLists) reports(ws []word, list reportList) (reportList, []word) {
	if s := at[2]; !s.empty() {
		return reportList{s.from, at.first(list.sentence)}, ws[:s.to]
	}
	if s := at[1]; !s.empty() && list.from >= s.from && list.from <= s.to {
		return reportList{len(ws), at.first(len(ws))}, ws
	}
	return list, ws
}

// first is the first word under a label, or the given one where that comes before.
func (at labelledLists) first(word int) int {
	for _, s := range at {
		if !s.empty() {
			word = min(word, s.from)
		}
	}
	return word
}

// opensStructure are the labels that begin a section of their own, where they stand
// in another one: a form's cell under its neighbour.
var opensStructure = cues("reports to", "relève de", "direct reports", "subordinates", "subordonnés", "subordonnés directs", "peers", "pairs")

// withStructure adds labels in capitals that begin a line inside another section as
// headings of the organization's structure, the first of each section.
func withStructure(ws []word, heads []candidate) []candidate {
	var out []candidate
	for i, c := range heads {
		out = append(out, c)
		switch SectionKind(c.means) {
		case OrganizationStructure, Dimensions, Certification, OrganizationChart:
			continue
		}
		end := sectionEnd(heads, i, len(ws))
		for k := c.to; k < end; k++ {
			if n := structureLabel(ws[:end], k); n > 0 {
				out = append(out, candidate{from: k, to: k + n, means: string(OrganizationStructure), score: ownPrint})
				break
			}
		}
	}
	return out
}

// structureLabel is how many words a label takes at word i that opens the
// organization's structure, or 0.
func structureLabel(ws []word, i int) int {
	if !ws[i].lineStart || ws[i].furniture || ws[i].upper < 2 || cueAt(ws[i:], opensStructure) == 0 {
		return 0
	}
	_, n := listLabel(ws, i)
	if n == 0 || letterCase(ws[i:i+n]) != allCapitals || !headed(ws[i+n:min(len(ws), i+n+headReach)]) {
		return 0
	}
	return n
}
