package structure

import "strings"

// A label may be said of something else than the position: "Former
// classification:", "Supervisor's classification:", "Classification du
// gestionnaire :". Possessives and words for what was tell; another word in
// capitals before a label, at the start of its line, leaves both in doubt.

// whatWas are the words for what is no more the position's.
var whatWas = wordSet("former formerly previous previously old prior past was superseded ancien ancienne anciens anciennes anciennement " +
	"précédent précédente précédemment antérieur antérieure antérieurement auparavant")

// perPosition are the fields of which other positions have their own.
var perPosition = map[FieldName]bool{PositionTitle: true, PositionNumber: true, JobCode: true, Classification: true,
	EffectiveDate: true, NOC: true}

// qualify looks at the words around label k.
func qualify(ws []word, labels []candidate, k int) {
	l := &labels[k]
	if !perPosition[FieldName(strings.TrimSuffix(l.means, "?"))] {
		return
	}
	free := 0
	if k > 0 {
		free = labels[k-1].to
	}
	if to := genitive(ws, l); to > 0 && (k+1 == len(labels) || to <= labels[k+1].from) {
		l.means, l.to, l.colon = "-", to, true
		return
	}
	if l.from == free || ws[l.from].lineStart || gapBefore(ws, l.from) {
		return
	}
	if owner(&ws[l.from-1]) {
		l.means, l.from = "-", ownerStart(ws, l.from-1, free)
		return
	}
	if start := ownLine(ws, l.from, free); (start > free || start == 0) && l.colon {
		l.doubt, l.blurred = true, true
	}
}

// owner reports whether a word says that the label after it is another's: at the
// beginning of its line "Supervisor" does.
func owner(w *word) bool {
	s := strings.ToLower(strings.ReplaceAll(w.Text, "’", "'"))
	if ownPossessive[s] {
		return false
	}
	return w.capital() && (strings.HasSuffix(s, "'s") || strings.HasSuffix(s, "s'")) || whatWas[s] || w.lineStart && s == "supervisor"
}

// ownPossessive are the possessives of the position.
var ownPossessive = wordSet("position's job's")

// preferBare leaves "Proposed classification:" to no field where a label says
// "Classification:".
func preferBare(labels []candidate) {
	bare := false
	for _, l := range labels {
		bare = bare || l.colon && FieldName(l.means) == Classification
	}
	for i := range labels {
		if labels[i].means == string(Classification)+"?" {
			labels[i].means = string(Classification)
			if bare && labels[i].colon {
				labels[i].means = "-"
			}
		}
	}
}

// ownerStart is where the words begin that lead up to an owner on its line:
// "Immediate supervisor's".
func ownerStart(ws []word, i, free int) int {
	if start := ownLine(ws, i+1, free); start >= free {
		return start
	}
	return i
}

// longestOwner is the most words before a label that say whose it is.
const longestOwner = 3

// ownLine is the start of the line or cell before word i, where only so few
// words in capitals stand between, or -1.
func ownLine(ws []word, i, free int) int {
	for from := i - 1; from >= max(free, i-longestOwner); from-- {
		if ws[from].noise() || !ws[from].capital() || from < i-1 && ws[from].ends(",.;:|") {
			return -1
		}
		if ws[from].lineStart || gapBefore(ws, from) {
			return from
		}
	}
	return -1
}

// genitive is the word after the colon of "Classification du gestionnaire :" or
// "Classification antérieure :", or 0.
func genitive(ws []word, l *candidate) int {
	if l.colon || l.to >= len(ws) {
		return 0
	}
	first := strings.ToLower(ws[l.to].Text)
	if !ofOwner[first] && !strings.HasPrefix(first, "l'") && !whatWas[trim(first)] {
		return 0
	}
	for i := l.to; i < min(len(ws), l.to+longestUnknown-1); i++ {
		if ws[i].lineStart || ws[i].ends(",.;") {
			return 0
		}
		if colonAfter(ws, i) {
			return i + 1
		}
	}
	return 0
}

// ofOwner begin an owner behind a label.
var ofOwner = wordSet("of du de des")
