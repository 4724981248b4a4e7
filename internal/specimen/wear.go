package specimen

import (
	"cmp"
	"image"
	"math/rand/v2"
)

// wear is how a scanner and the years treated a page. All of it is reckoned in
// whole numbers, so that every machine makes the same picture.
type wear struct {
	dpi        float64
	sans       bool // set in type without serifs
	skew       int  // 65536ths of a right-hand slope; 572 is half a degree
	blur       int  // passes of a 3 × 3 mean
	paper, ink int  // grey levels, 0 black to 255 white
	grain      int  // greatest deviation of a pixel's grey
	specks     int  // dark dots a page
	bitonal    bool // black and white in the end
	mono       bool // set in a typewriter's type
	cut        int  // what is darker becomes black in a bitonal scan; 0 stands for 165
}

// The conditions of the archive's scans.
var (
	office  = wear{dpi: 200, skew: 400, blur: 1, paper: 238, ink: 40, grain: 10, specks: 120}
	bitonal = wear{dpi: 200, sans: true, skew: -300, blur: 1, paper: 245, ink: 20, grain: 40, specks: 300, bitonal: true}
	oldFax  = wear{dpi: 200, skew: 250, blur: 1, paper: 240, ink: 30, grain: 45, specks: 400, bitonal: true}
)

const usualCut = 165

// age gives a clean picture the wear; page seeds the noise.
func (w wear) age(img *image.Gray, page int) *image.Gray {
	rng := rand.New(rand.NewPCG(uint64(page), 1867))
	out := slope(img, w.skew)
	w.speckle(out, rng)
	for range w.blur {
		out = mean(out)
	}
	w.tone(out, rng)
	return out
}

// slope turns a picture by a small angle about its centre, in 65536ths.
func slope(img *image.Gray, k int) *image.Gray {
	b := img.Bounds()
	out := image.NewGray(b)
	cx, cy := b.Dx()/2, b.Dy()/2
	for y := range b.Dy() {
		for x := range b.Dx() {
			out.Pix[y*out.Stride+x] = sample(img, x<<16+k*(y-cy), y<<16-k*(x-cx))
		}
	}
	return out
}

// sample is the grey between four pixels; x and y are in 65536ths.
func sample(img *image.Gray, x, y int) uint8 {
	fx, fy := x>>8&255, y>>8&255
	top := at(img, x>>16, y>>16)*(256-fx) + at(img, x>>16+1, y>>16)*fx
	bottom := at(img, x>>16, y>>16+1)*(256-fx) + at(img, x>>16+1, y>>16+1)*fx
	return uint8((top*(256-fy) + bottom*fy) >> 16)
}

// at is a pixel's grey, white outside the picture.
func at(img *image.Gray, x, y int) int {
	if !(image.Point{X: x, Y: y}).In(img.Rect) {
		return 255
	}
	return int(img.Pix[y*img.Stride+x])
}

// speckle puts dark dots of one to three pixels a side.
func (w wear) speckle(img *image.Gray, rng *rand.Rand) {
	b := img.Bounds()
	for range w.specks {
		x, y, side := rng.IntN(b.Dx()-3), rng.IntN(b.Dy()-3), 1+rng.IntN(3)
		for i := range side * side {
			img.Pix[(y+i/side)*img.Stride+x+i%side] = 60
		}
	}
}

// mean is the picture with each pixel the mean of its 3 × 3 neighbours.
func mean(img *image.Gray) *image.Gray {
	b := img.Bounds()
	out := image.NewGray(b)
	for y := range b.Dy() {
		for x := range b.Dx() {
			sum := 0
			for i := range 9 {
				sum += at(img, x+i%3-1, y+i/3-1)
			}
			out.Pix[y*out.Stride+x] = uint8(sum / 9)
		}
	}
	return out
}

// tone brings black and white to ink and paper, adds grain, and makes black
// and white of it where the scanner did.
func (w wear) tone(img *image.Gray, rng *rand.Rand) {
	for i, p := range img.Pix {
		v := w.ink + int(p)*(w.paper-w.ink)/255
		v += (rng.IntN(2*w.grain+1)+rng.IntN(2*w.grain+1))/2 - w.grain
		if w.bitonal {
			v = 255 * min(v/cmp.Or(w.cut, usualCut), 1)
		}
		img.Pix[i] = uint8(max(0, min(v, 255)))
	}
}
