package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bullets are what bullets are recognised as; weakBullets stand in sentences
// too and need the end of something before them.
var (
	bullets     = wordSet("e * > • - – — ¢ « » © o ° ® · ▪ ► ‣ ○ ● + ¥ ~ = % § ¨ ® ✓ ✔ ✗ ☐ ☑ ☒ □ ■ ▢ ➢ ➤ ➔ → ⇒ ❖ ◆ ◇ ♦ ◦ ∙ ⁃ ★ \uf0a7 \uf0b7 \uf0d8 \uf0fc \uf076")
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
		if n := gluedBullet(ws, i); n > 0 {
			out = append(out, marker{at: i, glued: n})
		}
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

// arrows are typed for bullets; three of one kind are a list.
var arrows = wordSet("=> -> ==> --> >> >>>")

// arrowed finds the items of a list with typed arrows.
func arrowed(ws []word) []marker {
	var out []marker
	for i := range ws {
		w := &ws[i]
		if w.upper+w.lower > 0 || !w.ends(">") || !arrows[w.Text] || len(out) > 0 && ws[out[0].at].Text != w.Text {
			continue
		}
		if i+1 < len(ws) && ws[i+1].capital() && opens(ws, i) {
			out = append(out, marker{at: i, words: 1})
		}
	}
	if len(out) < severalCounted {
		return nil
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

// gluedTo are bullets that may lack their space: "-Directs".
const gluedTo = "-–—•·▪►●○*➢✓✔■"

// gluedBullet is how many bytes of word i are a bullet that lacks its space: at a
// line's start or behind the end of something, before a word with a capital.
func gluedBullet(ws []word, i int) int {
	w := &ws[i]
	first, n := utf8.DecodeRuneInString(w.Text)
	second, _ := utf8.DecodeRuneInString(w.Text[n:])
	if !strings.ContainsRune(gluedTo, first) || !unicode.IsUpper(second) || w.lower < 2 {
		return 0
	}
	if i > 0 && !w.lineStart && !ws[i-1].ends(".;:") {
		return 0
	}
	return n
}

// joining are the weak bullets that join words of a sentence; the others stand
// for a list's own bullet where it has some.
var joining = wordSet("- – — ~ = %")
