package raster

import (
	"image/png"
	"math"
	"os"
	"testing"
)

// TestAPageThatIsAPictureIsDrawnPixelByPixel, whatever its picture is coded in:
// drawn at the picture's own resolution, it is the picture. The files hold
// page.png in Group 4, in JBIG2 (an MMR region) and in lossless JPEG 2000.
func TestAPageThatIsAPictureIsDrawnPixelByPixel(t *testing.T) {
	f, err := os.Open("testdata/filters/page.png")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // nothing was written
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"ccitt", "jbig2", "jpx"} {
		data, err := os.ReadFile("testdata/filters/" + name + ".pdf")
		if err != nil {
			t.Fatal(err)
		}
		d, err := Open(t.Context(), data, "", nil)
		if err != nil {
			t.Fatal(name, err)
		}
		facts, err := d.Facts(t.Context(), 0)
		if err != nil || math.Abs(facts.PictureDPI-200) > 0.5 || facts.Coverage < 0.99 {
			t.Errorf("%s: %+v, error %v", name, facts, err)
		}
		drawn, err := d.Render(t.Context(), 0, facts.PictureDPI, 1e6)
		if err != nil {
			t.Fatal(name, err)
		}
		if drawn.Gray.Rect.Size() != want.Bounds().Size() {
			t.Fatalf("%s: %v, want %v", name, drawn.Gray.Rect, want.Bounds())
		}
		wrong := 0
		for i, v := range drawn.Gray.Pix {
			grey, _, _, _ := want.At(i%drawn.Gray.Stride, i/drawn.Gray.Stride).RGBA()
			if v != uint8(grey>>8) {
				wrong++
			}
		}
		if wrong > 0 {
			t.Errorf("%s: %d pixels differ", name, wrong)
		}
		d.Close()
	}
}
