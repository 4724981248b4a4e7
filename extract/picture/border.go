package picture

import "image"

// Limits of what is no print at a page's edge.
const (
	edgeReach  = 0.125 // of the page's sides: how far a copier's black reaches in
	mostPieces = 8     // into which a row of a border is broken: a band with letters in it is broken into more
	leastHole  = 0.15  // inches, of a punched hole across
	mostHole   = 0.5
	holeReach  = 1.0  // inches from the edge, of its middle
	roundness  = 0.68 // of its box is black: a disc fills 0.785
)

// dirt is what a patch is that is no print.
type dirt uint8

const (
	clean  dirt = iota
	border      // the copier's black around the paper
	hole        // punched
)

// edgeDirt tells the patches that are no print: black that hangs on the
// picture's edge, is larger than a glyph and has no letters left white in it,
// and discs near the edge.
func edgeDirt(found []component, runs []run, r image.Rectangle, dpi float64) []dirt {
	pieces := make([]int, len(found))
	for _, n := range runs {
		pieces[n.label]++
	}
	out := make([]dirt, len(found))
	for i, c := range found {
		switch {
		case atEdge(c, r) && float64(max(c.width(), c.height())) > mostGlyph*dpi/72 && pieces[i] <= mostPieces*c.height():
			out[i] = border
		case isHole(c, r, dpi):
			out[i] = hole
		}
	}
	return out
}

func count(all []dirt, kind dirt) (n int) {
	for _, d := range all {
		if d == kind {
			n++
		}
	}
	return n
}

func atEdge(c component, r image.Rectangle) bool {
	return c.box.Min.X <= 1 || c.box.Min.Y <= 1 || c.box.Max.X >= r.Dx()-1 || c.box.Max.Y >= r.Dy()-1
}

func isHole(c component, r image.Rectangle, dpi float64) bool {
	w, h := float64(c.width())/dpi, float64(c.height())/dpi
	if min(w, h) < leastHole || max(w, h) > mostHole || 4*min(w, h) < 3*max(w, h) || float64(c.area) < roundness*float64(c.width()*c.height()) {
		return false
	}
	x, y := (c.box.Min.X+c.box.Max.X)/2, (c.box.Min.Y+c.box.Max.Y)/2
	return float64(min(x, y, r.Dx()-x, r.Dy()-y)) <= holeReach*dpi
}

// wipe paints over the dirt that was seen in runs, and over a pixel around it,
// on a picture that is scale times as fine. A border is painted over only near
// the edge: print may hang on it.
func wipe(g *image.Gray, runs []run, found []dirt, scale float64, paper uint8) *image.Gray {
	out := copied(g)
	w, h := g.Rect.Dx(), g.Rect.Dy()
	dx, dy := int(edgeReach*float64(w)), int(edgeReach*float64(h))
	for _, n := range runs {
		kind := found[n.label]
		if kind == clean {
			continue
		}
		x0, x1 := int(float64(n.x0-1)*scale), int(float64(n.x1+1)*scale+1)
		for y := max(int(float64(n.y-1)*scale), 0); y < min(int(float64(n.y+2)*scale+1), h); y++ {
			row := out.Pix[y*out.Stride:][:w]
			if kind == hole || y < dy || y >= h-dy {
				paint(row, x0, x1, paper)
				continue
			}
			paint(row, x0, min(x1, dx), paper)
			paint(row, max(x0, w-dx), x1, paper)
		}
	}
	return out
}

func paint(row []uint8, from, to int, v uint8) {
	for x := max(from, 0); x < min(to, len(row)); x++ {
		row[x] = v
	}
}
