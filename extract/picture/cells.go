package picture

import (
	"cmp"
	"image"
	"math"
	"slices"
)

// What a cell is: a piece of a line that has another one beside it, or that
// stands above or below one.
const (
	cellDPI     = 100   // at which they are looked for, or near it
	cellBlur    = 0.8   // pixels
	mostPatches = 15000 // of a page; one of more is a picture
	leastCell   = 0.2   // inches wide, of a line's first: a list's number is narrower
	mostCell    = 3.5   // inches wide: what is wider is a line of prose
	cellAside   = 0.06  // inches, by which two of a column start apart at most
	cellBelow   = 0.15  // inches, by which two of a column stand apart at most
)

// cells finds the cells of forms and tables. The engine takes a row of them for
// one line; what that costs is up to the reader.
//
// They are looked for on a small and soft picture, where broken letters are whole.
func (c *Clean) cells() {
	by := max(int(math.Round(c.DPI/cellDPI)), 1)
	g := Blur(mean(c.Gray, by), cellBlur)
	cut, _, _ := otsu(histogram(g))
	found, _ := components(g, uint8(cut))
	if c.Cells = nil; len(found) > mostPatches {
		return
	}
	f := cellFinder{dpi: c.DPI / float64(by), by: by}
	f.rules = f.borders(c.uprights, found)
	left, right := sides(f.pieces(found), c.Fold/by)
	c.Cells = append(f.blocks(f.cells(f.rows(left))), f.blocks(f.cells(f.rows(right)))...)
	for i, cell := range c.Cells {
		c.Cells[i] = scaled(cell, float64(by)).Intersect(c.Gray.Rect)
	}
}

// cellFinder finds cells on a picture that is so many times smaller than that of
// the rules, which are gone from it.
type cellFinder struct {
	dpi   float64
	by    int
	rules []rule
}

func (f cellFinder) pixels(inches float64) int { return int(inches * f.dpi) }

// sides are the pieces of two facing pages.
func sides(pieces []piece, fold int) (left, right []piece) {
	for _, p := range pieces {
		if p.box.Max.X <= fold {
			left = append(left, p)
		} else {
			right = append(right, p)
		}
	}
	return left, right
}

// rows puts pieces together that stand beside each other, if only by a part of
// their height: the lines of a cell of two stand above and below its neighbour's
// one.
func (f cellFinder) rows(pieces []piece) (out [][]piece) {
	slices.SortStableFunc(pieces, func(a, b piece) int {
		return cmp.Compare(a.box.Min.Y+a.box.Max.Y, b.box.Min.Y+b.box.Max.Y)
	})
	for _, p := range pieces {
		if n := len(out) - 1; n >= 0 && 4*shared(out[n][0].box, p.box) >= min(out[n][0].box.Dy(), p.box.Dy()) {
			out[n] = append(out[n], p)
		} else {
			out = append(out, []piece{p})
		}
	}
	for _, row := range out {
		slices.SortStableFunc(row, func(a, b piece) int { return cmp.Compare(a.box.Min.X, b.box.Min.X) })
	}
	return out
}

// cells are the pieces of rows that have several, and those next to such a row
// that continue one of its cells.
func (f cellFinder) cells(rows [][]piece) (out []piece) {
	several := func(i int) bool {
		return i >= 0 && i < len(rows) && len(rows[i]) > 1 && rows[i][0].box.Dx() >= f.pixels(leastCell)
	}
	for i, row := range rows {
		if several(i) || several(i-1) && f.under(row[0], rows[i-1]) || several(i+1) && f.under(row[0], rows[i+1]) {
			out = append(out, row...)
		}
	}
	return slices.DeleteFunc(out, func(p piece) bool { return p.box.Dx() > f.pixels(mostCell) })
}

// under reports a piece that stands close under or over one of a row and starts
// where that does.
func (f cellFinder) under(p piece, row []piece) bool {
	return slices.ContainsFunc(row, func(q piece) bool {
		return abs(p.box.Min.X-q.box.Min.X) <= f.pixels(cellAside) && -shared(p.box, q.box) <= f.pixels(cellBelow)
	})
}

// blocks puts the lines of a cell together where its neighbour's one line stands
// on a level between them: to the engine all three are one.
func (f cellFinder) blocks(cells []piece) (out []image.Rectangle) {
	for _, p := range cells {
		i := slices.IndexFunc(out, func(above image.Rectangle) bool {
			return f.under(p, []piece{{box: above}}) && slices.ContainsFunc(cells, func(q piece) bool { return halfway(q.box, above, p.box) })
		})
		if i >= 0 {
			out[i] = out[i].Union(p.box)
		} else {
			out = append(out, p.box)
		}
	}
	return out
}

// halfway reports a box beside two lines on a level between theirs.
func halfway(box, above, below image.Rectangle) bool {
	middle := func(r image.Rectangle) int { return (r.Min.Y + r.Max.Y) / 2 }
	beside := box.Min.X >= max(above.Max.X, below.Max.X) || box.Max.X <= min(above.Min.X, below.Min.X)
	return beside && 4*(middle(box)-middle(above)) > above.Dy() && 4*(middle(below)-middle(box)) > below.Dy()
}
