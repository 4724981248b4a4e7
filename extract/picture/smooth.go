package picture

import (
	"image"
	"math"
)

// Blur smooths with a Gaussian of sigma pixels, up to some 3.
func Blur(g *image.Gray, sigma float64) *image.Gray {
	weights := gaussian(sigma)
	w, h := g.Rect.Dx(), g.Rect.Dy()
	middle := make([]uint8, w*h)
	for y := range h {
		blurRow(middle[y*w:][:w], g.Pix[y*g.Stride:][:w], weights)
	}
	out := image.NewGray(image.Rect(0, 0, w, h))
	sums := make([]int32, w)
	radius := len(weights) / 2
	for y := range h {
		clear(sums)
		for k, weight := range weights {
			row := middle[min(max(y+k-radius, 0), h-1)*w:][:w]
			for x, v := range row {
				sums[x] += weight * int32(v)
			}
		}
		for x, s := range sums {
			out.Pix[y*w+x] = uint8(s / unit)
		}
	}
	return out
}

func gaussian(sigma float64) []int32 {
	radius := max(int(math.Ceil(2.5*sigma)), 1)
	centre := float64(radius)
	return normalised(0, 2*radius, func(i int) float64 {
		d := (float64(i) - centre) / sigma
		return math.Exp(-d * d / 2)
	}).weights
}

func blurRow(dst, src []uint8, weights []int32) {
	radius, last := len(weights)/2, len(src)-1
	for x := range dst {
		var sum int32
		if x >= radius && x+radius <= last {
			for k, v := range src[x-radius : x+radius+1] {
				sum += weights[k] * int32(v)
			}
		} else {
			for k, weight := range weights {
				sum += weight * int32(src[min(max(x+k-radius, 0), last)])
			}
		}
		dst[x] = uint8(sum / unit)
	}
}
