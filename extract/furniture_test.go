package extract

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// ruled makes a page of lines at given heights, 10 points high.
func ruled(lines map[float64]string) document.Page {
	p := document.Page{Width: 612, Height: 792}
	for y := range 792 {
		text, ok := lines[float64(y)]
		if !ok {
			continue
		}
		var words []document.Word
		for i, w := range strings.Fields(text) {
			words = append(words, document.Word{Text: w, Box: document.Box{X: 72 + 40*float64(i), Y: float64(y), Width: 36, Height: 10}})
		}
		p.Lines = append(p.Lines, lineOf(words))
	}
	return p
}

func marked(pages []document.Page) string {
	MarkFurniture(pages)
	var out []string
	for i, p := range pages {
		for _, l := range p.Lines {
			if l.Furniture != "" {
				out = append(out, fmt.Sprintf("%d %s %.0f", i+1, l.Furniture, l.Box.Y))
			}
		}
	}
	return strings.Join(out, ", ")
}

func TestFurniture(t *testing.T) {
	page := func(head, body, foot string) document.Page { return ruled(map[float64]string{40: head, 300: body, 750: foot}) }
	cases := []struct {
		name  string
		pages []document.Page
		want  string
	}{
		{"a heading alone", []document.Page{page("DIRECTOR OF LAMPS", "Body", "")}, ""},
		{"a page that says its number", []document.Page{page("DIRECTOR OF LAMPS", "Body", "Page 1 of 1")}, "1 page_number 750"},
		{"a misread header", []document.Page{page("Board of Lamps", "One", ""), page("Board ol Larnps", "Two", ""), page("8oard of Lamps", "Three", "")},
			"1 header 40, 2 header 40, 3 header 40"},
		{"a footer that counts", []document.Page{page("First", "One", "Keeper 1 of 2"), page("Other words", "Two", "Keeper 2 of 2")}, "1 footer 750, 2 footer 750"},
		{"numbers", []document.Page{page("", "One", "4"), page("", "Two", "5"), page("", "Three", "6")},
			"1 page_number 750, 2 page_number 750, 3 page_number 750"},
		{"figures that do not count", []document.Page{page("", "One", "48"), page("", "Two", "12")}, ""},
		{"the same words in the middle", []document.Page{page("", "Key activities", ""), page("", "Key activities", "")}, ""},
		{"a heading that one page of five repeats", []document.Page{page("Key activities", "1", ""), page("Key activities", "2", ""),
			page("Harbours", "3", ""), page("Wicks", "4", ""), page("Boats", "5", "")}, ""},
		{"elsewhere on the page", []document.Page{ruled(map[float64]string{30: "Board of Lamps"}), ruled(map[float64]string{80: "Board of Lamps"})}, ""},
		{"a title in larger type", []document.Page{{Width: 612, Height: 792, Lines: []document.Line{{Box: document.Box{Y: 30, Width: 300, Height: 30},
			Words: []document.Word{{Text: "Lamps", Box: document.Box{Y: 30, Width: 300, Height: 30}}}}}}, page("Lamps", "2", "")}, ""},
		{"no boxes", []document.Page{{Lines: document.ParsePlain("Lamps")}, {Lines: document.ParsePlain("Lamps")}}, ""},
	}
	for _, c := range cases {
		if got := marked(c.pages); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
