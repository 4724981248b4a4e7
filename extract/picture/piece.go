package picture

import (
	"cmp"
	"image"
	"slices"
)

// What parts a line into pieces.
const (
	pieceGap  = 0.3  // inches of white where no rule is; typists leave 0.2 behind a sentence
	stopGap   = 0.12 // inches before a stop or a quote, at most
	mostSpeck = 0.08 // inches wide and high, of a patch alone that is nothing
)

// piece is a part of a line without a wide space or a rule in it.
type piece struct {
	box, last image.Rectangle // of all of it, and of its last letter
	patches   int
}

// pieces puts patches of ink together from left to right.
func (f cellFinder) pieces(found []component) (out []piece) {
	slices.SortStableFunc(found, func(a, b component) int { return cmp.Compare(a.box.Min.X, b.box.Min.X) })
	for _, c := range found {
		i := f.before(out, c.box)
		switch {
		case i >= 0 && f.isStop(c, out[i]):
			out[i].box.Max.X = max(out[i].box.Max.X, c.box.Max.X)
		case outside(c, f.dpi/72):
		case i >= 0:
			out[i].add(c.box)
		default:
			out = append(out, piece{c.box, c.box, 1})
		}
	}
	return slices.DeleteFunc(out, func(p piece) bool {
		return p.patches == 1 && max(p.box.Dx(), p.box.Dy()) < f.pixels(mostSpeck)
	})
}

// add puts a patch to a piece's end.
func (p *piece) add(patch image.Rectangle) {
	p.box, p.patches = p.box.Union(patch), p.patches+1
	if 2*patch.Dy() > p.last.Dy() { // no hyphen
		p.last = patch
	}
}

// isStop reports a speck close behind a piece.
func (f cellFinder) isStop(c component, p piece) bool {
	return float64(max(c.width(), c.height())) < leastGlyph*f.dpi/72 && c.box.Min.X-p.box.Max.X < f.pixels(stopGap)
}

// before is the piece that ends nearest before a patch, or -1.
func (f cellFinder) before(all []piece, patch image.Rectangle) int {
	best := -1
	for i, p := range all {
		near := patch.Min.X-p.box.Max.X < f.pixels(pieceGap) && level(p.last, patch)
		if near && (best < 0 || p.box.Max.X > all[best].box.Max.X) && !f.parted(p.box.Max.X-1, patch) {
			best = i
		}
	}
	return best
}

// level reports boxes that share half of the lower one's height.
func level(a, b image.Rectangle) bool { return 2*shared(a, b) >= min(a.Dy(), b.Dy()) }

// shared is the height that two boxes have in common; negative is what lies
// between them.
func shared(a, b image.Rectangle) int { return min(a.Max.Y, b.Max.Y) - max(a.Min.Y, b.Min.Y) }
