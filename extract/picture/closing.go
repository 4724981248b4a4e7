package picture

import "image"

// closed is a picture in which every dark stroke thinner than width pixels is
// filled with what lies around it, so that what is left is the paper: stains,
// shadows and shades that are wider than strokes stay. It is a grey-scale
// closing with a square, by running extremes (van Herk 1992).
func closed(g *image.Gray, width int) *image.Gray {
	lighter := func(g *image.Gray) *image.Gray {
		return Turn(spread(Turn(spread(g, width), 90), width), 270)
	}
	return inverted(lighter(inverted(lighter(g))))
}

// spread gives each pixel the lightest of the row's stretch of so many pixels
// around it.
func spread(g *image.Gray, width int) *image.Gray {
	half := width / 2
	width = 2*half + 1
	w := g.Rect.Dx()
	out := image.NewGray(image.Rect(0, 0, w, g.Rect.Dy()))
	padded := (w + 2*half + width - 1) / width * width
	row, before, after := make([]uint8, padded), make([]uint8, padded), make([]uint8, padded)
	for y := range g.Rect.Dy() {
		copy(row[half:], g.Pix[y*g.Stride:][:w]) // black beyond
		for at := 0; at < padded; at += width {
			runLightest(row[at:at+width], before[at:at+width], after[at:at+width])
		}
		dst, ahead := out.Pix[y*out.Stride:][:w], before[width-1:]
		for x := range dst {
			dst[x] = max(after[x], ahead[x])
		}
	}
	return out
}

// runLightest gives the lightest of a block up to each pixel and from it on.
func runLightest(block, before, after []uint8) {
	last := len(block) - 1
	light := uint8(0)
	for i, v := range block {
		light = max(light, v)
		before[i] = light
	}
	light = 0
	for i := last; i >= 0; i-- {
		light = max(light, block[i])
		after[i] = light
	}
}

// shade is how much darker a page's shaded parts are than its paper: between the
// darkest two-hundredth of it and the lightest fiftieth, without its strokes. To
// look costs 6 % of the time in which a grey page of 300 dots an inch is cleaned.
func shade(g *image.Gray, dpi float64) int {
	by := max(int(dpi/shadeDPI), 1)
	counts := histogram(closed(lightest(g, by), int(strokeWidth*dpi)/by))
	all := 0
	for _, n := range counts {
		all += n
	}
	return quantile(counts, all-all/50) - quantile(counts, all/200)
}

// quantile is the brightness of the pixel that so many are darker than.
func quantile(counts [256]int, n int) int {
	for v, c := range counts {
		if n -= c; n < 0 {
			return v
		}
	}
	return 255
}

// lightest is a picture with one pixel, the lightest, in place of by × by.
func lightest(g *image.Gray, by int) *image.Gray {
	w, h := (g.Rect.Dx()+by-1)/by, (g.Rect.Dy()+by-1)/by
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range g.Rect.Dy() {
		src, dst := g.Pix[y*g.Stride:][:g.Rect.Dx()], out.Pix[y/by*w:][:w]
		for x := range dst {
			light := dst[x]
			for _, v := range src[x*by : min((x+1)*by, len(src))] {
				light = max(light, v)
			}
			dst[x] = light
		}
	}
	return out
}

// unshaded divides a picture by its paper's brightness, which is what is left
// where strokes of up to width pixels are filled. What is darker than least is
// no paper but black, and stays dark.
func unshaded(g *image.Gray, width, least int) *image.Gray {
	paper := closed(g, width)
	return byRows(g, func(y int, dst, src []uint8) {
		around := paper.Pix[y*paper.Stride:]
		for x, v := range src {
			dst[x] = uint8(min(int(v)*255/max(int(around[x]), least, 1), 255))
		}
	})
}
