package extract

import (
	"github.com/jdscribe/jdscribe/document"
)

// What two columns of running text are: words on both sides of a gutter, over
// many lines. A column of values, or of labels, has fewer words a line and is
// read across.
const (
	gutterWidth  = 8.0 // points, common to all lines; words stand 3 to 4 apart
	columnLines  = 6   // with words on both sides
	columnStep   = 2.5 // heights of a line; after more a line on one side is no longer the column's
	columnsWords = 3   // a line on either side, on average
)

// inColumns puts lines that run across two columns of text into the order in
// which they are read: the left column, then the right one.
func inColumns(lines []document.Line) []document.Line {
	out := make([]document.Line, 0, len(lines))
	for i := 0; i < len(lines); {
		g, n := widestGutter(lines[i:])
		if n == 0 {
			out = append(out, lines[i])
			i++
			continue
		}
		var right []document.Line
		for _, line := range lines[i : i+n] {
			l, r := g.part(line)
			if len(l) > 0 {
				out = append(out, lineOf(l))
			}
			if len(r) > 0 {
				right = append(right, lineOf(r))
			}
		}
		out = append(out, right...)
		i += n
	}
	return out
}

// columnBlocks are where lines run across two columns of text.
func columnBlocks(lines []document.Line) (out []document.Box) {
	for i := 0; i < len(lines); i++ {
		_, n := widestGutter(lines[i:])
		if n == 0 {
			continue
		}
		var block document.Box
		for _, line := range lines[i : i+n] {
			block = block.Union(line.Box)
		}
		out = append(out, block)
		i += n - 1
	}
	return out
}

// gutter is a white strip between columns, from left to right in points.
type gutter struct{ left, right float64 }

// part gives a line's words on either side of the gutter.
func (g gutter) part(line document.Line) (left, right []document.Word) {
	middle := (g.left + g.right) / 2
	for _, w := range line.Words {
		if w.Box.X < middle {
			left = append(left, w)
		} else {
			right = append(right, w)
		}
	}
	return left, right
}

// widestGutter finds the gutter that begins in the first line and parts most
// lines, and how many; none where they are no two columns of text.
func widestGutter(lines []document.Line) (best gutter, most int) {
	for i := 1; i < len(lines[0].Words); i++ {
		before, after := lines[0].Words[i-1].Box, lines[0].Words[i].Box
		g, n := gutter{before.X + before.Width, after.X}.follow(lines)
		if n > most {
			best, most = g, n
		}
	}
	return best, most
}

// follow narrows a gutter down the lines for as long as it stays wide enough.
func (g gutter) follow(lines []document.Line) (gutter, int) {
	both, lefts, rights, n := 0, 0, 0, 0
	for _, line := range lines {
		next, l, r := g.narrowed(line)
		if next.right-next.left < gutterWidth || n > 0 && min(l, r) == 0 && line.Box.Y-lines[n-1].Box.Y > columnStep*line.Box.Height {
			break
		}
		g = next
		n++
		if l > 0 && r > 0 {
			both, lefts, rights = both+1, lefts+l, rights+r
		}
	}
	if both < columnLines || min(lefts, rights) < columnsWords*both {
		return g, 0
	}
	return g, n
}

// narrowed is what a line leaves of the gutter, and its words on either side.
func (g gutter) narrowed(line document.Line) (next gutter, left, right int) {
	middle := (g.left + g.right) / 2
	for _, w := range line.Words {
		if w.Box.X+w.Box.Width/2 < middle {
			left++
			g.left = max(g.left, w.Box.X+w.Box.Width)
		} else {
			right++
			g.right = min(g.right, w.Box.X)
		}
	}
	return g, left, right
}
