package picture

import (
	"image"
	"slices"
)

// mostCrossing are the letters that may lie across a cell's border.
const mostCrossing = 2

// borders are the upright rules that part cells. One that runs through text is a
// fax's streak.
func (f cellFinder) borders(uprights []rule, found []component) []rule {
	return slices.DeleteFunc(slices.Clone(uprights), func(r rule) bool {
		crossing := 0
		for _, c := range found {
			x, ok := f.place(r, c.box)
			if ok && !outside(c, f.dpi/72) && c.box.Min.X < x-1 && c.box.Max.X > x+2 {
				crossing++
			}
		}
		return crossing > mostCrossing
	})
}

// place is where a rule runs beside a patch, if it does.
func (f cellFinder) place(r rule, patch image.Rectangle) (x int, ok bool) {
	y := (patch.Min.Y + patch.Max.Y) / 2 * f.by
	return int(r.at(y)) / f.by, y >= r.from && y < r.to
}

// parted reports a border between a place and a patch on its right.
func (f cellFinder) parted(from int, patch image.Rectangle) bool {
	return slices.ContainsFunc(f.rules, func(r rule) bool {
		x, ok := f.place(r, patch)
		return ok && x >= from && x <= patch.Min.X+1
	})
}
