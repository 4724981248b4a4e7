package tesseract

import (
	"image"
	"math"

	"github.com/jdscribe/jdscribe/extract"
)

// narrowing is the share of its width in which a picture is handed to the
// library. The model reads a line in steps, as many as it is wide for its
// height, and takes most of the time; it was made for type of all widths.
const narrowing = 0.85

// widen puts what was read in a narrowed picture where it is in the picture.
func widen(read *extract.Recognition, whole image.Rectangle) {
	wide := func(r image.Rectangle) image.Rectangle {
		r.Min.X = int(math.Floor(float64(r.Min.X) / narrowing))
		r.Max.X = int(math.Ceil(float64(r.Max.X) / narrowing))
		return r.Intersect(whole)
	}
	for i := range read.Lines {
		line := &read.Lines[i]
		line.Box = wide(line.Box)
		for k := range line.Words {
			line.Words[k].Box = wide(line.Words[k].Box)
		}
	}
}
