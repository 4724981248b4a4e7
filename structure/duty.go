package structure

import (
	_ "embed" // the verbs
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// fewSentences is the least number of duties that make a list without marks.
const fewSentences = 4

// sentences finds duties that are neither numbered nor marked: each begins with
// a verb after the end of the one before.
func sentences(ws []word) []marker {
	var out []marker
	for i := range ws {
		if (i == 0 || ws[i].lineStart || ws[i-1].ends(".;:") || afterSign(ws, i)) && (duty(&ws[i]) || dutyLater(ws[i:])) {
			out = append(out, marker{at: i})
		}
	}
	if len(out) < fewSentences {
		return ownLines(ws, len(out))
	}
	return out
}

// dutyLater reports whether a duty's verb comes behind what leads up to it, or an
// adjective stands for it: "As a member of the team, contributes", "Responsible
// for".
func dutyLater(ws []word) bool {
	const reach = 14
	first := ws[0].Text
	if (first == "Responsible" || first == "Accountable") && len(ws) > 1 && ws[1].Text == "for" {
		return true
	}
	if first != "As" && first != "À" && first != "En" {
		return false
	}
	for i := range ws[:min(len(ws)-1, reach)] {
		if ws[i].ends(",") && ws[i+1].lower > 0 {
			return dutyInside(&ws[i+1])
		}
		if ws[i].ends(".;:") {
			break
		}
	}
	return false
}

// dutyInside reports whether a word in lower case is a verb that duties begin with.
func dutyInside(w *word) bool {
	first, n := utf8.DecodeRuneInString(w.Text)
	verb := string(unicode.ToUpper(first)) + w.Text[n:]
	return unicode.IsLower(first) && (dutyVerbs()[verb] || dutyVerbs()[strings.TrimSuffix(verb, "s")])
}

// afterSign reports whether a lone sign stands before word i, and before that
// the end of something.
func afterSign(ws []word, i int) bool {
	return i > 1 && ws[i-1].noise() && ws[i-2].ends(".;:)")
}

// ownLines finds duties that each begin a line after the end of one; half of
// them begin with a verb that is known.
func ownLines(ws []word, verbs int) []marker {
	var out []marker
	for i := range ws {
		if ws[i].lineStart && ws[i].capital() && (i == 0 || ws[i-1].ends(".;")) {
			out = append(out, marker{at: i})
		}
	}
	if len(out) < fewSentences || 2*verbs < len(out) {
		return nil
	}
	return out
}

var (
	englishDuty = regexp.MustCompile(`^[A-Z][a-z]{2,}(?:[a-z]s|ing)$`)
	frenchDuty  = regexp.MustCompile(`^[A-ZÉ][a-zàâéèêîôû]{2,}(er|ir|re)$`)
	noDuty      = wordSet("this these as thus canada's its his towards perhaps besides during according including regarding concerning following considering being autre entre notre")
)

//go:embed lexicon/duties.txt
var dutyData string

var dutyVerbs = sync.OnceValue(func() map[string]bool { return readWords(dutyData) })

// duty reports whether a word is a verb as duties begin with: "Directs",
// "Directing", "Diriger", or one that its ending does not tell: "Ensure".
func duty(w *word) bool {
	verb := strings.TrimRight(w.Text, ",")
	if dutyVerbs()[verb] {
		return true
	}
	return (englishDuty.MatchString(verb) || frenchDuty.MatchString(verb)) && !noDuty[strings.ToLower(verb)]
}
