package picture

import (
	"image"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// beside puts pages on one sheet, the second by so many pixels lower.
func beside(a, b *image.Gray, lower int) *image.Gray {
	w, h := a.Rect.Dx()+b.Rect.Dx(), max(a.Rect.Dy(), b.Rect.Dy())
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		row := out.Pix[y*w:][:w]
		paint(row, 0, w, 255)
		copy(row, a.Pix[min(y, a.Rect.Dy()-1)*a.Stride:][:a.Rect.Dx()])
		if y >= lower {
			copy(row[a.Rect.Dx():], b.Pix[(y-lower)*b.Stride:][:b.Rect.Dx()])
		}
	}
	return out
}

// TestFacingPagesAreParted, whatever lies in the fold, at whatever heights their
// lines stand, and whichever way the sheet lies.
func TestFacingPagesAreParted(t *testing.T) {
	page := specimen.Page(100, 0, 255)
	for _, lies := range []int{0, 90} {
		sheet := beside(page, page, 9)
		Paint(sheet, image.Rect(848, 0, 852, 1100), 0) // the fold's shadow
		c := Prepare(Turn(sheet, lies), 100, StepRules)
		parts := c.Parts()
		if len(parts) != 2 || abs(parts[0].Max.X*100/int(c.DPI)-800) > 140 || parts[1].Min.X != parts[0].Max.X || parts[1].Max != c.Gray.Rect.Max {
			t.Errorf("turned by %d°: %v", lies, parts)
		}
		if left := Cut(c.Gray, parts[1]); left.Rect.Dx() != parts[1].Dx() || left.Pix[0] != c.Gray.Pix[parts[1].Min.X] {
			t.Errorf("turned by %d°: the right page is %v", lies, left.Rect)
		}
	}
}

func TestOnePageIsNotParted(t *testing.T) {
	page, blank := specimen.Page(100, 0, 255), specimen.Page(100, 255, 255)
	for name, g := range map[string]*image.Gray{"upright": page, "one page and a blank one": beside(page, blank, 0)} {
		if c := Prepare(g, 100); len(c.Parts()) != 1 || c.Fold != 0 {
			t.Errorf("%s: %v", name, c.Parts())
		}
	}
}
