package picture

import (
	"math"
	"slices"
)

// rule is a line of a form or table that runs from one row to another, not
// included, and by slope to the right.
type rule struct {
	from, to int
	x        float64 // in row from
	slope    float64
	half     float64   // of its thickness
	course   []float64 // in each row, where it was followed: copied paper is not flat
}

// at is where the rule is in a row.
func (r rule) at(y int) float64 {
	if i := y - r.from; i >= 0 && i < len(r.course) {
		return r.course[i]
	}
	return r.x + r.slope*float64(y-r.from)
}

func (r rule) holds(x, y int) bool {
	return y >= r.from-1 && y <= r.to && math.Abs(float64(x)-r.at(min(max(y, r.from), r.to-1))) <= r.half+2
}

func holds(all []rule, x, y int) bool {
	return slices.ContainsFunc(all, func(r rule) bool { return r.holds(x, y) })
}
