package structure

import "strings"

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

// withUnmarked adds the duties whose bullet was lost: behind a semicolon or at a
// line's start, and where the first one has none, behind any sentence.
func withUnmarked(ws []word, marks []marker) []marker {
	anywhere := marks[0].at > 0 && duty(&ws[0])
	var out []marker
	for i := range ws {
		if len(marks) > 0 && marks[0].at == i {
			out, marks = append(out, marks[0]), marks[1:]
		} else if duty(&ws[i]) && (i == 0 && anywhere || i > 0 && unmarked(ws, i, anywhere)) {
			out = append(out, marker{at: i})
		}
	}
	return out
}

// unmarked reports whether a duty at word i may have lost its bullet.
func unmarked(ws []word, i int, anywhere bool) bool {
	before := &ws[i-1]
	return before.ends(";") || before.ends(".") && (anywhere || ws[i].lineStart)
}

// bulletAt reports whether a bullet may stand at word i: what follows begins
// with a capital.
func bulletAt(ws []word, i int) bool {
	return bullets[ws[i].Text] && i+1 < len(ws) && ws[i+1].capital()
}

// joining are the weak bullets that join words of a sentence; the others stand
// for a list's own bullet where it has some.
var joining = wordSet("- – — ~ = %")
