package extract

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

func TestDownward(t *testing.T) {
	at := func(text string, x, y float64) document.Line {
		return lineOf([]document.Word{{Text: text, Box: document.Box{X: x, Y: y, Width: 40, Height: 10}}})
	}
	cases := []struct {
		name  string
		lines []document.Line
		want  string
	}{
		{"from the foot", []document.Line{at("d", 0, 60), at("c", 0, 40), at("2", 90, 21), at("1", 0, 20), at("a", 0, 0)}, "a 1 2 c d"},
		{"from the head", []document.Line{at("a", 0, 0), at("b", 0, 20), at("c", 0, 40)}, "a b c"},
		{"two columns", []document.Line{at("a", 0, 0), at("b", 0, 20), at("c", 0, 40), at("d", 90, 0), at("e", 90, 20), at("f", 90, 40)}, "a b c d e f"},
		{"a foot first", []document.Line{at("z", 0, 90), at("a", 0, 0), at("b", 0, 20), at("c", 0, 40)}, "z a b c"},
		{"upside down", []document.Line{at("a", 90, 40), at("b", 0, 40), at("c", 90, 20), at("d", 0, 20), at("e", 90, 0), at("f", 0, 0)}, "a b c d e f"},
	}
	for _, c := range cases {
		var got []string
		for _, l := range downward(c.lines) {
			got = append(got, l.Words[0].Text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}
