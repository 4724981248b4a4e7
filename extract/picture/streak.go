package picture

import (
	"image"
	"slices"
)

// What tells a streak, which a dirty copier or fax draws through the print, from
// the rule of a form, which letters touch but do not cross.
const (
	streakCrossed = 0.02 // of its rows are crossed, or it is as long as
	streakLong    = 0.4  // of the page
	streakStem    = 0.04 // inches of it that have more ink than usual: it runs in the stem of a letter
	streakInk     = 1.25 // times the usual is more
)

// letters tells the rows of a rule that are left as they are: those in which a
// letter crosses it, and of a streak, which runs upright, those in which it runs
// along a stem.
func (e eraser) letters(g *image.Gray, r rule, upright bool, rules func(x, y int) bool) []bool {
	out := make([]bool, r.to-r.from)
	crossed := 0
	for y := max(r.from, 0); y < min(r.to, g.Rect.Dy()); y++ {
		_, _, left, right := e.touched(g.Pix[y*g.Stride:][:g.Rect.Dx()], r, y)
		if left && right && !rules(int(r.at(y)), y) {
			out[y-r.from] = true
			crossed++
		}
	}
	if upright && (float64(crossed) >= streakCrossed*float64(len(out)) || float64(len(out)) >= streakLong*float64(g.Rect.Dy())) {
		e.stems(g, r, out)
	}
	return out
}

// stems adds the rows in which a streak has more ink than usual for as long as a
// stem has.
func (e eraser) stems(g *image.Gray, r rule, rows []bool) {
	inks := make([]int, len(rows))
	for i := range rows {
		inks[i] = e.inkAlong(g, int(r.at(r.from+i)+0.5), r.from+i)
	}
	inked := slices.DeleteFunc(slices.Clone(inks), func(n int) bool { return n == 0 })
	if len(inked) == 0 {
		return
	}
	slices.Sort(inked)
	usual, from := float64(inked[len(inked)/2]), 0
	for i, n := range inks {
		if float64(n) > streakInk*usual {
			continue
		}
		if i-from >= e.pixels(streakStem) {
			for k := from; k < i; k++ {
				rows[k] = true
			}
		}
		from = i + 1
	}
}

// inkAlong is the darkness of the stretch of ink at a pixel, with its soft edges:
// it tells a stroke of three pixels from one of two, which blurred are as wide.
func (e eraser) inkAlong(g *image.Gray, x, y int) (sum int) {
	from, to := e.inkNear(g, x, y)
	if from == to {
		return 0
	}
	for _, v := range g.Pix[y*g.Stride:][max(from-2, 0):min(to+2, g.Rect.Dx())] {
		sum += int(e.paper) - int(v)
	}
	return max(sum, 0)
}
