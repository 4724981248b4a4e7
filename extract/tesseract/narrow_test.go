package tesseract

import (
	"image"
	"testing"

	"github.com/jdscribe/jdscribe/extract"
)

func TestWidenPutsBoxesBack(t *testing.T) {
	page := image.Rect(0, 0, 1000, 300)
	for _, x := range []int{0, 17, 500, 981} {
		printed := image.Rect(x, 10, min(x+40, 1000), 30)
		narrow := image.Rect(int(float64(printed.Min.X)*narrowing), 10, int(float64(printed.Max.X)*narrowing+0.5), 30)
		read := &extract.Recognition{Lines: []extract.RecognisedLine{{Box: narrow, Words: []extract.RecognisedWord{{Text: "buoy", Box: narrow}}}}}
		widen(read, narrowing, page)
		for _, got := range []image.Rectangle{read.Lines[0].Box, read.Lines[0].Words[0].Box} {
			if !got.In(page) || got.Min.Y != 10 || got.Max.Y != 30 || off(got.Min.X, printed.Min.X) > 1 || off(got.Max.X, printed.Max.X) > 1 {
				t.Errorf("%v was read as %v, which became %v", printed, narrow, got)
			}
		}
	}
}

func TestOnlyWhatIsFineEnoughIsNarrowed(t *testing.T) {
	for request, want := range map[extract.Request]float64{
		{DPI: 300}: narrowing, {DPI: 110}: 1, {DPI: 300, Local: true}: 1,
	} {
		if got := narrowed(request); got != want {
			t.Errorf("%+v: %v of the width", request, got)
		}
	}
}

func off(a, b int) int { return max(a-b, b-a) }
