package picture

import (
	"image"
	"math"
)

// Resize scales a picture by a factor, with a Catmull-Rom kernel for growing and
// the same kernel widened, which averages, for shrinking.
func Resize(g *image.Gray, factor float64) *image.Gray {
	h := max(int(math.Round(float64(g.Rect.Dy())*factor)), 1)
	middle := Widen(g, factor)
	if h == g.Rect.Dy() {
		return middle
	}
	w := middle.Rect.Dx()
	down := kernels(g.Rect.Dy(), h)
	out := image.NewGray(image.Rect(0, 0, w, h))
	sums := make([]int32, w)
	for y := range h {
		resizeColumns(out.Pix[y*w:][:w], middle.Pix, middle.Stride, down[y], sums)
	}
	return out
}

// Widen scales a picture's width alone, as Resize does.
func Widen(g *image.Gray, factor float64) *image.Gray {
	w := max(int(math.Round(float64(g.Rect.Dx())*factor)), 1)
	if w == g.Rect.Dx() {
		return g
	}
	across := kernels(g.Rect.Dx(), w)
	out := image.NewGray(image.Rect(0, 0, w, g.Rect.Dy()))
	for y := range g.Rect.Dy() {
		resizeRow(out.Pix[y*w:][:w], g.Pix[y*g.Stride:], across)
	}
	return out
}

// taps are the sources of one pixel: weights, in 1/4096, from the first one on.
type taps struct {
	first   int
	weights []int32
}

const unit = 4096

// kernels are the taps of each of n pixels out of from.
func kernels(from, n int) []taps {
	ratio := float64(from) / float64(n)
	spread := max(ratio, 1)
	out := make([]taps, n)
	for i := range out {
		centre := (float64(i)+0.5)*ratio - 0.5
		first := max(int(math.Ceil(centre-2*spread)), 0)
		last := min(int(math.Floor(centre+2*spread)), from-1)
		out[i] = normalised(first, last, func(j int) float64 { return catmullRom((float64(j) - centre) / spread) })
	}
	return out
}

func normalised(first, last int, weight func(int) float64) taps {
	t := taps{first: first, weights: make([]int32, max(last-first+1, 1))}
	sum := 0.0
	for j := first; j <= last; j++ {
		sum += weight(j)
	}
	rest := int32(unit)
	for j := first; j <= last; j++ {
		w := int32(math.Round(weight(j) / sum * unit))
		t.weights[j-first] = w
		rest -= w
	}
	t.weights[len(t.weights)/2] += rest
	return t
}

func catmullRom(x float64) float64 {
	switch x = math.Abs(x); {
	case x < 1:
		return 1.5*x*x*x - 2.5*x*x + 1
	case x < 2:
		return -0.5*x*x*x + 2.5*x*x - 4*x + 2
	}
	return 0
}

func resizeRow(dst, src []uint8, across []taps) {
	for x, t := range across {
		var sum int32
		for i, w := range t.weights {
			sum += w * int32(src[t.first+i])
		}
		dst[x] = clamp8(sum / unit)
	}
}

func resizeColumns(dst, src []uint8, stride int, t taps, sums []int32) {
	clear(sums)
	for i, weight := range t.weights {
		row := src[(t.first+i)*stride:][:len(sums)]
		for x, v := range row {
			sums[x] += weight * int32(v)
		}
	}
	for x, s := range sums {
		dst[x] = clamp8(s / unit)
	}
}

func clamp8(v int32) uint8 {
	return uint8(min(max(v, 0), 255))
}

// mean is a picture with one pixel, the mean, in place of by × by. What is left
// over on the right and below is cut off.
func mean(g *image.Gray, by int) *image.Gray {
	if by == 1 {
		return g
	}
	w, h := g.Rect.Dx()/by, g.Rect.Dy()/by
	out := image.NewGray(image.Rect(0, 0, w, h))
	sums := make([]int, w)
	for y := range h {
		clear(sums)
		for k := range by {
			src := g.Pix[(y*by+k)*g.Stride:]
			for x := range sums {
				for _, v := range src[x*by : (x+1)*by] {
					sums[x] += int(v)
				}
			}
		}
		for x, sum := range sums {
			out.Pix[y*w+x] = uint8(sum / (by * by))
		}
	}
	return out
}
