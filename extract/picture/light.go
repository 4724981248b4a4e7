package picture

import (
	"image"
	"slices"
)

// tile is the side of the squares, in pixels, over which the paper's brightness
// is estimated; text does not fill one at 150 to 400 dots an inch.
const tile = 32

// Light is how a page is lit, by which a faded or uneven one is told.
type Light struct {
	Paper  int     // brightness of the paper: the median of the tiles'
	Uneven int     // between the darkest fiftieth of the tiles and the lightest: a stain or a fold's shadow is no larger
	Ink    int     // brightness of the ink: mean of what is darker than the threshold
	Cut    int     // the threshold between ink and paper (Otsu 1979)
	Share  float64 // of the pixels that are ink
	tiles  []uint8
	across int
	down   int
}

// Lighting measures a page.
func Lighting(g *image.Gray) Light {
	l := Light{across: (g.Rect.Dx() + tile - 1) / tile, down: (g.Rect.Dy() + tile - 1) / tile}
	l.tiles = make([]uint8, l.across*l.down)
	for ty := range l.down {
		for tx := range l.across {
			l.tiles[ty*l.across+tx] = paperOf(g, tx*tile, ty*tile)
		}
	}
	sorted := slices.Clone(l.tiles)
	slices.Sort(sorted)
	n := len(sorted)
	l.Paper, l.Uneven = int(sorted[n/2]), int(sorted[n-1-n/50])-int(sorted[n/50])
	l.Cut, l.Ink, l.Share = otsu(histogram(g))
	return l
}

// paperOf is the brightness that a tenth of a tile's pixels exceed.
func paperOf(g *image.Gray, x0, y0 int) uint8 {
	var counts [256]int
	n := 0
	for y := y0; y < min(y0+tile, g.Rect.Dy()); y++ {
		for _, v := range g.Pix[y*g.Stride+x0 : y*g.Stride+min(x0+tile, g.Rect.Dx())] {
			counts[v]++
			n++
		}
	}
	left := n / 10
	for v := 255; v > 0; v-- {
		if left -= counts[v]; left < 0 {
			return uint8(v)
		}
	}
	return 0
}

func histogram(g *image.Gray) (counts [256]int) {
	for y := range g.Rect.Dy() {
		for _, v := range g.Pix[y*g.Stride:][:g.Rect.Dx()] {
			counts[v]++
		}
	}
	return counts
}

// otsu finds the threshold that parts a histogram best, the mean of what is at
// or below it, and its share.
func otsu(counts [256]int) (cut, ink int, share float64) {
	total, sum := 0, 0
	for v, n := range counts {
		total, sum = total+n, sum+v*n
	}
	best, below, belowSum := -1.0, 0, 0
	for v, n := range counts {
		below, belowSum = below+n, belowSum+v*n
		if below == 0 || below == total {
			continue
		}
		a, b := float64(belowSum)/float64(below), float64(sum-belowSum)/float64(total-below)
		if between := float64(below) * float64(total-below) * (a - b) * (a - b); between > best {
			best, cut, ink, share = between, v, int(a), float64(below)/float64(total)
		}
	}
	return cut, ink, share
}

// Flatten divides a page by its paper's brightness, so that the paper is white
// everywhere.
func (l Light) Flatten(g *image.Gray) *image.Gray {
	paper, around := l.smoothed(), make([]int, g.Rect.Dx())
	return byRows(g, func(y int, dst, src []uint8) {
		l.paperRow(paper, y, around)
		for x, v := range src {
			dst[x] = uint8(min(int(v)*255/max(around[x], 1), 255))
		}
	})
}

// smoothed lifts tiles that a picture or a black border fills to their
// neighbours' brightness: never below half of the page's.
func (l Light) smoothed() []uint8 {
	out := make([]uint8, len(l.tiles))
	for ty := range l.down {
		for tx := range l.across {
			sum, n := 0, 0
			for y := max(ty-1, 0); y <= min(ty+1, l.down-1); y++ {
				for x := max(tx-1, 0); x <= min(tx+1, l.across-1); x++ {
					sum, n = sum+max(int(l.tiles[y*l.across+x]), l.Paper/2), n+1
				}
			}
			out[ty*l.across+tx] = uint8(sum / n)
		}
	}
	return out
}

// paperRow interpolates the paper's brightness along row y.
func (l Light) paperRow(paper []uint8, y int, row []int) {
	fy := 256*(2*y-tile+1)/(2*tile) + 256 // in 1/256 tiles, one more so as not to be negative
	y0, wy := fy/256-1, fy%256
	top, bottom := min(max(y0, 0), l.down-1)*l.across, min(max(y0+1, 0), l.down-1)*l.across
	for x := range row {
		fx := 256*(2*x-tile+1)/(2*tile) + 256
		x0, wx := fx/256-1, fx%256
		a, b := min(max(x0, 0), l.across-1), min(max(x0+1, 0), l.across-1)
		above := int(paper[top+a])*(256-wx) + int(paper[top+b])*wx
		below := int(paper[bottom+a])*(256-wx) + int(paper[bottom+b])*wx
		row[x] = (above*(256-wy) + below*wy) >> 16
	}
}

// Stretch maps black to 0 and white to 255, and what lies between evenly.
func Stretch(g *image.Gray, black, white int) *image.Gray {
	var table [256]uint8
	for v := range table {
		table[v] = uint8(min(max((v-black)*255/max(white-black, 1), 0), 255))
	}
	return byRows(g, func(_ int, dst, src []uint8) {
		for x, v := range src {
			dst[x] = table[v]
		}
	})
}
