package picture

import "image"

// What a page in negative is, white print on black as microfilm and photostats
// have it: most of it is dark, and the light on it lies in many more patches of
// a glyph's size than the dark does.
const (
	negativeShare  = 0.5 // of the page is dark
	negativeGlyphs = 1.5 // times as many light ones as dark ones
)

// positive gives a page in negative with its print black, and what it looks like.
func positive(g *image.Gray, dpi float64, s shape) (*image.Gray, shape, bool) {
	if _, _, share := otsu(histogram(g)); share <= negativeShare {
		return g, s, false
	}
	positive := inverted(g)
	other := look(positive, dpi)
	if other.glyphs < fewGlyphs || other.contrast < leastContrast || float64(other.glyphs) < negativeGlyphs*float64(s.glyphs) {
		return g, s, false
	}
	return positive, other, true
}

// inverted is a picture with black for white.
func inverted(g *image.Gray) *image.Gray {
	return byRows(g, func(_ int, dst, src []uint8) {
		for x, v := range src {
			dst[x] = 255 - v
		}
	})
}

// darkness is the share of a page's pixels that are nearer to black than to white.
func darkness(g *image.Gray) float64 {
	dark, all := 0, 0
	for v, n := range histogram(g) {
		all += n
		if v < 128 {
			dark += n
		}
	}
	return float64(dark) / float64(max(all, 1))
}
