package dict

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How often an unknown word must be seen to be one of the archive's own, and
// how constantly it must be printed in one case.
const (
	learnedDocuments  = 3
	learnedLetters    = 3
	learnedConstantly = 0.8
)

// words are the recurring words that the dictionary lacks, in order.
func (a *archive) words() []ProfileWord {
	var out []ProfileWord
	for _, lang := range Languages {
		c := a.corpus[lang]
		for i, u := range c.unit {
			s := c.seen[i]
			text := printedAs(u, s)
			if s.documents < learnedDocuments || text == "" || !isUnitWord(u) || a.known(u) || a.explained(lang, u, s, text) {
				continue
			}
			out = append(out, ProfileWord{Text: text, Language: lang, Documents: s.documents, Count: s.count})
		}
	}
	slices.SortFunc(out, func(v, w ProfileWord) int {
		if v.Documents != w.Documents {
			return w.Documents - v.Documents
		}
		return strings.Compare(v.Text+v.Language, w.Text+w.Language)
	})
	out = out[:min(len(out), maxProfileWords)]
	slices.SortFunc(out, func(v, w ProfileWord) int { return strings.Compare(v.Text+v.Language, w.Text+w.Language) })
	return out
}

// printedAs is a unit in the case that it is constantly printed in; headings
// print long words in any case. It is empty for what may be a piece of a word.
func printedAs(u string, s unitCount) string {
	most := learnedConstantly * float64(s.count)
	n := utf8.RuneCountInString(u)
	if !strings.ContainsFunc(u, unicode.IsLetter) || strings.Contains(u, "'") {
		return ""
	}
	switch {
	case float64(s.capitals) >= most && n >= 2 && n <= acronymLetters:
		return strings.ToUpper(u)
	case n < learnedLetters:
		return ""
	case float64(s.title+s.capitals) >= most && s.title > 0:
		first, size := utf8.DecodeRuneInString(u)
		return string(unicode.ToUpper(first)) + u[size:]
	case n >= loneLetters:
		return u
	}
	return ""
}

// explained reports whether an unknown word is a misreading or a piece of
// words: one confusion or one letter from a known or a more frequent word, or
// two words run together.
func (a *archive) explained(lang, u string, s unitCount, text string) bool {
	c, lex := a.corpus[lang], a.dict.Lexicon(lang)
	if isCapitals(text) {
		for v := range CapitalNeighbours(u) {
			if lex.ID(v) != 0 || c.of(v).count > s.count {
				return true
			}
		}
		return false
	}
	for v := range a.dict.Channel().Neighbours(u) {
		if lex.ID(v) != 0 || c.of(v).count > contaminantRatio*s.count {
			return true
		}
	}
	return a.nearKnown(lex, u) || a.joined(lex, u)
}

// nearKnown reports whether a known word is one letter away.
func (a *archive) nearKnown(lex *Lexicon, u string) bool {
	for i := range len(u) + 1 {
		for letter := 'a'; letter <= 'z'; letter++ {
			if lex.ID(u[:i]+string(letter)+u[i:]) != 0 || i < len(u) && lex.ID(u[:i]+string(letter)+u[i+1:]) != 0 {
				return true
			}
		}
		if i < len(u) && lex.ID(u[:i]+u[i+1:]) != 0 {
			return true
		}
	}
	return lex.HasFolded(Fold(u))
}

// joined reports whether a unit is two known words without their space.
func (a *archive) joined(lex *Lexicon, u string) bool {
	for i := 2; i+2 <= len(u); i++ {
		if lex.Count(u[:i]) >= joinedCount && lex.Count(u[i:]) >= joinedCount {
			return true
		}
	}
	return false
}

// joinedCount is how often, in ten million, both halves of a joined word must
// stand.
const joinedCount = 50
