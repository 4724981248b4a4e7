package picture

import (
	"image"
	"math"
)

// eraser takes upright rules out of a picture.
type eraser struct {
	cut, paper uint8
	dpi        float64
}

func (e eraser) pixels(inches float64) int { return max(int(inches*e.dpi), 1) }

// inkFrom counts the ink of a row from a pixel on.
func (e eraser) inkFrom(row []uint8, x, step int) (n int) {
	for ; x >= 0 && x < len(row) && row[x] <= e.cut; x += step {
		n++
	}
	return n
}

// erase paints over rules. Where a letter touches a rule, only the rule goes;
// where one crosses it, both stay, unless what crosses it is a rule.
func (e eraser) erase(g *image.Gray, all []rule, upright bool, rules func(x, y int) bool) *image.Gray {
	out := copied(g)
	for _, r := range all {
		letters := e.letters(g, r, upright, rules)
		for y := max(r.from, 0); y < min(r.to, g.Rect.Dy()); y++ {
			if !letters[y-r.from] {
				row := g.Pix[y*g.Stride:][:g.Rect.Dx()]
				from, to := e.bounds(row, r, y)
				paint(out.Pix[y*out.Stride:][:g.Rect.Dx()], from, to, e.paperBeside(row, from, to))
			}
		}
	}
	return out
}

// bounds is what of a row a rule takes: with its rough edges, but none of a
// letter that touches it.
func (e eraser) bounds(row []uint8, r rule, y int) (from, to int) {
	rough := e.pixels(ruleEdge)
	from, to, left, right := e.touched(row, r, y)
	if !left {
		from -= rough + 1
	}
	if !right {
		to += rough + 1
	}
	return from, to
}

// touched is a rule without its edges in a row, and whether there is more ink on
// its sides than they have.
func (e eraser) touched(row []uint8, r rule, y int) (from, to int, left, right bool) {
	rough := e.pixels(ruleEdge)
	from, to = int(math.Floor(r.at(y)-r.half+0.5)), int(math.Ceil(r.at(y)+r.half+0.5))
	return from, to, e.inkFrom(row, from-1, -1) > rough, e.inkFrom(row, to, 1) > rough
}

// paperBeside is the paper's brightness next to a stretch of a row: of the two
// pixels on either side the lightest, where no letter stands.
func (e eraser) paperBeside(row []uint8, from, to int) (v uint8) {
	for _, x := range [4]int{from - 2, from - 1, to, to + 1} {
		v = max(v, row[min(max(x, 0), len(row)-1)])
	}
	if v > e.cut {
		return v
	}
	return e.paper
}
