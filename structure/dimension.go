package structure

import "strings"

// Limits of a dimension's label.
const (
	longestLabel  = 10 // words before a colon
	longestUnsaid = 7  // words without one
)

// dimensions reads figures with their labels: "FTEs: 2,930", "Salary $1.3M",
// "ETP : 27". Figures side by side, as in the columns of a table, have the
// label of the row. In French a space parts thousands, in English two columns.
func dimensions(ws []word, french bool) []Dimension {
	var out []Dimension
	from, label := 0, ""
	for i := 0; i < len(ws); {
		a := amountAt(ws, i, french)
		if a.words == 0 {
			i++
			continue
		}
		if before := withoutAbout(ws[from:i]); len(before) > 0 || label == "" || a.people && ws[i-1].ends(".;,") {
			label = dimensionLabel(before, a)
		}
		if label != "" && a.value != "" {
			out = append(out, Dimension{Label: label, Value: a.value, Unit: a.unit, Raw: strings.TrimRight(flat(ws[i:i+a.words]), ",;:")})
		}
		i += a.words
		from = i
	}
	return out
}

// withoutAbout leaves out "approx." and the like at the end of words.
func withoutAbout(ws []word) []word {
	for len(ws) > 0 && aboutWords[strings.ToLower(strings.Trim(ws[len(ws)-1].Text, ".,"))] {
		ws = ws[:len(ws)-1]
	}
	return ws
}

var aboutWords = wordSet("approx approximately about environ d'environ s s$ $ =")

// dimensionLabel is the label at the end of the words between two figures, or
// "". With nothing to mark it, it must be made of what labels are made of: a
// figure in a sentence is none. A count of people needs none: "18 FTEs".
func dimensionLabel(ws []word, a figure) string {
	if len(ws) == 0 || ws[len(ws)-1].ends(".;,") && a.people {
		if a.people {
			return a.unit
		}
		return ""
	}
	last := &ws[len(ws)-1]
	marked := last.ends(":=|") || last.noise() || last.ends(".") && len(ws) < longestUnsaid
	ws = ws[labelStart(ws):]
	if numbering[strings.ToLower(trim(last.Text))] || !marked && (len(ws) > longestUnsaid || !allOfLabels(ws)) || !spelledOut(ws) {
		return ""
	}
	return cleanText(flat(ws))
}

// numbering are words whose number is a name and no figure.
var numbering = wordSet("vote fy responsibility part level phase page crédit credit partie niveau sur ex over from than")

// spelledOut reports whether words hold one of several letters.
func spelledOut(ws []word) bool {
	for i := range ws {
		if ws[i].upper > 1 || ws[i].upper+ws[i].lower > 2 {
			return true
		}
	}
	return false
}

// labelStart is the first word of the label that ends the words: what comes
// after the end of something else.
func labelStart(ws []word) int {
	for i := len(ws) - 2; i >= 0; i-- {
		if len(ws)-i > longestLabel || endsBefore(ws, i) && spelledOut(ws[i+1:]) {
			return i + 1
		}
	}
	for i := range ws {
		if ws[i].capital() || !functionWords[ws[i].Text] {
			return i
		}
	}
	return 0
}

// endsBefore reports whether something ends with word i, before a label.
func endsBefore(ws []word, i int) bool {
	w := &ws[i]
	switch {
	case w.Text == "-" || w.Text == "|" || w.Text == ":" || afterAmount[strings.ToLower(w.Text)]:
		return true
	case w.ends(".;:|"):
		return len(w.letters) > 1
	case w.ends(","):
		return ws[i+1].capital()
	}
	return strings.ContainsAny(w.Text, "0123456789")
}

// afterAmount are words that end an amount's own words.
var afterAmount = wordSet("dollars annually yrs years $ m$ g$")

// allOfLabels reports whether words are all of those that labels are made of.
func allOfLabels(ws []word) bool {
	for i := range ws {
		w := strings.ToLower(strings.Trim(ws[i].Text, ",;:.()'’"))
		if !ws[i].capital() && !functionWords[w] && !figureWords[w] && !ws[i].noise() && !strings.HasPrefix(ws[i].Text, "(") {
			return false
		}
	}
	return ws[0].capital() || figureWords[strings.ToLower(ws[0].Text)]
}
