package extract

import (
	"slices"

	"golang.org/x/text/unicode/norm"

	"github.com/jdscribe/jdscribe/document"
)

// composed is lines whose letters are one with their accents (Unicode's form C),
// as the lexicon has them: many programs write "e" and its accent as two
// characters, which look the same and are the same.
func composed(lines []document.Line) []document.Line {
	mine := false
	for i, line := range lines {
		for k, w := range line.Words {
			if norm.NFC.IsNormalString(w.Text) && !slices.ContainsFunc(w.Alternatives, isApart) {
				continue
			}
			if !mine {
				lines, mine = copied(lines), true
			}
			word := &lines[i].Words[k]
			word.Text = norm.NFC.String(w.Text)
			word.Alternatives = slices.Clone(w.Alternatives)
			for a, text := range word.Alternatives {
				word.Alternatives[a] = norm.NFC.String(text)
			}
		}
	}
	return lines
}

func isApart(text string) bool { return !norm.NFC.IsNormalString(text) }

// copied is lines whose words can be changed: a reader may keep its own.
func copied(lines []document.Line) []document.Line {
	lines = slices.Clone(lines)
	for i := range lines {
		lines[i].Words = slices.Clone(lines[i].Words)
	}
	return lines
}
