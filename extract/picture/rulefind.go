package picture

import (
	"image"
	"math"
	"slices"
)

// find gives the upright rules of a picture, which may have been turned.
func (e eraser) find(g *image.Gray, kind ruleKind) (out []rule) {
	var parts []part
	for _, group := range grouped(e.strokes(g)) {
		if r, ok := e.fit(g, group, kind.even); ok {
			parts = append(parts, part{r, group})
		}
	}
	for _, p := range e.linked(g, parts, kind.even) {
		r := e.followed(g, p.rule, kind.breaks)
		long := r.to - r.from
		ink, thin := e.traces(g, r, int(2*r.half))
		solid := 2*r.half <= thickRule*e.dpi || thin >= ruleSolid*float64(long)
		if long >= e.pixels(kind.least) && thin >= kind.even*ink && solid {
			out = append(out, r)
		}
	}
	return out
}

// part is a piece of a rule, and the strokes that it was laid through.
type part struct {
	rule
	strokes []stroke
}

// linked puts pieces of one rule together where faint print or dots have broken
// it. A piece alone has whole pixels to tell its slope by, and leads astray.
func (e eraser) linked(g *image.Gray, parts []part, even float64) (out []part) {
	slices.SortStableFunc(parts, func(a, b part) int { return a.from - b.from })
	for _, p := range parts {
		linked := false
		for i := range out {
			if !e.follows(out[i].rule, p.rule) {
				continue
			}
			both := append(slices.Clone(out[i].strokes), p.strokes...)
			if r, ok := e.fit(g, both, even); ok {
				out[i], linked = part{r, both}, true
				break
			}
		}
		if !linked {
			out = append(out, p)
		}
	}
	return out
}

// follows reports a piece that begins near another one's end and in line with it.
func (e eraser) follows(a, b rule) bool {
	gap := float64(b.from - a.to)
	return gap <= linkGap*e.dpi && math.Abs(b.at(b.from)-a.at(a.to)-a.slope*gap) <= linkAside+mostBend*max(gap, 0)
}
