package extract

import (
	"image"
	"slices"
	"unicode"

	"github.com/jdscribe/jdscribe/document"
)

// notOne stands for the line of a cell that is not known: its words are on
// several, or one of them was read with confidence and reaches out of the cell.
const notOne = -1

// inCell gives the words that stand in a cell, and their line. A guess may reach
// out of it: what is read in its place are its own words, and then those of the
// cells that it reaches across.
func (r *reread) inCell(cell image.Rectangle) (at int, words, across []document.Word) {
	for i, line := range r.page.Lines {
		for _, w := range line.Words {
			inside, out := r.reach(r.clean.Pixels(w.Box), cell)
			switch {
			case out && w.Confidence >= leastConfidence, inside && len(words) > 0 && at != i:
				return notOne, nil, nil
			case inside:
				at, words = i, append(words, w)
			case out:
				across = append(across, w)
			}
		}
	}
	return at, words, across
}

// reach reports a word whose middle is in a cell, and one that stands in it and
// reaches out of it by more than the engine's boxes are wrong by.
func (r *reread) reach(word, cell image.Rectangle) (inside, out bool) {
	shared := word.Intersect(cell)
	if 2*shared.Dy() <= min(word.Dy(), cell.Dy()) {
		return false, false
	}
	x, aside := (word.Min.X+word.Max.X)/2, int(mostAside*r.clean.DPI)
	return x > cell.Min.X && x < cell.Max.X, word.Dx()-shared.Dx() > aside && shared.Dx() > aside
}

// mostAside is by how many inches the engine's boxes of words are wrong.
const mostAside = 0.1

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

// inPlace is a line with other words where some of its own stood.
func inPlace(line document.Line, words, by []document.Word) document.Line {
	isOne := func(w document.Word) bool {
		return slices.ContainsFunc(words, func(o document.Word) bool { return o.Box == w.Box && o.Text == w.Text })
	}
	first := slices.IndexFunc(line.Words, isOne)
	rest := slices.DeleteFunc(slices.Clone(line.Words), isOne)
	return lineOf(slices.Insert(rest, first, by...))
}

// signs counts the letters and digits of words.
func signs(words []document.Word) (n int) {
	for _, r := range joined(words) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
