package picture

import "image"

// What two facing pages on one sheet are: a sheet that lies, and in the middle
// third of it a strip as wide as two margins without print, with a page of print
// on either side.
const (
	facingShape  = 1.2 // width by height
	facingGutter = 0.5 // inches
	facingGlyphs = 150 // on either side
	facingDPI    = 100 // at which the sheet is looked at
	foldSpecks   = 2   // one above the other in the strip, that look like glyphs
)

// part finds the fold of a sheet with two facing pages. Their lines need not
// stand at one height, so that the engine must see them one by one.
func (c *Clean) part() {
	c.Fold = 0
	if float64(c.Gray.Rect.Dx()) < facingShape*float64(c.Gray.Rect.Dy()) {
		return
	}
	scale := min(facingDPI/c.DPI, 1)
	g := Blur(Resize(c.Gray, scale), 0.8)
	found, _ := components(g, uint8(Lighting(g).Cut))
	if x, ok := fold(found, g.Rect.Dx(), c.DPI*scale); ok {
		c.Fold = int(float64(x) / scale)
		c.step("parted at %.0f points: two facing pages", float64(c.Fold)*72/c.DPI)
	}
}

// fold is the middle of the widest strip in the middle third of a sheet.
func fold(found []component, width int, dpi float64) (x int, ok bool) {
	taken := make([]int, width)
	var middles []int
	for _, c := range found {
		if outside(c, dpi/72) {
			continue
		}
		middles = append(middles, (c.box.Min.X+c.box.Max.X)/2)
		for at := c.box.Min.X; at < c.box.Max.X; at++ {
			taken[at]++
		}
	}
	from, to := widestStrip(taken, width/3, 2*width/3)
	if float64(to-from) < facingGutter*dpi {
		return 0, false
	}
	x = (from + to) / 2
	left := 0
	for _, m := range middles {
		if m < x {
			left++
		}
	}
	return x, min(left, len(middles)-left) >= facingGlyphs
}

// widestStrip is the longest stretch within limits that holds no more than
// specks.
func widestStrip(taken []int, least, most int) (from, to int) {
	start := least
	for x := least; x < most; x++ {
		if taken[x] > foldSpecks {
			start = x + 1
		} else if x+1-start > to-from {
			from, to = start, x+1
		}
	}
	return from, to
}

// Parts are the pages of the sheet in the order in which they are read, and
// where each lies on it.
func (c Clean) Parts() []image.Rectangle {
	r := c.Gray.Rect
	if c.Fold <= 0 || c.Fold >= r.Dx() {
		return []image.Rectangle{r}
	}
	return []image.Rectangle{image.Rect(0, 0, c.Fold, r.Dy()), image.Rect(c.Fold, 0, r.Dx(), r.Dy())}
}

// Cut is a part of a picture, with bounds from 0,0.
func Cut(g *image.Gray, r image.Rectangle) *image.Gray {
	if r == g.Rect {
		return g
	}
	out := image.NewGray(image.Rect(0, 0, r.Dx(), r.Dy()))
	for y := range r.Dy() {
		copy(out.Pix[y*out.Stride:][:r.Dx()], g.Pix[g.PixOffset(r.Min.X, r.Min.Y+y):])
	}
	return out
}

// Paint fills a rectangle of a picture, as far as it is inside.
func Paint(g *image.Gray, r image.Rectangle, v uint8) {
	r = r.Intersect(g.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		paint(g.Pix[y*g.Stride:][:g.Rect.Dx()], r.Min.X, r.Max.X, v)
	}
}
