package picture

import (
	"image"
	"math"
	"slices"
)

// fit lays a straight line through strokes, then through the middle of their
// ink, and measures its thickness.
func (e eraser) fit(g *image.Gray, group []stroke, least float64) (r rule, ok bool) {
	r = rule{from: group[0].from, to: group[0].to}
	var l line
	for _, s := range group {
		r.from, r.to = min(r.from, s.from), max(r.to, s.to)
		for _, y := range [2]int{s.from, s.to} {
			l.add(float64(s.x), float64(y), float64(s.to-s.from))
		}
	}
	r = e.refined(g, l.lay(r))
	if math.Abs(r.slope) > mostSlope {
		return r, false
	}
	thickness := e.thickness(g, r, least)
	r.half = float64(thickness) / 2
	ink, thin := e.traces(g, r, thickness)
	long := float64(r.to - r.from)
	return r, thin >= ruleInk*least*long && thin >= least*ink && float64(thickness) <= max(mostRule*e.dpi, 2)
}

// refined lays a rule through the middle of the ink of each of its rows: strokes
// are told by whole pixels, which over a short one is no slope at all.
func (e eraser) refined(g *image.Gray, r rule) rule {
	var l line
	for y := r.from; y < r.to; y++ {
		if from, to := e.inkAround(g, int(r.at(y)+0.5), y); from < to && float64(to-from) <= mostRule*e.dpi {
			l.add(float64(from+to-1)/2, float64(y), 1)
		}
	}
	if 2*l.n < float64(r.to-r.from) {
		return r
	}
	return l.lay(r)
}

// line is a straight line through weighted points, by least squares.
type line struct{ n, x, y, xy, yy float64 }

func (l *line) add(x, y, weight float64) {
	l.n, l.x, l.y = l.n+weight, l.x+weight*x, l.y+weight*y
	l.xy, l.yy = l.xy+weight*x*y, l.yy+weight*y*y
}

// lay puts a rule on the line.
func (l line) lay(r rule) rule {
	r.slope = (l.n*l.xy - l.x*l.y) / (l.n*l.yy - l.y*l.y)
	r.x = (l.x-r.slope*l.y)/l.n + r.slope*float64(r.from)
	return r
}

// thickness is that of a rule by its thinner rows: where letters touch, rows
// are thicker.
func (e eraser) thickness(g *image.Gray, r rule, least float64) int {
	var widths []int
	for y := r.from; y < r.to; y++ {
		if from, to := e.inkAround(g, int(r.at(y)+0.5), y); from < to {
			widths = append(widths, to-from)
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
		switch from, to := e.inkAround(g, int(r.at(y)+0.5), y); {
		case to-from > thickness+e.pixels(ruleEdge):
			ink++
		case from < to:
			ink, thin = ink+1, thin+1
		}
	}
	return ink, thin
}

// inkAround is the stretch of ink of a row that holds a pixel, up to, not
// including, its end.
func (e eraser) inkAround(g *image.Gray, x, y int) (from, to int) {
	row := g.Pix[y*g.Stride:][:g.Rect.Dx()]
	if x < 0 || x >= len(row) || row[x] > e.cut {
		return x, x
	}
	return x - e.inkFrom(row, x-1, -1), x + 1 + e.inkFrom(row, x+1, 1)
}
