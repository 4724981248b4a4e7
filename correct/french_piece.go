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

// head is what an elided word leaves before the body of an arc: "l" in "l
// appui", nothing where there is no elision.
type head struct {
	letter string // "l", "d", "qu", "" for none
	word   int    // where the body begins
	offset int    // and at which byte of that word's core
	cost   float64
	loss   loss
}

// heads are the heads that word i can be or start with; the first is none.
func (f *frenchReader) heads(i, end int) []head {
	p := f.pieces[i]
	heads := []head{{word: i}}
	lower := strings.ToLower(p.core)
	if i+1 < end && p.post == "" && !f.taken[i+1] && strings.Trim(f.pieces[i+1].pre, "'") == "" {
		if elided[lower] && (startsLower(p.core) || f.canOpen(i)) {
			heads = append(heads, head{p.core, i + 1, 0, costLostApostrophe, lostApostrophe})
		} else if isBar(f.words[i]) {
			heads = append(heads, head{"l", i + 1, 0, costBarHead, lostApostrophe})
		}
		if l, ok := strings.CutSuffix(p.core, "'"); ok {
			heads = append(heads, f.spacedHead(l, i)...)
		}
	}
	if l, rest, ok := strings.Cut(p.core, "'"); ok && rest != "" {
		heads = append(heads, innerHead(l, i)...)
	}
	return append(heads, f.gluedHeads(i, lower)...)
}

// canOpen reports whether a capital before an apostrophe can stand at word i:
// at a sentence's start, or among capitals.
func (f *frenchReader) canOpen(i int) bool {
	before := f.word(i - 1)
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:;|-") || allCapitals(f.pieces[i+1].core)
}

// isBar reports whether a word is a stroke that an l is taken for.
func isBar(word string) bool { return word == "I" || word == "|" || word == "!" }

// spacedHead is the head of "l' ventail" and "I' ventail".
func (f *frenchReader) spacedHead(letter string, i int) []head {
	switch {
	case elided[strings.ToLower(letter)]:
		return []head{{letter, i + 1, 0, costSpacedHead, lostHyphenSpace}}
	case isBar(letter):
		return []head{{"l", i + 1, 0, costSpacedHead + costBarApostrophe, lostApostrophe}}
	}
	return nil
}

// innerHead is the head of "d'acc s" and "I'acc s".
func innerHead(letter string, i int) []head {
	switch {
	case elided[strings.ToLower(letter)]:
		return []head{{letter, i, len(letter) + 1, 0, 0}}
	case isBar(letter):
		return []head{{"l", i, len(letter) + 1, costBarApostrophe, lostApostrophe}}
	}
	return nil
}

// gluedHeads are the heads of words that no lexicon knows: "ladministration".
func (f *frenchReader) gluedHeads(i int, lower string) []head {
	if len(lower) < 4 || f.lex.ID(lower) != 0 || f.isEnglish(lower) {
		return nil
	}
	core := f.pieces[i].core
	switch lower[0] {
	case 'l', 'd', 'n', 's', 'c':
		return []head{{core[:1], i, 1, costGlued, lostApostrophe}}
	case 'q':
		if lower[1] == 'u' {
			return []head{{core[:2], i, 2, costGlued, lostApostrophe}}
		}
	}
	return nil
}
