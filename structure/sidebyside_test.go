package structure

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// printedRows makes a page of rows of two cells, the second at 300 points.
func printedRows(rows ...[2]string) *document.Document {
	p := document.Page{Number: 1, Method: document.MethodOCR, Status: document.StatusOK}
	for y, row := range rows {
		var line document.Line
		for k, cell := range row {
			x := 20 + 280*float64(k)
			for w := range strings.FieldsSeq(cell) {
				width := 5 * float64(len(w))
				line.Words = append(line.Words, document.Word{Text: w, Box: document.Box{X: x, Y: 14 * float64(y), Width: width, Height: 10}})
				x += width + 4
			}
		}
		p.Lines = append(p.Lines, line)
	}
	return &document.Document{Pages: []document.Page{p}}
}

// TestColumnsOfSectionsArePartedByTheirBoxes reads the lower half of a form
// whose four sections stand two by two, their headings at different heights.
func TestColumnsOfSectionsArePartedByTheirBoxes(t *testing.T) {
	doc := printedRows(
		[2]string{"EXECUTIVE WORK DESCRIPTION", ""},
		[2]string{"TITLE: Director, Ferry Docks", "GROUP/LEVEL: EX-01"},
		[2]string{"GENERAL ACCOUNTABILITY:", ""},
		[2]string{"Leads the repair of all the docks of the land and of its", "rivers, canals and lakes."},
		[2]string{"ORGANIZATIONAL STRUCTURE:", "DIMENSIONS:"},
		[2]string{"REPORTS TO: Director General, Crossings", "FTEs: 21"},
		[2]string{"Reporting to the Director: Manager, Dock", "Salary Budget: $1,035,000"},
		[2]string{"Repair; Manager, Leases", "ISSUES AND INITIATIVES:"},
		[2]string{"SPECIFIC ACCOUNTABILITIES:", "> Old docks must be"},
		[2]string{"1. Plans the repair of docks with", "closed in winter"},
		[2]string{"care.", "> Towns wish to be asked"},
		[2]string{"2. Directs the inspection.", "first"},
	)
	jd := Parse(doc, nil, Options{})
	want := map[SectionKind]string{
		OrganizationStructure:    "REPORTS TO: Director General, Crossings Reporting to the Director: Manager, Dock Repair; Manager, Leases",
		SpecificAccountabilities: "1. Plans the repair of docks with care. 2. Directs the inspection.",
		Dimensions:               "FTEs: 21 Salary Budget: $1,035,000",
		Challenges:               "> Old docks must be closed in winter > Towns wish to be asked first",
	}
	got := map[SectionKind]Section{}
	for _, s := range jd.Sections {
		got[s.Kind] = s
	}
	for kind, text := range want {
		if s := strings.Join(strings.Fields(got[kind].Text), " "); s != text {
			t.Errorf("%s: %q", kind, s)
		}
	}
	if n := len(got[SpecificAccountabilities].Items); n != 2 {
		t.Errorf("%d specific accountabilities", n)
	}
	if n := len(got[Challenges].Items); n != 2 {
		t.Errorf("%d challenges", n)
	}
}
