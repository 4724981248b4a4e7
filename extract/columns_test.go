package extract

import (
	"fmt"
	"slices"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// across makes lines of so many words at 40 points each on both sides of a
// strip of the given width, and a heading above that spans it.
func across(lines, left, right int, strip float64) []document.Line {
	row := func(y float64, texts []string, gapAfter int) document.Line {
		var words []document.Word
		x := 50.0
		for i, text := range texts {
			if i == gapAfter {
				x += strip
			}
			words = append(words, document.Word{Text: text, Box: document.Box{X: x, Y: y, Width: 36, Height: 9}})
			x += 40
		}
		return lineOf(words)
	}
	out := []document.Line{row(40, slices.Repeat([]string{"heading"}, 12), -1)}
	for i := range lines {
		var texts []string
		for k := range left + right {
			texts = append(texts, fmt.Sprintf("%d.%d", i, k))
		}
		out = append(out, row(60+12*float64(i), texts, left))
	}
	return out
}

func TestColumns(t *testing.T) {
	cases := []struct {
		name               string
		lines, left, right int
		strip              float64
		want               int // lines
	}{
		{"two columns", 7, 4, 4, 20, 1 + 14},
		{"running text", 7, 4, 4, 0, 1 + 7},
		{"a column of values", 7, 5, 1, 60, 1 + 7},
		{"few lines", 4, 4, 4, 20, 1 + 4},
	}
	for _, c := range cases {
		got := inColumns(across(c.lines, c.left, c.right, c.strip))
		if len(got) != c.want {
			t.Errorf("%s: %d lines, want %d", c.name, len(got), c.want)
			continue
		}
		words := 0
		for _, l := range got {
			words += len(l.Words)
		}
		if words != 12+c.lines*(c.left+c.right) {
			t.Errorf("%s: %d words", c.name, words)
		}
		if second := got[2].Words[0].Text; second != "1.0" || got[len(got)-1].Words[len(got[len(got)-1].Words)-1].Text != fmt.Sprintf("%d.%d", c.lines-1, c.left+c.right-1) {
			t.Errorf("%s: the order is wrong: %v", c.name, got)
		}
	}
	lines := across(7, 4, 4, 20)
	below := across(1, 3, 0, 0)[1:] // on the left, further down than the columns' next line
	for k := range below[0].Words {
		below[0].Words[k].Box.Y = 180
	}
	got := inColumns(append(lines, lineOf(below[0].Words)))
	if last := got[len(got)-1]; len(got) != 16 || last.Box.Y != 180 {
		t.Errorf("what stands below two columns is not read behind them: %v", got)
	}
	if got := inColumns(nil); len(got) != 0 {
		t.Errorf("nothing became %v", got)
	}
	_ = inColumns([]document.Line{{}})
}
