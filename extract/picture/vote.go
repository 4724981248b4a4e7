package picture

import (
	"image"
	"slices"
)

// votes are what pairs of neighbouring glyphs say about a page. Where two stand
// on one line and one is taller, it is an ascender, a capital or a digit; where
// they hang from one line and one reaches lower, it is a descender. In Latin
// script the first is four times as frequent, so upside down the second is.
type votes struct {
	up, down int
	height   float64 // of pairs of equal height, most of them letters without either; pixels
}

func vote(glyphs []component) votes {
	var v votes
	var heights []int
	for _, pair := range neighbours(glyphs) {
		a, b := pair[0].box, pair[1].box
		tall := max(a.Dy(), b.Dy())
		near, far := max(tall/8, 1), max(tall/5, 2)
		tops, bottoms := abs(a.Min.Y-b.Min.Y), abs(a.Max.Y-b.Max.Y)
		switch {
		case tops <= near && bottoms <= near:
			heights = append(heights, tall)
		case bottoms <= near && tops >= far:
			v.up++
		case tops <= near && bottoms >= far:
			v.down++
		}
	}
	if len(heights) >= fewGlyphs/2 {
		slices.Sort(heights)
		v.height = float64(heights[len(heights)*2/5]) // capitals and digits are the taller ones
	}
	return v
}

// neighbours pairs every glyph with the next one to its right on the same line,
// at most one height away and of at most twice its height.
func neighbours(glyphs []component) [][2]component {
	sorted := slices.Clone(glyphs)
	slices.SortFunc(sorted, func(a, b component) int { return compare(a.box, b.box) })
	const band = 16 // rows a band, by the glyphs' middles
	bands := map[int][]component{}
	for _, c := range sorted {
		at := middle(c.box) / band
		bands[at] = append(bands[at], c)
	}
	var out [][2]component
	for _, c := range sorted {
		if next, ok := nextTo(c, bands, middle(c.box)/band); ok {
			out = append(out, [2]component{c, next})
		}
	}
	return out
}

func middle(r image.Rectangle) int { return (r.Min.Y + r.Max.Y) / 2 }

// compare orders from left to right, then from top to bottom.
func compare(a, b image.Rectangle) int {
	if a.Min.X != b.Min.X {
		return a.Min.X - b.Min.X
	}
	return a.Min.Y - b.Min.Y
}

func nextTo(c component, bands map[int][]component, at int) (best component, ok bool) {
	for k := at - 1; k <= at+1; k++ {
		row := bands[k]
		from, _ := slices.BinarySearchFunc(row, c.box.Max.X, func(o component, x int) int { return o.box.Min.X - x })
		for _, o := range row[from:] {
			if o.box.Min.X-c.box.Max.X > c.height() || ok && o.box.Min.X >= best.box.Min.X {
				break
			}
			if alike(c.box, o.box) {
				best, ok = o, true
				break
			}
		}
	}
	return best, ok
}

// alike are two glyphs that may belong to one word.
func alike(a, b image.Rectangle) bool {
	overlap := min(a.Max.Y, b.Max.Y) - max(a.Min.Y, b.Min.Y)
	return 2*overlap > min(a.Dy(), b.Dy()) && a.Dy() <= 2*b.Dy() && b.Dy() <= 2*a.Dy()
}

func abs(x int) int { return max(x, -x) }
