package structure

import "strings"

// The two-column form prints REPORTS TO in the cell of the structure, beside
// the cell of the dimensions, and recognition reads both line by line. What
// belongs to the dimensions shows: figures and the words around figures.

// Labels of the supervisor in a section's text, and of what comes after.
var (
	bodyLabels    = cues("reports to", "supérieur hiérarchique", "relève de")
	bodyLabelEnds = cues("direct reports", "reporting directly to", "reporting to", "reporting directly", "subordonnés directs",
		"relevant directement", "positions reporting")
	figureWords = wordSet("number of fte ftes fte's s staff salary salaries budget o&m non-salary operating program total in gs&cs million billion " +
		"direct indirect nombre etp effectif dépenses programme fonctionnement d'etp")
)

// longestSupervisor is the most words of a supervisor's title and the figures
// that stand among them.
const longestSupervisor = 40

// bodyConfidence is that of a field from a section's text.
const bodyConfidence = 0.55

// bodySupervisor takes the field reports_to from a label in the structure's or
// the dimensions' section, where the header has none.
func bodySupervisor(jd *JobDescription, ws []word) {
	if _, ok := jd.Fields[ReportsTo]; ok || len(ws) == 0 {
		return
	}
	n := bodyLabel(ws)
	if n == 0 {
		return
	}
	kept, ended := supervisorWords(ws[n:])
	if value := printed(withCommas(kept)); ended && value != "" && len(kept) <= longestName {
		jd.Fields[ReportsTo] = Field{Value: value, Raw: rawText(kept), Page: kept[0].Page, Box: around(kept),
			Confidence: bodyConfidence}
	}
}

// bodyLabel is the word after the supervisor's label, in capitals with a colon,
// or 0.
func bodyLabel(ws []word) int {
	for i := range ws {
		n := cueAt(ws[i:], bodyLabels)
		if n > 0 && letterCase(ws[i:i+n]) == allCapitals && hasColon(ws, i+n) {
			return i + n
		}
	}
	return 0
}

// supervisorWords are the words up to the next label or the end of a sentence or
// of the section, without figures; ended says that there was such an end.
func supervisorWords(ws []word) (kept []word, ended bool) {
	for i := range ws[:min(len(ws), longestSupervisor)] {
		w := &ws[i]
		if cueAt(ws[i:], bodyLabelEnds) > 0 {
			ended = true
			break
		}
		if isFigure(w) {
			continue
		}
		kept = append(kept, *w)
		if w.ends(".") && len(w.letters) > 3 && !stopForComma(ws, i) {
			ended = true
			break
		}
	}
	ended = ended || len(ws) <= longestName && headed(kept[:min(len(kept), headReach)])
	for len(kept) > 0 && (functionWords[strings.ToLower(kept[len(kept)-1].Text)] || kept[len(kept)-1].noise()) {
		kept = kept[:len(kept)-1]
	}
	return kept, ended
}

// isFigure reports whether a word is a figure, the label of one, or another word
// that stands beside them.
func isFigure(w *word) bool {
	_, misread := number(trim(w.Text))
	return misread || strings.ContainsAny(w.Text, "0123456789$%") || w.ends(":") ||
		figureWords[strings.ToLower(strings.Trim(w.Text, ",;.()"))]
}
