package structure

import (
	"slices"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// TestUnpartedTexts holds that words under the labels of two texts which nothing
// parts are a reason to look, and no value.
func TestUnpartedTexts(t *testing.T) {
	jd := parsePlain("WORK DESCRIPTION Position No. Position Title Position Classification Job Code Effective Date 45112 Director, Kelp EX-01 104555 2019-06-24 " +
		"Division Branch - Service Kelp Farms Northern Waters Supervisor's Position No. Supervisor's Position Title 45100 Director General, Waters " +
		"GENERAL ACCOUNTABILITY The Director is accountable for kelp. SPECIFIC ACCOUNTABILITIES 1. Leads.")
	said := slices.ContainsFunc(jd.Quality.Reasons, func(s string) bool { return strings.Contains(s, "not understood: Kelp Farms Northern Waters") })
	if _, division := jd.Fields[Division]; division || !said {
		t.Errorf("division %q, reasons %q", jd.Fields[Division].Value, jd.Quality.Reasons)
	}
}

// TestValueIsItsCell holds that a long name in a cell of its own is a value, and
// one that nothing marks off a reason.
func TestValueIsItsCell(t *testing.T) {
	const name = "Kelp and Dulse Research Directorate, including the Marine Gardens Network"
	for gap, want := range map[float64]string{120: name, 4: ""} {
		p := document.Page{Number: 1, Width: 612, Height: 792}
		for i, row := range [][2]string{{"Position title", "Director, Kelp"}, {"Position classification", "EX-01"}, {"Directorate", name}, {"Geographic location", "Ottawa"},
			{"GENERAL ACCOUNTABILITY", ""}, {"The Director is accountable for kelp.", ""}} {
			p.Lines = append(p.Lines, boxedRow(row[0], row[1], gap, float64(100+20*i)))
		}
		jd := Parse(&document.Document{Pages: []document.Page{p}}, nil, Options{})
		said := slices.Contains(jd.Quality.Reasons, "field directorate not understood: "+name)
		if got := jd.Fields[Directorate].Value; got != want || said != (want == "") {
			t.Errorf("gap of %g points: %q, reasons %q", gap, got, jd.Quality.Reasons)
		}
	}
}

// boxedRow is a line of a label and its value, so many points apart.
func boxedRow(label, value string, gap, y float64) document.Line {
	var line document.Line
	x := 60.0
	for k, cell := range []string{label, value} {
		if k > 0 {
			x += gap - 4
		}
		for s := range strings.FieldsSeq(cell) {
			w := document.Word{Text: s, Box: document.Box{X: x, Y: y, Width: float64(5 * len(s)), Height: 10}}
			x += w.Box.Width + 4
			line.Words, line.Box = append(line.Words, w), line.Box.Union(w.Box)
		}
	}
	return line
}
