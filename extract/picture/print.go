package picture

import "image"

// Print gives the patches of ink that are letters of lines of print: those with a
// neighbour, in pixels of the picture.
func Print(g *image.Gray, dpi float64) []image.Rectangle {
	g = Blur(g, 0.8)
	found, _ := components(g, uint8(Lighting(g).Cut))
	glyphs := found[:0]
	for _, c := range found {
		if !outside(c, dpi/72) {
			glyphs = append(glyphs, c)
		}
	}
	pairs := neighbours(glyphs)
	letters := make([]image.Rectangle, len(pairs))
	for i, pair := range pairs {
		letters[i] = pair[0].box
	}
	return letters
}
