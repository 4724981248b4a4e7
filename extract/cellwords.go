package extract

import (
	"slices"
	"strings"

	"github.com/jdscribe/jdscribe/document"
)

// notOne stands for the line of a cell that is not known: its words are on
// several, or one of them was read with confidence and reaches out of the cell.
const notOne = -1

// inCell gives the words that stand in a room, and their line.
func inCell(lines []document.Line, room document.Box) (at int, words []document.Word) {
	for i, line := range lines {
		for _, w := range line.Words {
			inside, out := reach(w.Box, room)
			switch {
			case out && w.Confidence >= leastConfidence, inside && len(words) > 0 && at != i:
				return notOne, nil
			case inside:
				at, words = i, append(words, w)
			}
		}
	}
	return at, words
}

// reach reports a word whose middle is in a room, and one that stands in it and
// reaches out of it by more than the engine's boxes are wrong by.
func reach(word, room document.Box) (inside, out bool) {
	const mostAside = 7.2 // points
	if !sameLine(word, room) {
		return false, false
	}
	x, shared := word.X+word.Width/2, min(word.X+word.Width, room.X+room.Width)-max(word.X, room.X)
	return x > room.X && x < room.X+room.Width, word.Width-shared > mostAside && shared > mostAside
}

// cellPlaces compares two readings of a cell by where their words stand, and
// where the second one has several lines by what they are.
func cellPlaces(words, again []document.Word) [][2][]document.Word {
	for i := 1; i < len(again); i++ {
		if again[i].Box.X < again[i-1].Box.X {
			return aligned(words, again)
		}
	}
	return places(words, again)
}

// otherFigures reports a second reading whose figures are others, and no more.
// Nothing tells which of the two is right, and what a number is misread as may
// be a known word: 411 as all.
func otherFigures(words, again []document.Word) bool {
	a, b := figures(words), figures(again)
	return a != b && len(b) <= len(a)
}

// figures are the digits of words that are numbers or codes.
func figures(words []document.Word) (out string) {
	for _, w := range words {
		digits := strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, w.Text)
		if 2*len(digits) >= len(w.Text) {
			out += digits
		}
	}
	return out
}

// inPlace is a line with other words where some of its own stood.
func inPlace(line document.Line, words, by []document.Word) document.Line {
	isOne := func(w document.Word) bool {
		return slices.ContainsFunc(words, func(o document.Word) bool { return o.Box == w.Box && o.Text == w.Text })
	}
	first := slices.IndexFunc(line.Words, isOne)
	rest := slices.DeleteFunc(slices.Clone(line.Words), isOne)
	return lineOf(slices.Insert(rest, first, by...))
}
