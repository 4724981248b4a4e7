package picture

import (
	"image"
	"slices"
)

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
