package structure

import "strings"

// Limits of a dimension's label.
const (
	longestLabel  = 10 // words before a colon
	longestUnsaid = 7  // words without one
)

// dimensionLabel is the label at the end of the words between two figures, or
// "". With nothing to mark it, it must be made of what labels are made of, or be
// a table's row: a figure in a sentence is none. A count of people needs none:
// "18 FTEs".
func dimensionLabel(ws []word, a figure) string {
	if len(ws) == 0 || ws[len(ws)-1].ends(".;,") && a.people {
		if a.people {
			return a.unit
		}
		return ""
	}
	ws = afterUnit(ws)
	last := &ws[len(ws)-1]
	all, label := withoutSigns(ws), withoutSigns(ws[labelStart(ws):])
	switch {
	case len(label) == 0 || numbering[strings.ToLower(trim(last.Text))] || !spelledOut(label) && !joinedLetters(label):
		return ""
	case marksLabel(last, len(ws)) || len(label) <= longestUnsaid && allOfLabels(label):
		return cleanText(flat(label))
	case len(a.value) > 1 && a.unit != "%" && rowOfTable(all):
		return cleanText(flat(all))
	}
	return cleanText(flat(budgetLabel(label)))
}

// afterUnit leaves out what words before a label say of the figure before them:
// "(per Director) Salary", "per Director Salary".
func afterUnit(ws []word) []word {
	end := 0
	switch {
	case strings.HasPrefix(ws[0].Text, "("):
		for end < len(ws) && !ws[end].ends(")") {
			end++
		}
		end++
	case ws[0].Text == "per" || ws[0].Text == "par":
		end = 2
	}
	if end >= len(ws) || !ws[end].capital() {
		return ws
	}
	return ws[end:]
}

// marksLabel reports whether the last of so many words before a figure shows
// that they are its label.
func marksLabel(last *word, words int) bool {
	return last.ends(":=|") || last.noise() || last.ends(".") && words < longestUnsaid
}

// withoutSigns leaves out lone signs and letters before a label.
func withoutSigns(ws []word) []word {
	for len(ws) > 0 && (ws[0].noise() || len(ws[0].letters) == 1) && !joinedLetters(ws) {
		ws = ws[1:]
	}
	return ws
}

// joinedLetters reports whether words begin with two letters that are joined: "O & M",
// "O et M".
func joinedLetters(ws []word) bool {
	return len(ws) > 2 && ws[0].upper == 1 && len(ws[0].letters) == 1 && (ws[1].Text == "&" || joiner(&ws[1])) && len(ws[2].letters) == 1
}

// rowOfTable reports whether the words between two figures are the label of a
// table's row: they begin with a capital and hold no word of a sentence.
func rowOfTable(ws []word) bool {
	if len(ws) == 0 || len(ws) > longestLabel || !ws[0].capital() {
		return false
	}
	for i := range ws {
		inside := strings.HasPrefix(ws[i].Text, "(") || ws[i].ends(")")
		if sentenceWords[strings.ToLower(trim(ws[i].Text))] || ws[i].ends(".;:!?") || !inside && strings.ContainsAny(ws[i].Text, "0123456789$") {
			return false
		}
	}
	return true
}

// sentenceWords stand in sentences and in no label of a figure.
var sentenceWords = wordSet("is are was were be been has have had will would can may must which that who it its their he she they this these the a an " +
	"est sont a ont qui que dont sera doit peut il elle ce cette ces le la les un une from over between than more about plus at")

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
	case w.Text == "-" && i > 0 && ws[i-1].capital() && figureWords[strings.ToLower(ws[i-1].Text)] && ws[i+1].capital() && ws[len(ws)-1].ends(":"):
		return false // Budget - Direct:
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
		if !ws[i].capital() && !functionWords[w] && !figureWords[w] && !figureNouns[w] && !ws[i].noise() && !strings.HasPrefix(ws[i].Text, "(") {
			return false
		}
	}
	first := strings.ToLower(ws[0].Text)
	return ws[0].capital() || figureWords[first] || figureNouns[first]
}

// figureNouns are words that figures' labels begin with in lower case, and titles
// are made of as well.
var figureNouns = wordSet("grants grant contributions contribution revenue revenues expenditures expenditure capital travel transfers payments assets " +
	"subventions subvention recettes revenus immobilisations paiements voyages actifs")

// budgetLabel is the end of some words that is a figure's label though they are
// not: "employees and contractors Salary budget", "per year Operating budget,
// including payroll, operating supplies and expenses".
func budgetLabel(ws []word) []word {
	for k := len(ws) - 1; k >= 0 && len(ws)-k <= longestLabel; k-- {
		if !ws[k].capital() || k > 0 && (ws[k-1].capital() || ws[k-1].lower == 0 || functionWords[ws[k-1].Text]) {
			continue
		}
		first := figureWords[strings.ToLower(trim(ws[k].Text))]
		if first && rowOfTable(ws[k:]) || len(ws)-k <= longestUnsaid && ofFigures(ws[k:]) && allOfLabels(ws[k:]) {
			return ws[k:]
		}
	}
	return nil
}

// ofFigures reports whether one of the words is of those that figures' labels are
// made of.
func ofFigures(ws []word) bool {
	for i := range ws {
		if w := strings.ToLower(trim(ws[i].Text)); figureWords[w] || figureNouns[w] {
			return true
		}
	}
	return false
}
