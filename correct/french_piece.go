package correct

import "strings"

// piece is a word without the punctuation around it.
type piece struct{ pre, core, post string }

func pieceOf(word string) piece {
	core := strings.TrimLeft(word, `([{"'-.,;:*`)
	pre := word[:len(word)-len(core)]
	trimmed := strings.TrimRight(core, `)]}".,;:!?*`)
	return piece{pre, trimmed, core[len(trimmed):]}
}

// isMark reports whether a piece is a letter with a sign behind it, as a list has:
// "a)" is no à.
func (p piece) isMark() bool { return len(p.core) == 1 && p.post != "" && p.post[0] != ',' }
