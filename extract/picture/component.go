package picture

import "image"

// run is a stretch of ink in a row: pixels from x0 up to, not including, x1.
type run struct {
	y, x0, x1 int32
	label     int32
}

// component is a connected patch of ink (8 neighbours): a glyph, a part of
// one, glyphs that touch, a rule, a speck.
type component struct {
	box  image.Rectangle
	area int // pixels
}

func (c component) height() int { return c.box.Dy() }
func (c component) width() int  { return c.box.Dx() }

// components finds the patches of pixels at or below the cut, and the runs of
// which they consist; a run's label is its component's index.
func components(g *image.Gray, cut uint8) ([]component, []run) {
	f := forest{}
	var runs []run
	above, here := 0, 0 // where the runs of the row above and of this row start
	for y := range g.Rect.Dy() {
		above, here = here, len(runs)
		runs = appendRuns(runs, g.Pix[y*g.Stride:][:g.Rect.Dx()], int32(y), cut)
		if above < here && runs[above].y != int32(y-1) {
			above = here
		}
		f.join(runs, above, here)
	}
	return f.gather(runs), runs
}

func appendRuns(runs []run, row []uint8, y int32, cut uint8) []run {
	for x := 0; x < len(row); x++ {
		if row[x] > cut {
			continue
		}
		start := x
		for x < len(row) && row[x] <= cut {
			x++
		}
		runs = append(runs, run{y: y, x0: int32(start), x1: int32(x)})
	}
	return runs
}

// forest is a union of labels, by parent.
type forest struct{ parent []int32 }

func (f *forest) root(l int32) int32 {
	for f.parent[l] != l {
		f.parent[l] = f.parent[f.parent[l]]
		l = f.parent[l]
	}
	return l
}

// join labels the runs from here on, by those from above on that they touch.
func (f *forest) join(runs []run, above, here int) {
	up := above
	for i := here; i < len(runs); i++ {
		r := &runs[i]
		r.label = -1
		for up < here && runs[up].x1 < r.x0 {
			up++
		}
		for k := up; k < here && runs[k].x0 <= r.x1; k++ {
			l := f.root(runs[k].label)
			if r.label < 0 {
				r.label = l
			} else if m := f.root(r.label); m != l {
				f.parent[max(l, m)] = min(l, m)
				r.label = min(l, m)
			}
		}
		if r.label < 0 {
			r.label = int32(len(f.parent))
			f.parent = append(f.parent, r.label)
		}
	}
}

// gather numbers the components in the order of their first rows.
func (f *forest) gather(runs []run) []component {
	index := make([]int32, len(f.parent))
	for i := range index {
		index[i] = -1
	}
	var out []component
	for i := range runs {
		r := &runs[i]
		l := f.root(r.label)
		if index[l] < 0 {
			index[l] = int32(len(out))
			out = append(out, component{})
		}
		r.label = index[l]
		c := &out[r.label]
		c.box = c.box.Union(image.Rect(int(r.x0), int(r.y), int(r.x1), int(r.y)+1))
		c.area += int(r.x1 - r.x0)
	}
	return out
}
