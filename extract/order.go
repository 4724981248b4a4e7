package extract

import (
	"cmp"
	"slices"

	"github.com/jdscribe/jdscribe/document"
)

// risingLines is by how many times the steps up the page must outnumber those
// down it where a page was drawn from its foot to its head. A page of two
// columns has one step up.
const risingLines = 2

// downward is lines in the order in which they stand where a file draws them
// from the foot of the page to its head, as some programs do.
func downward(lines []document.Line) []document.Line {
	up, down, right, left := 0, 0, 0, 0
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1].Box, lines[i].Box
		switch {
		case a.IsZero() || b.IsZero():
			return lines
		case middle(b) < a.Y:
			up++
		case middle(b) > a.Y+a.Height:
			down++
		case b.X > a.X:
			right++
		default:
			left++
		}
	}
	if up < 2 || up <= risingLines*down || left >= up { // lines that go to the left stand upside down
		return lines
	}
	lines = slices.Clone(lines)
	slices.SortStableFunc(lines, func(a, b document.Line) int { return cmp.Compare(middle(a.Box), middle(b.Box)) })
	for from, i := 0, 1; i <= len(lines); i++ {
		if i == len(lines) || middle(lines[i].Box) > lines[from].Box.Y+lines[from].Box.Height {
			slices.SortStableFunc(lines[from:i], func(a, b document.Line) int { return cmp.Compare(a.Box.X, b.Box.X) })
			from = i
		}
	}
	return lines
}

// middle is a box's, in points from the top.
func middle(b document.Box) float64 { return b.Y + b.Height/2 }
