package structure

import (
	_ "embed" // the verbs
	"regexp"
	"strings"
	"sync"
)

// marker is the start of an item: the word at which it stands, how many words
// belong to the number or bullet, and how many bytes of the next word do.
type marker struct{ at, words, glued int }

// items splits a section's words into the items of its list; nil where it
// holds none. Numbers, letters and bullets stay out of the items.
func items(ws []word, kind SectionKind) []string {
	marks := numbered(ws)
	if b := bulleted(ws); len(b) > 1 && (len(marks) < 2 || b[0].at < marks[0].at && len(b) > len(marks)) {
		marks = b
		if duties[kind] && b[0].at > 0 && duty(&ws[0]) {
			marks = withUnmarked(ws, b) // bullets were lost
		}
	}
	if l := lettered(ws); len(l) > len(marks) {
		marks = l
	}
	if len(marks) < 2 && duties[kind] {
		marks = sentences(ws)
	}
	if len(marks) < 2 {
		return nil
	}
	return cut(ws, marks)
}

// duties are the kinds that are lists even where nothing marks the items.
var duties = map[SectionKind]bool{SpecificAccountabilities: true, KeyActivities: true}

// cut gives the text after each mark, up to the next.
func cut(ws []word, marks []marker) []string {
	var out []string
	for i, m := range marks {
		end := len(ws)
		if i+1 < len(marks) {
			end = marks[i+1].at
		}
		out = append(out, flat(ws[min(m.at+m.words, end):end])[m.glued:])
	}
	return out
}

// bullets are what bullets are recognised as; weakBullets stand in sentences
// too and need the end of something before them.
var (
	bullets     = wordSet("e * > • - – — ¢ « » © o ° ® · ▪ ► ‣ ○ ● + ¥ ~ = % § ¨ ®")
	weakBullets = wordSet("- – — o ° + ~ = % »")
)

// bulleted finds the items of a list with bullets. Recognition may read one
// bullet in several ways, but the one it reads most is the list's own.
func bulleted(ws []word) []marker {
	var out []marker
	strong := 0
	for i := range ws {
		if bulletAt(ws, i) && !weakBullets[ws[i].Text] {
			strong++
		}
	}
	for i := range ws {
		if !bulletAt(ws, i) {
			continue
		}
		if !weakBullets[ws[i].Text] || opens(ws, i) || strings.EqualFold(ws[i-1].Text, "and") ||
			strong > 1 && !joining[ws[i].Text] && ws[i-1].lower > 0 && !ws[i-1].capital() {
			out = append(out, marker{at: i, words: 1})
		}
	}
	return out
}

// withUnmarked adds the duties that begin after the end of one without a bullet.
func withUnmarked(ws []word, marks []marker) []marker {
	var out []marker
	for i := range ws {
		if len(marks) > 0 && marks[0].at == i {
			out, marks = append(out, marks[0]), marks[1:]
		} else if (i == 0 || ws[i-1].ends(".;")) && duty(&ws[i]) {
			out = append(out, marker{at: i})
		}
	}
	return out
}

// bulletAt reports whether a bullet may stand at word i: what follows begins
// with a capital.
func bulletAt(ws []word, i int) bool {
	return bullets[ws[i].Text] && i+1 < len(ws) && ws[i+1].capital()
}

// joining are the weak bullets that join words of a sentence; the others stand
// for a list's own bullet where it has some.
var joining = wordSet("- – — ~ = %")

// opens reports whether something new may begin at word i: after the end of a
// sentence or clause, or at a line's start.
func opens(ws []word, i int) bool {
	return i == 0 || ws[i].lineStart || ws[i-1].ends(".;:,)") || ws[i-1].noise() && ws[i-1].Text != "&"
}

var letterMark = regexp.MustCompile(`^\(?([a-z])[.)]$`)

// lettered finds the list a), b), c) …
func lettered(ws []word) []marker {
	var out []marker
	next := byte('a')
	for i := range ws {
		if len(ws[i].Text) > longestMark {
			continue
		}
		if m := letterMark.FindStringSubmatch(ws[i].Text); m != nil && m[1][0] == next {
			out = append(out, marker{at: i, words: 1})
			next++
		}
	}
	return out
}

// fewSentences is the least number of duties that make a list without marks.
const fewSentences = 4

// sentences finds duties that are neither numbered nor marked: each begins with
// a verb after the end of the one before.
func sentences(ws []word) []marker {
	var out []marker
	for i := range ws {
		if (i == 0 || ws[i].lineStart || ws[i-1].ends(".;:") || afterSign(ws, i)) && duty(&ws[i]) {
			out = append(out, marker{at: i})
		}
	}
	if len(out) < fewSentences {
		return ownLines(ws, len(out))
	}
	return out
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
