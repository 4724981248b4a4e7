package correct

import (
	"strings"
)

// head is what an elided word leaves before the body of an arc: "l" in "l
// appui", nothing where there is no elision.
type head struct {
	letter string // "l", "d", "qu", "" for none
	word   int    // where the body begins
	offset int    // and at which byte of that word's core
	cost   float64
	loss   loss
	sign   bool // the punctuation before the body is the elision: "[appui"
}

// heads are the heads that word i can be or start with; the first is none.
func (f *frenchReader) heads(i, end int) []head {
	p := f.pieces[i]
	heads := []head{{word: i}}
	if i+1 < end && p.post == "" && !f.taken[i+1] && strings.Trim(f.pieces[i+1].pre, "'") == "" {
		heads = append(heads, f.headsAlone(i)...)
	}
	if at := strings.IndexAny(p.core, apostropheSigns); at > 0 && at+1 < len(p.core) {
		heads = append(heads, innerHead(p.core[:at], p.core[at] == '\'', i)...)
	}
	if cost, ok := elisionSigns[p.pre]; ok && startsWithVowel(p.core) && !f.closes(i, end) {
		heads = append(heads, head{"l", i, 0, cost, lostApostrophe, true})
	}
	return append(heads, f.gluedHeads(i, strings.ToLower(p.core))...)
}

// apostropheSigns are an apostrophe and what it is taken for.
const apostropheSigns = `'"*`

// elisionSigns are the signs before a word that "l'" is taken for.
var elisionSigns = map[string]float64{"[": 2.5, "{": 2.5, `"`: 4, "'": 3}

// closes reports whether a sign before word i has its other half behind it.
func (f *frenchReader) closes(i, end int) bool {
	for k := i; k < min(end, i+bracketReach); k++ {
		if strings.ContainsAny(f.pieces[k].post, `]}"'`) {
			return true
		}
	}
	return false
}

// bracketReach is how many words brackets or quotation marks may hold.
const bracketReach = 20

// headsAlone are the heads that word i is by itself.
func (f *frenchReader) headsAlone(i int) []head {
	p := f.pieces[i]
	lower := strings.ToLower(p.core)
	switch {
	case elided[lower] && (startsLower(p.core) || f.canOpen(i)):
		return []head{{letter: p.core, word: i + 1, cost: costLostApostrophe, loss: lostApostrophe}}
	case isBar(f.words[i]):
		return []head{{letter: "l", word: i + 1, cost: costBarHead, loss: lostApostrophe}}
	case isMisreadL(f.words[i]):
		return []head{{letter: "l", word: i + 1, cost: costMisreadHead, loss: lostApostrophe}}
	}
	if l, ok := strings.CutSuffix(p.core, "'"); ok {
		return spacedHead(l, i)
	}
	return nil
}

// canOpen reports whether a capital before an apostrophe can stand at word i:
// at a sentence's start, or among capitals.
func (f *frenchReader) canOpen(i int) bool {
	before := f.word(i - 1)
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:;|-") || allCapitals(f.pieces[i+1].core)
}

// isBar reports whether a word is a stroke that an l is taken for.
func isBar(word string) bool { return word == "I" || word == "|" || word == "!" }

// isMisreadL reports whether a word is a letter that "l'" is sometimes taken
// for.
func isMisreadL(word string) bool { return len(word) == 1 && strings.Contains("PVf", word) }

// spacedHead is the head of "l' ventail" and "I' ventail".
func spacedHead(letter string, i int) []head {
	switch {
	case elided[strings.ToLower(letter)]:
		return []head{{letter: letter, word: i + 1, cost: costSpacedHead, loss: lostHyphenSpace}}
	case isBar(letter):
		return []head{{letter: "l", word: i + 1, cost: costSpacedHead + costBarApostrophe, loss: lostApostrophe}}
	}
	return nil
}

// innerHead is the head of "d'acc s", "I'acc s" and "V'acc s", or of `l"acc s`.
func innerHead(letter string, apostrophe bool, i int) []head {
	h := head{letter: "l", word: i, offset: len(letter) + 1, loss: lostApostrophe}
	switch {
	case elided[strings.ToLower(letter)]:
		h.letter = letter
		if apostrophe {
			h.loss = 0
		}
	case isBar(letter):
		h.cost = costBarApostrophe
	case isMisreadL(letter):
		h.cost = costMisreadApostrophe
	default:
		return nil
	}
	if !apostrophe {
		h.cost += costBarApostrophe
	}
	return []head{h}
}

// gluedHeads are the heads of words that no lexicon knows: "ladministration",
// "lAtlantique".
func (f *frenchReader) gluedHeads(i int, lower string) []head {
	core := f.pieces[i].core
	switch {
	case isGluedName(core):
		return []head{{letter: core[:1], word: i, offset: 1, cost: costGluedName, loss: lostApostrophe}}
	case len(lower) < 4 || f.lex.ID(lower) != 0:
		return nil
	}
	switch lower[0] {
	case 'l', 'd', 'n', 's', 'c':
		return []head{{letter: core[:1], word: i, offset: 1, cost: costGlued, loss: lostApostrophe}}
	case 'q':
		if lower[1] == 'u' {
			return []head{{letter: core[:2], word: i, offset: 2, cost: costGlued, loss: lostApostrophe}}
		}
	}
	return nil
}

// isGluedName reports whether a word is an l or a d before a capital.
func isGluedName(core string) bool {
	return len(core) > 3 && (core[0] == 'l' || core[0] == 'd') && startsUpper(core[1:]) && !hasInnerCapital(core[1:])
}
