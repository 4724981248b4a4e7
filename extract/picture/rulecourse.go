package picture

import (
	"image"
	"slices"
)

// followed is a rule followed from its middle to both ends, and on for as long as
// traces of it are left, over so many steps without. It is looked for anew at each step:
// copied paper is not flat, and a line that misses its rule by two pixels erases
// nothing.
func (e eraser) followed(g *image.Gray, r rule, breaks int) rule {
	middle := (r.from + r.to) / 2
	down, up := e.follow(g, r, middle, 1, breaks), e.follow(g, r, middle-1, -1, breaks)
	slices.Reverse(up)
	r.x, r.course = 0, append(up, down...)
	r.from, r.to = middle-len(up), middle+len(down)
	return r
}

// follow gives where a rule is from a row on, in steps of its least length.
func (e eraser) follow(g *image.Gray, r rule, y, by, most int) (course []float64) {
	step := e.pixels(leastRule)
	x, slope, sure, breaks := r.at(y), r.slope*float64(by), 0, 0
	for breaks <= most && (by > 0 && y+step <= g.Rect.Dy() || by < 0 && y-step+1 >= 0) {
		aside, rows := e.aside(g, r, x, slope, y, by, step)
		if traced := float64(rows) >= ruleTrace*float64(step); traced {
			x, slope, breaks = x+aside, slope+aside*bending/float64(step), 0
			sure = len(course) + step
		} else if by > 0 && y >= r.to || by < 0 && y < r.from {
			breaks++
		} else {
			sure = len(course) + step
		}
		for k := range step {
			course = append(course, x+slope*float64(k))
		}
		x, y = x+slope*float64(step), y+by*step
	}
	return course[:sure]
}

// aside is by how much the ink of a step lies beside a course, on average, and in
// how many rows there is some that is no thicker than the rule.
func (e eraser) aside(g *image.Gray, r rule, x, slope float64, y, by, step int) (mean float64, rows int) {
	for k := range step {
		at := x + slope*float64(k)
		from, to := e.inkNear(g, int(at+0.5), y+by*k)
		if from < to && to-from <= int(2*r.half)+e.pixels(ruleEdge) {
			mean, rows = mean+float64(from+to-1)/2-at, rows+1
		}
	}
	return mean / float64(max(rows, 1)), rows
}

// inkNear is the stretch of ink that holds a pixel or one next to it.
func (e eraser) inkNear(g *image.Gray, x, y int) (from, to int) {
	for _, dx := range [3]int{0, -1, 1} {
		if from, to = e.inkAround(g, x+dx, y); from < to {
			break
		}
	}
	return from, to
}
