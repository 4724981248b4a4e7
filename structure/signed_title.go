package structure

import "strings"

// titleSigned is the length of the title at word i that a date or a signature
// belongs to, or that stands on a line of its own under a rule; 0 where none is.
func titleSigned(ws []word, i int) int {
	under, words := ruled(ws, i), ws[i:]
	if !startsSigned(words, under) {
		return 0 // a person's name may stand before a title
	}
	for n := 1; n < min(len(words), longestName); n++ {
		w := &words[n]
		switch {
		case words[n-1].ends(".") && !words[n-1].capital():
			return 0
		case signWord(w), under && (w.lineStart || drawn(w)):
			return n
		case !inName(w) && w.Text != "-" && !tailOfTitle(words, n), words[n-1].ends(";:"), sentenceEnds(words, n-1):
			return 0
		}
	}
	if under && len(words) < longestName {
		return len(words)
	}
	return 0
}

// startsSigned reports whether words begin with a title as it is signed; under a
// rule, any word with a capital may come before its head.
func startsSigned(ws []word, under bool) bool {
	first := &ws[0]
	return first.capital() && !strings.HasPrefix(first.Text, "(") && (under || titleHead(first) || titleRanks[strings.ToLower(trim(first.Text))]) &&
		headed(ws[:min(len(ws), headReach)])
}

// unclosed leaves out a bracket at a title's end that nothing closes.
func unclosed(ws []word) []word {
	if last := len(ws) - 1; last > 0 && strings.HasPrefix(ws[last].Text, "(") && !strings.Contains(ws[last].Text, ")") {
		return ws[:last]
	}
	return ws
}

// tailOfTitle reports whether a title goes on at word n in lower case: "Directeur
// général", "Agent de classification", "Direction des ressources humaines".
func tailOfTitle(ws []word, n int) bool {
	if titleTails[strings.Trim(ws[n].Text, ",;")] {
		return true
	}
	if ws[n].lower <= 2 || ws[n-1].lower == 0 {
		return false
	}
	return functionWords[ws[n-1].Text] || n > 1 && common(&ws[n-1]) && functionWords[ws[n-2].Text]
}

var titleTails = wordSet("général générale adjoint adjointe délégué déléguée principal principale régional régionale exécutif exécutive")

// signWords stand at the place to sign.
var signWords = wordSet("date signature signed signé")

func signWord(w *word) bool {
	first, _, _ := strings.Cut(strings.Trim(w.Text, ".,:;()\"“”"), "/") // "Date/Date"
	return signWords[strings.ToLower(first)]
}

// drawn reports whether a word is a printed rule to sign on.
func drawn(w *word) bool { return w.noise() && strings.Count(w.Text, "_") >= shortestRule }

// shortestRule is the fewest signs of such a rule.
const shortestRule = 4

// ruled reports whether a rule to sign on stands before word i.
func ruled(ws []word, i int) bool { return i > 0 && drawn(&ws[i-1]) }

// toSign reports whether the place to sign is at word i: a word that names it, a
// rule, or the end of the line.
func toSign(ws []word, i int) bool {
	for i < len(ws) && ws[i].noise() && !drawn(&ws[i]) && !ws[i].lineStart {
		i++
	}
	return i == len(ws) || signWord(&ws[i]) || drawn(&ws[i]) || ws[i].lineStart
}
