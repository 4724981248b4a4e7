package picture

import (
	"image"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// TestStreaksGoAndStemsStay: a streak from head to foot of a page, wherever in the
// letters it runs.
func TestStreaksGoAndStemsStay(t *testing.T) {
	const dpi = 200
	plain := specimen.Page(dpi, 0, 255)
	streaked, streaks := specimen.Page(dpi, 0, 255), 0
	for x := 250; x < 700; x += 83 {
		Paint(streaked, image.Rect(x, 0, x+2, streaked.Rect.Dy()), 0)
		streaks++
	}
	c := Clean{Gray: streaked, DPI: dpi}
	c.rules()
	ink, lost, left := inkLost(plain, c.Gray)
	if lost*300 > ink {
		t.Errorf("of %d pixels of ink %d are lost; steps %q", ink, lost, c.Steps)
	}
	if whole := streaks * 2 * plain.Rect.Dy(); left*4 > whole {
		t.Errorf("of the streaks' %d pixels %d are left", whole, left)
	}
}
