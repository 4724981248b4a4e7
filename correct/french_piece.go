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
