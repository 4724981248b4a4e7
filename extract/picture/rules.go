package picture

import (
	"image"
	"math"
	"slices"
)

// What a rule is: a straight stroke that is longer than any letter's and thin.
const (
	leastRule   = 0.3   // inches long, of a part without gaps
	leastAcross = 0.75  // inches long, of one across: the letters of a blotted word make a shorter one
	mostRule    = 0.08  // inches thick
	thickRule   = 0.04  // inches, from which a rule has to be solid: blotted letters make a band, but with spaces
	ruleSolid   = 0.95  // of a thick one's course is ink, and no thicker than it is
	ruleGap     = 0.02  // inches that may be missing in it
	ruleFilled  = 0.75  // of it is ink
	ruleInk     = 0.8   // of its course, where it is straight, is ink
	acrossEven  = 0.8   // of the ink of one across is no thicker: the feet of letters make a line, too
	uprightEven = 0.3   // of that of an upright one: letters may touch it all the way
	ruleTrace   = 0.4   // of its further course still has it
	ruleEdge    = 0.008 // inches by which its edges are rough
	mostSlope   = 0.05  // to the side
	mostRules   = 4000  // strokes; a page of more is a picture
)

// rule is a line of a form or table that runs from one row to another, not
// included, and by slope to the right.
type rule struct {
	from, to int
	x        float64 // in row from
	slope    float64
	half     float64 // of its thickness
}

func (r rule) at(y int) float64 { return r.x + r.slope*float64(y-r.from) }

func (r rule) holds(x, y int) bool {
	return y >= r.from-1 && y <= r.to && math.Abs(float64(x)-r.at(y)) <= r.half+2
}

func holds(all []rule, x, y int) bool {
	return slices.ContainsFunc(all, func(r rule) bool { return r.holds(x, y) })
}

// mayBeRule reports a patch that is long and thin, or longer than a word.
func mayBeRule(c component, dpi float64) bool {
	long, short := float64(max(c.width(), c.height())), float64(min(c.width(), c.height()))
	return long >= leastRule*dpi && short <= mostRule*dpi || long >= leastAcross*dpi
}

// rules takes out the lines of forms and tables. The engine does so too, and
// takes the letters with them that touch: the first of each value in a table
// whose cells have no margin.
func (c *Clean) rules() {
	l := Lighting(c.Gray)
	e := eraser{cut: uint8(l.Cut), paper: uint8(l.Paper), dpi: c.DPI}
	lying := Turn(c.Gray, 90)
	upright, across := e.find(c.Gray, leastRule, uprightEven), e.find(lying, leastAcross, acrossEven)
	if len(upright)+len(across) == 0 {
		return
	}
	last := c.Gray.Rect.Dy() - 1
	g := e.erase(c.Gray, upright, func(x, y int) bool { return holds(across, last-y, x) })
	g = e.erase(Turn(g, 90), across, func(x, y int) bool { return holds(upright, y, last-x) })
	c.Gray = Turn(g, 270)
	c.step("rules taken out (%d upright, %d across)", len(upright), len(across))
}

// eraser takes upright rules out of a picture.
type eraser struct {
	cut, paper uint8
	dpi        float64
}

func (e eraser) pixels(inches float64) int { return max(int(inches*e.dpi), 1) }

// find gives the upright rules of so many inches, of whose ink the given share
// is no thicker than they are.
func (e eraser) find(g *image.Gray, inches, even float64) (out []rule) {
	for _, group := range grouped(e.strokes(g)) {
		r, ok := e.fit(g, group, even)
		if !ok {
			continue
		}
		r = e.extended(g, r)
		long := r.to - r.from
		ink, thin := e.traces(g, r, int(2*r.half))
		solid := 2*r.half <= thickRule*e.dpi || thin >= ruleSolid*float64(long)
		if long >= e.pixels(inches) && thin >= even*ink && solid {
			out = append(out, r)
		}
	}
	return out
}

// stroke is a column's ink from one row up to, not including, another.
type stroke struct{ x, from, to int }

// strokes are the long ones of each column and its neighbours: a rule that
// leans goes over from column to column.
func (e eraser) strokes(g *image.Gray) (out []stroke) {
	w := g.Rect.Dx()
	gap, least := e.pixels(ruleGap), e.pixels(leastRule)
	open, ink, last := make([]stroke, w), make([]int, w), make([]int, w)
	end := func(x int) {
		s := stroke{x, open[x].from, last[x] + 1}
		if n := s.to - s.from; ink[x] > 0 && n >= least && float64(ink[x]) >= ruleFilled*float64(n) {
			out = append(out, s)
		}
		ink[x] = 0
	}
	for y := range g.Rect.Dy() {
		row := g.Pix[y*g.Stride:][:w]
		for x, v := range row {
			if min(v, row[max(x-1, 0)], row[min(x+1, w-1)]) > e.cut {
				continue
			}
			if ink[x] > 0 && y-last[x] > gap+1 {
				end(x)
			}
			if ink[x] == 0 {
				open[x].from = y
			}
			last[x] = y
			ink[x]++
		}
	}
	for x := range w {
		end(x)
	}
	return out
}

// grouped puts strokes together that touch.
func grouped(all []stroke) (out [][]stroke) {
	if len(all) > mostRules {
		return nil
	}
	slices.SortFunc(all, func(a, b stroke) int { return a.x - b.x })
	for _, s := range all {
		at := slices.IndexFunc(out, func(group []stroke) bool { return slices.ContainsFunc(group, s.touches) })
		if at < 0 {
			out = append(out, []stroke{s})
			continue
		}
		out[at] = append(out[at], s)
	}
	return out
}

// touches reports strokes of one rule, of which the other is to the left.
func (s stroke) touches(left stroke) bool {
	return s.x-left.x <= 2 && s.from <= left.to+4 && left.from <= s.to+4
}

// fit lays a straight line through strokes and measures its thickness.
func (e eraser) fit(g *image.Gray, group []stroke, least float64) (r rule, ok bool) {
	r = rule{from: group[0].from, to: group[0].to}
	var n, sx, sy, sxy, syy float64
	for _, s := range group {
		r.from, r.to = min(r.from, s.from), max(r.to, s.to)
		for _, y := range [2]float64{float64(s.from), float64(s.to)} {
			weight, x := float64(s.to-s.from), float64(s.x)
			n, sx, sy, sxy, syy = n+weight, sx+weight*x, sy+weight*y, sxy+weight*x*y, syy+weight*y*y
		}
	}
	r.slope = (n*sxy - sx*sy) / (n*syy - sy*sy)
	r.x = (sx-r.slope*sy)/n + r.slope*float64(r.from)
	if math.Abs(r.slope) > mostSlope {
		return r, false
	}
	thickness := e.thickness(g, r, least)
	r.half = float64(thickness) / 2
	ink, thin := e.traces(g, r, thickness)
	long := float64(r.to - r.from)
	return r, thin >= ruleInk*least*long && thin >= least*ink && float64(thickness) <= max(mostRule*e.dpi, 2)
}

// thickness is that of a rule by its thinner rows: where letters touch, rows
// are thicker.
func (e eraser) thickness(g *image.Gray, r rule, least float64) int {
	var widths []int
	for y := r.from; y < r.to; y++ {
		if n := e.inkAround(g, int(r.at(y)+0.5), y); n > 0 {
			widths = append(widths, n)
		}
	}
	if len(widths) == 0 {
		return 0
	}
	slices.Sort(widths)
	return widths[int(least/2*float64(len(widths)-1))]
}

// traces counts a rule's rows that have ink, and those of them that are no
// thicker than it is, but for its rough edges.
func (e eraser) traces(g *image.Gray, r rule, thickness int) (ink, thin float64) {
	for y := r.from; y < r.to; y++ {
		switch n := e.inkAround(g, int(r.at(y)+0.5), y); {
		case n > thickness+e.pixels(ruleEdge):
			ink++
		case n > 0:
			ink, thin = ink+1, thin+1
		}
	}
	return ink, thin
}

// extended follows a rule at both ends for as long as traces of it are left.
func (e eraser) extended(g *image.Gray, r rule) rule {
	step, thickness := e.pixels(leastRule), int(2*r.half)
	traced := func(from, to int) bool {
		part := rule{from: from, to: to, x: r.at(from), slope: r.slope}
		if from < 0 || to > g.Rect.Dy() {
			return false
		}
		_, thin := e.traces(g, part, thickness)
		return thin >= ruleTrace*float64(step)
	}
	for traced(r.to, r.to+step) {
		r.to += step
	}
	for traced(r.from-step, r.from) {
		r.x, r.from = r.at(r.from-step), r.from-step
	}
	return r
}

// inkAround is the length of the stretch of ink of a row that holds a pixel.
func (e eraser) inkAround(g *image.Gray, x, y int) int {
	row := g.Pix[y*g.Stride:][:g.Rect.Dx()]
	if x < 0 || x >= len(row) || row[x] > e.cut {
		return 0
	}
	return 1 + e.inkFrom(row, x-1, -1) + e.inkFrom(row, x+1, 1)
}

// inkFrom counts the ink of a row from a pixel on.
func (e eraser) inkFrom(row []uint8, x, step int) (n int) {
	for ; x >= 0 && x < len(row) && row[x] <= e.cut; x += step {
		n++
	}
	return n
}

// erase paints over rules. Where a letter touches a rule, only the rule goes;
// where one crosses it, both stay, unless what crosses it is a rule.
func (e eraser) erase(g *image.Gray, all []rule, rules func(x, y int) bool) *image.Gray {
	out := image.NewGray(g.Rect)
	copy(out.Pix, g.Pix)
	rough := e.pixels(ruleEdge)
	for _, r := range all {
		for y := max(r.from, 0); y < min(r.to, g.Rect.Dy()); y++ {
			row := g.Pix[y*g.Stride:][:g.Rect.Dx()]
			from, to := int(math.Floor(r.at(y)-r.half+0.5)), int(math.Ceil(r.at(y)+r.half+0.5))
			left, right := e.inkFrom(row, from-1, -1) > rough, e.inkFrom(row, to, 1) > rough
			if left && right && !rules(int(r.at(y)), y) {
				continue
			}
			if !left {
				from -= rough + 1
			}
			if !right {
				to += rough + 1
			}
			paint(out.Pix[y*out.Stride:][:g.Rect.Dx()], from, to, e.paper)
		}
	}
	return out
}
