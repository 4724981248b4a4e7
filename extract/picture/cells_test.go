package picture

import (
	"fmt"
	"image"
	"slices"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// blank is a letter page without print.
func blank(dpi float64) *image.Gray { return specimen.Page(dpi, 255, 255) }

// form writes labels at one inch and values at three and a half, a row every
// quarter of an inch from two inches on.
func form(g *image.Gray, dpi float64, rows ...[2]string) {
	for i, row := range rows {
		y := 2 + 0.25*float64(i)
		specimen.Write(g, dpi, 1, y, 11, row[0])
		specimen.Write(g, dpi, 3.5, y, 11, row[1])
	}
}

// places are where cells start, in quarters of an inch from the left and the top.
func places(c Clean) (out []string) {
	for _, r := range c.Cells {
		quarter := c.DPI / 4
		out = append(out, fmt.Sprintf("%.0f,%.0f", float64(r.Min.X)/quarter, float64(r.Max.Y)/quarter))
	}
	slices.Sort(out)
	return out
}

func TestCellsOfAForm(t *testing.T) {
	for _, dpi := range []float64{100, 150, 300} {
		g := blank(dpi)
		form(g, dpi, [2]string{"Lamp number", "411"}, [2]string{"Keeper", "Warden of the lamp, North"}, [2]string{"Shore", ""})
		if got := places(Prepare(g, dpi)); !slices.Equal(got, []string{"14,8", "14,9", "4,10", "4,8", "4,9"}) {
			t.Errorf("%.0f dots an inch: cells at %q", dpi, got)
		}
	}
}

// TestProseHasNoCells: lines, numbered ones, and sentences that a typist parted
// by two spaces.
func TestProseHasNoCells(t *testing.T) {
	for _, dpi := range []float64{100, 200} {
		g := specimen.Page(dpi, 0, 255)
		for i := range 4 {
			y := 8 + 0.25*float64(i)
			specimen.Write(g, dpi, 1, y, 11, fmt.Sprint(i+1, "."))
			specimen.Write(g, dpi, 1.5, y, 11, "Trims the lamps of the shore each night")
		}
		specimen.Write(g, dpi, 1, 9.25, 11, "They burn.")
		specimen.Write(g, dpi, 1.95, 9.25, 11, "They are trimmed. Then")
		if c := Prepare(g, dpi); len(c.Cells) > 0 {
			t.Errorf("%.0f dots an inch: cells at %q", dpi, places(c))
		}
	}
}

// TestARulePartsCells that stand closer than words of a typist.
func TestARulePartsCells(t *testing.T) {
	const dpi = 200
	ruled := func(rule bool) Clean {
		g := blank(dpi)
		for i := range 4 {
			y := 2 + 0.25*float64(i)
			specimen.Write(g, dpi, 1, y, 11, "Lamp")
			specimen.Write(g, dpi, 1.6, y, 11, "North")
		}
		if rule {
			Paint(g, image.Rect(305, 340, 308, 580), 0)
		}
		return Prepare(g, dpi)
	}
	if c := ruled(true); len(c.Cells) != 8 {
		t.Errorf("with a rule cells at %q; steps %q", places(c), c.Steps)
	}
	if c := ruled(false); len(c.Cells) != 0 {
		t.Errorf("without one cells at %q", places(c))
	}
}

// TestAStreakPartsNoCells: an upright line through words.
func TestAStreakPartsNoCells(t *testing.T) {
	const dpi = 200
	g := specimen.Page(dpi, 0, 255)
	Paint(g, image.Rect(500, 0, 502, 2200), 0)
	c := Prepare(g, dpi)
	if !slices.Contains(c.Steps, "rules taken out (1 upright, 0 across)") || len(c.Cells) > 0 {
		t.Errorf("cells at %q; steps %q", places(c), c.Steps)
	}
}

// TestACellOfTwoLinesBesideOne is one cell: the value stands between its lines.
func TestACellOfTwoLinesBesideOne(t *testing.T) {
	const dpi = 200
	g := blank(dpi)
	specimen.Write(g, dpi, 1, 2, 8, "National classification")
	specimen.Write(g, dpi, 1, 2.14, 8, "of lamps")
	specimen.Write(g, dpi, 3.5, 2.08, 11, "411")
	c := Prepare(g, dpi)
	if len(c.Cells) != 2 || max(c.Cells[0].Dy(), c.Cells[1].Dy()) < 40 {
		t.Errorf("cells %v", c.Cells)
	}
}

// TestCellsGoWithTheirPage: enlarged and turned.
func TestCellsGoWithTheirPage(t *testing.T) {
	g := blank(200)
	form(g, 200, [2]string{"Lamp number", "411"})
	c := Prepare(g, 200)
	before := slices.Clone(c.Cells)
	large := c.Enlarged(1.5)
	if !slices.Equal(c.Cells, before) || large.Cells[0] != scaled(before[0], 1.5) {
		t.Errorf("enlarged %v, were %v", large.Cells, before)
	}
	if turned := c.Turned(90); len(turned.Cells) > 0 {
		t.Errorf("turned %v", turned.Cells)
	}
	if c := Prepare(g, 200, StepCells); len(c.Cells) > 0 {
		t.Errorf("without the step %v", c.Cells)
	}
}

// TestLinesOfFacingPagesAreNoCells: none stands beside one of its own page.
func TestLinesOfFacingPagesAreNoCells(t *testing.T) {
	page := blank(100)
	for i := range 30 {
		specimen.Write(page, 100, 2, 2+0.25*float64(i), 11, "The keeper trims the lamp")
	}
	if c := Prepare(beside(page, page, 0), 100); c.Fold == 0 || len(c.Cells) > 0 {
		t.Errorf("fold %d, cells at %q", c.Fold, places(c))
	}
}

// TestCellsOfFacingPages are those of each, at whatever heights their rows stand.
func TestCellsOfFacingPages(t *testing.T) {
	for _, dpi := range []float64{100, 200} {
		for _, lower := range []float64{0, 0.06, 0.125} {
			page := specimen.Page(dpi, 0, 255)
			for i := range 8 {
				y := 8.5 + 0.25*float64(i)
				specimen.Write(page, dpi, 1, y, 11, "Lamp number")
				specimen.Write(page, dpi, 3.5, y, 11, "Harbour 411")
			}
			if c := Prepare(beside(page, page, int(lower*dpi)), dpi); c.Fold == 0 || len(c.Cells) != 32 {
				t.Errorf("%.0f dots an inch, %.3f inches lower: fold %d, %d cells", dpi, lower, c.Fold, len(c.Cells))
			}
		}
	}
}

// TestATurnedPageLeavesOutTheSameSteps as before it was turned.
func TestATurnedPageLeavesOutTheSameSteps(t *testing.T) {
	g := blank(200)
	form(g, 200, [2]string{"Lamp number", "411"})
	lying := Turn(g, 90)
	for want, without := range map[int][]Step{2: {StepTurn}, 0: {StepTurn, StepCells}} {
		if c := Prepare(lying, 200, without...).Turned(270); len(c.Cells) != want {
			t.Errorf("without %q: cells at %q", without, places(c))
		}
	}
}

// TestPixelsIsTheWayBackOfPoints, on a page that was straightened and enlarged, too.
func TestPixelsIsTheWayBackOfPoints(t *testing.T) {
	skew, _ := Straighten(specimen.Page(200, 0, 255), -3)
	c := Prepare(skew, 200)
	if c.back == nil {
		t.Fatalf("steps %q", c.Steps)
	}
	for _, c := range []Clean{c, c.Enlarged(1.5), c.Turned(180)} {
		want := image.Rect(1300, 1500, 1400, 1540)
		if got := c.Pixels(c.Points(want)); abs(got.Min.X-want.Min.X) > 1 || abs(got.Max.Y-want.Max.Y) > 1 {
			t.Errorf("%v, want %v", got, want)
		}
	}
}

// TestAPictureHasNoCells: patches in countless columns.
func TestAPictureHasNoCells(t *testing.T) {
	columns := func(side int) int {
		c := patches(side)
		c.cells()
		return len(c.Cells)
	}
	if few, many := columns(1000), columns(7000); few == 0 || many > 0 {
		t.Errorf("%d cells of a page, %d of a picture", few, many)
	}
}

// patches is a picture of patches in columns.
func patches(side int) Clean {
	g := image.NewGray(image.Rect(0, 0, side, side))
	Paint(g, g.Rect, 255)
	for y := 10; y < side-20; y += 20 {
		for x := 10; x < side-130; x += 130 {
			Paint(g, image.Rect(x, y, x+24, y+14), 0)
			Paint(g, image.Rect(x+30, y, x+54, y+14), 0)
		}
	}
	return Clean{Gray: g, DPI: 200}
}

func BenchmarkCells(b *testing.B) {
	c := Prepare(specimen.Page(200, 0, 255), 200)
	for b.Loop() {
		c.cells()
	}
}

// BenchmarkCellsOfAPicture has nearly as many patches as are looked at.
func BenchmarkCellsOfAPicture(b *testing.B) {
	c := patches(4300)
	for b.Loop() {
		c.cells()
	}
}
