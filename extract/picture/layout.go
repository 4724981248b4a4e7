package picture

import (
	"image"
	"math"
	"slices"
)

// shape is how a page's text lies, seen on a picture of medium resolution.
type shape struct {
	glyphs   int     // patches that may be glyphs
	turn     int     // degrees clockwise that make it upright
	sure     bool    // that the turn is right
	skew     float64 // degrees by which the upright text still slopes down to the right
	xHeight  float64 // inches, of most letters; 0 where there are too few
	ink      float64 // share of the page
	contrast int     // between paper and ink, of 255
	rules    bool    // there may be some: looking for them takes time
	dirt     []dirt  // of the patches of ink; what no print is was wiped before the rest was measured
	runs     []run   // of those patches, where there is dirt
	paper    uint8   // brightness
	fineness float64 // of the page's picture, by that of the one that was looked at
}

// lookDPI is the resolution at which a page's shape is looked at, and the
// limits beyond which a picture is brought to it: in a coarser one ascenders
// are not told from letters without, a finer one costs time.
const (
	lookDPI   = 150
	coarseDPI = 105
	fineDPI   = 200
)

// A glyph is from 3 to 40 points high and at most 80 wide; a patch that is wider
// may be a word whose letters touch.
const (
	leastGlyph = 3.0
	mostGlyph  = 40.0
	widest     = 80.0
)

// look measures a page.
func look(g *image.Gray, dpi float64) shape {
	fineness := float64(g.Rect.Dx())
	if dpi < coarseDPI || dpi > fineDPI {
		g, dpi = Resize(g, lookDPI/dpi), lookDPI
	}
	s := shape{fineness: fineness / float64(g.Rect.Dx())}
	g = Blur(g, 0.8)
	light := Lighting(g)
	s.paper = uint8(light.Paper)
	if light.Uneven > 20 || light.Paper < 200 {
		g = light.Flatten(g)
		light = Lighting(g)
	}
	found, runs := components(g, uint8(light.Cut))
	if s.dirt = edgeDirt(found, runs, g.Rect, dpi); count(s.dirt, clean) < len(s.dirt) {
		s.runs = runs
		g = wipe(g, runs, s.dirt, 1, uint8(light.Paper))
		light = Lighting(g) // black around the paper outweighs faint print on it
		found, runs = components(g, uint8(light.Cut))
	}
	s.ink, s.contrast = light.Share, light.Paper-light.Ink
	s.rules = slices.ContainsFunc(found, func(c component) bool { return mayBeRule(c, dpi) })
	s.lie(found, runs, g.Rect, dpi)
	return s
}

// lie finds how the glyphs among the patches of ink lie.
func (s *shape) lie(found []component, runs []run, r image.Rectangle, dpi float64) {
	points := dpi / 72
	keep := make([]bool, len(found))
	for i, c := range found {
		small, large := min(c.width(), c.height()), max(c.width(), c.height())
		keep[i] = float64(large) >= leastGlyph*points && float64(small) <= mostGlyph*points && float64(large) <= widest*points
		if keep[i] {
			s.glyphs++
		}
	}
	runs = slices.DeleteFunc(runs, func(r run) bool { return !keep[r.label] })
	glyphs := slices.DeleteFunc(found, func(c component) bool { return outside(c, points) })
	s.orient(glyphs, runs, r)
	s.xHeight /= dpi
}

func outside(c component, points float64) bool {
	h, w := float64(c.height()), float64(c.width())
	return max(h, w) < leastGlyph*points || min(h, w) > mostGlyph*points || max(h, w) > widest*points
}

// fewGlyphs are too few to tell how a page lies.
const fewGlyphs = 30

func (s *shape) orient(glyphs []component, runs []run, r image.Rectangle) {
	if s.glyphs < fewGlyphs {
		return
	}
	across, a := slope(runs, r, false)
	down, b := slope(runs, r, true)
	on := lain(glyphs, r)
	lying, certain := isLying(a, b, len(neighbours(glyphs)), len(neighbours(on)))
	s.skew = across
	if lying {
		s.skew, glyphs = down, on
	}
	v := vote(glyphs)
	s.xHeight = v.height
	up := v.up >= v.down
	s.sure = certain && v.up+v.down >= 20 && math.Abs(float64(v.up-v.down)) > 0.2*float64(v.up+v.down)
	switch {
	case lying && up:
		s.turn = 90
	case lying:
		s.turn = 270
	case !up && s.sure:
		s.turn = 180
	}
}

// neighbourly is by how many times the pairs of neighbours along lines exceed
// those across them, where they tell. Nine scans of all kinds have 3.5 and more,
// pages of figures that stand in columns 2.2 and more.
const neighbourly = 1.5

// isLying reports lines of text that run from top to bottom: by the pairs of
// neighbours across the page and down it, and where they do not tell by how well
// its rows and its columns are told apart. Figures of one width stand so straight
// under each other that columns are told apart five times as well as rows.
func isLying(rows, columns float64, across, down int) (lying, certain bool) {
	most, least := float64(max(across, down)), float64(min(across, down))
	if most >= neighbourly*least && most > 0 {
		return down > across, true
	}
	return columns > rows, max(rows, columns) > 1.1*min(rows, columns)
}

// lain are the glyphs of a page turned by 90 degrees clockwise.
func lain(glyphs []component, r image.Rectangle) []component {
	out := make([]component, len(glyphs))
	for i, c := range glyphs {
		out[i] = c
		out[i].box = image.Rect(r.Dy()-c.box.Max.Y, c.box.Min.X, r.Dy()-c.box.Min.Y, c.box.Max.X)
	}
	return out
}

// mostSkew is the steepest slope that is looked for, in degrees.
const mostSkew = 5.0

// slope finds the angle at which the page's rows are told apart best: the sum
// of squared steps between the ink of neighbouring rows is greatest (after
// Postl 1986). With lying set the page is looked at as if turned by 90 degrees
// clockwise.
func slope(runs []run, r image.Rectangle, lying bool) (degrees, score float64) {
	best := func(from, to, step float64) {
		for a := from; a <= to+step/2; a += step {
			if s := steps(runs, r, math.Tan(a*math.Pi/180), lying); s > score {
				degrees, score = a, s
			}
		}
	}
	best(-mostSkew, mostSkew, 0.5)
	if math.Abs(degrees) == mostSkew {
		return 0, score // no peak, but the foot of one beyond, or of none
	}
	best(degrees-0.4, degrees+0.4, 0.1)
	return math.Round(degrees*10) / 10, score
}

func steps(runs []run, r image.Rectangle, tangent float64, lying bool) float64 {
	var rows []int32
	if lying {
		rows = lyingRows(runs, r, tangent)
	} else {
		rows = uprightRows(runs, r, tangent)
	}
	sum := 0.0
	for i := 1; i < len(rows); i++ {
		d := float64(rows[i] - rows[i-1])
		sum += d * d
	}
	return sum
}

// uprightRows is the ink of each row of a page that slopes down to the right.
func uprightRows(runs []run, r image.Rectangle, tangent float64) []int32 {
	margin := int(float64(r.Dx())*math.Tan(mostSkew*1.1*math.Pi/180)) + 2
	rows := make([]int32, r.Dy()+2*margin)
	for _, n := range runs {
		at := float64(n.y) - tangent*float64(n.x0+n.x1)/2
		rows[int(at+0.5+float64(margin))] += n.x1 - n.x0
	}
	return rows
}

// lyingRows is the same for the page turned by 90 degrees clockwise, whose rows
// are this one's columns: a turned page's x is the height less y.
func lyingRows(runs []run, r image.Rectangle, tangent float64) []int32 {
	margin := int(float64(r.Dy())*math.Tan(mostSkew*1.1*math.Pi/180)) + 2
	rows := make([]int32, r.Dx()+2*margin+1)
	for _, n := range runs {
		shift := int(float64(margin) + 0.5 - tangent*float64(int32(r.Dy())-1-n.y))
		rows[int(n.x0)+shift]++
		rows[int(n.x1)+shift]--
	}
	for i := 1; i < len(rows); i++ {
		rows[i] += rows[i-1]
	}
	return rows
}
