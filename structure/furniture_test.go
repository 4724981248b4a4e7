package structure_test

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/structure"
)

// TestFurnitureOfTheReader: lines that the reader of the file knows to be page
// furniture are in no section and no item, and the first page's letterhead is
// the department all the same.
func TestFurnitureOfTheReader(t *testing.T) {
	doc := plain("Transport Canada\nPOSITION DESCRIPTION\nPOSITION TITLE: Director, Piers\n\nSPECIFIC ACCOUNTABILITIES\n1. Directs the building of\nDraft of May",
		"Transport Canada\nnew piers.\n2. Guards old piers.\n2 of 2")
	doc.Pages[0].Lines[0].Furniture = document.FurnitureHeader
	last := len(doc.Pages[0].Lines) - 1
	doc.Pages[0].Lines[last].Furniture = document.FurnitureFooter
	doc.Pages[1].Lines[0].Furniture = document.FurnitureHeader
	doc.Pages[1].Lines[3].Furniture = document.FurniturePageNumber
	jd := structure.Parse(doc, nil, structure.Options{})
	if l := lost(jd); len(l) > 0 {
		t.Errorf("words lost: %q", l)
	}
	if got := jd.Fields[structure.Department].Value; got != "Transport Canada" {
		t.Errorf("department %q", got)
	}
	if len(jd.Sections) != 1 || strings.Join(jd.Sections[0].Items, "|") != "Directs the building of new piers.|Guards old piers." {
		t.Errorf("sections %+v", jd.Sections)
	}
}

// sectionTexts are the texts of the sections, each after its kind.
func sectionTexts(jd *structure.JobDescription) string {
	var parts []string
	for _, s := range jd.Sections {
		parts = append(parts, string(s.Kind)+": "+strings.Join(strings.Fields(s.Text), " "))
	}
	return strings.Join(parts, "\n")
}

// TestTextNearAnEdgeIsNoFurniture: a heading that a table of contents has, and
// sentences that begin alike on two pages, stay in their sections.
func TestTextNearAnEdgeIsNoFurniture(t *testing.T) {
	filler := strings.Repeat("The gates are kept by hand in all months.\n", 6)
	jd := structure.Parse(plain("WORK DESCRIPTION\nTable of contents\n1. General Accountability .......... 2\n2. Nature and Scope . . . . . . . . 2\n"+
		"Position Title: Director, Locks\nClassification: EX-01\nDepartment: Transport Canada\nBranch: Canals\nLocation: Gaspé",
		"GENERAL ACCOUNTABILITY\n"+filler+"The Director is responsible for the care of gates.\nNATURE AND SCOPE\nLocks lie in rivers.\nGates lie in locks.",
		filler+"The Director is responsible for the hire of boats.\nMany are old.\nSPECIFIC ACCOUNTABILITIES\n1. Mends gates.\n2. Hires boats."), nil, structure.Options{})
	if l := lost(jd); len(l) > 0 {
		t.Errorf("words lost: %q", l)
	}
	texts := sectionTexts(jd)
	for _, want := range []string{"nature_and_scope: Locks lie", "care of gates.\n", "hire of boats. Many are old.", "specific_accountabilities: 1. Mends"} {
		if !strings.Contains(texts, want) {
			t.Errorf("%q is not in\n%s", want, texts)
		}
	}
}

// TestTextElsewhereOnOtherPagesIsNoFurniture: a line that other pages have too,
// but not at the same place, is text.
func TestTextElsewhereOnOtherPagesIsNoFurniture(t *testing.T) {
	const line = "The Director mends the old gates"
	page := func(n int, name string) string {
		lines := strings.Split(strings.Repeat("The "+name+" is kept by hand in all months.\n", 11), "\n")
		lines[n] = line
		for i := range lines[:n] {
			lines[i] = strings.Repeat(name[:i+3]+" ", i+2)
		}
		return strings.Join(lines, "\n")
	}
	jd := structure.Parse(plain("POSITION TITLE: Director, Locks\nCLASSIFICATION: EX-01\nNATURE AND SCOPE\nLocks lie in rivers.",
		page(0, "gatehouse"), page(3, "weighbridge"), page(2, "lighthouse")), nil, structure.Options{})
	if got := strings.Count(sectionTexts(jd), line); got != 3 {
		t.Errorf("%d of 3 lines are in sections:\n%s", got, jd.Unplaced)
	}
}

// TestCopyWithBoxes: a page that stands twice is in no section twice, its lines
// between the page's edges neither.
func TestCopyWithBoxes(t *testing.T) {
	page := "SPECIFIC ACCOUNTABILITIES\n1. Directs the care of gates with the towns of the valley and their keepers.\n" +
		"2. Plans the paint of gates in the months without boats.\n3. Reads the gauges with the keepers of the north."
	doc := plain("POSITION TITLE: Director, Gates\nCLASSIFICATION: EX-01\nGENERAL ACCOUNTABILITY\nLeads the care of gates.", page, page)
	for i := range doc.Pages {
		doc.Pages[i].Width, doc.Pages[i].Height = 612, 792
		for k := range doc.Pages[i].Lines {
			doc.Pages[i].Lines[k].Box = document.Box{X: 72, Y: 200 + 20*float64(k), Width: 400, Height: 12}
		}
	}
	jd := structure.Parse(doc, nil, structure.Options{})
	if last := jd.Sections[len(jd.Sections)-1]; len(jd.Sections) != 2 || len(last.Items) != 3 || len(last.Pages) != 1 {
		t.Errorf("sections %+v", jd.Sections)
	}
}

// TestLabelAboveARunningHeader: a label with its value that stands between a
// running header and the edge is text, though another page has one like it.
func TestLabelAboveARunningHeader(t *testing.T) {
	body := func(what string) string { return strings.Repeat("\nThe "+what+" is kept by hand in all months.", 10) }
	jd := structure.Parse(plain("POSITION TITLE: Director, Locks\nPOSITION NUMBER: 55112\nCLASSIFICATION: EX-01\nDIMENSIONS\nSalary: $2M",
		"FTEs: 14\nHarbour Works"+body("gatehouse"), "Harbour Works\nFTEs: 22"+body("weighbridge"), "Harbour Works"+body("lighthouse")), nil, structure.Options{})
	if got := sectionTexts(jd); !strings.Contains(got, "FTEs: 14 The gatehouse") || strings.Contains(got, "Harbour") {
		t.Error(got)
	}
}

// TestFurnitureOfShortPages: lines that three short pages have at the same place
// are headers and footers; what two have is text.
func TestFurnitureOfShortPages(t *testing.T) {
	page := func(n, body string) string { return "Harbour Works\n" + body + "\nDirector, Piers, page " + n }
	first := page("1", "POSITION TITLE: Director, Piers\nCLASSIFICATION: EX-01\nSPECIFIC ACCOUNTABILITIES")
	jd := structure.Parse(plain(first, page("2", "1. Directs the building of\nnew piers"), page("3", "of stone.\n2. Guards old piers.")), nil, structure.Options{})
	if got := sectionTexts(jd); got != "specific_accountabilities: 1. Directs the building of new piers of stone. 2. Guards old piers." {
		t.Errorf("three pages: %s", got)
	}
	jd = structure.Parse(plain(first, page("2", "1. Directs the building of\nnew piers.")), nil, structure.Options{})
	if got := sectionTexts(jd); !strings.Contains(got, "Harbour Works") {
		t.Errorf("two pages: %s", got)
	}
}

// TestNoFurnitureInTheBody: a line that stands between the page's edges is text,
// however often pages begin or end with it.
func TestNoFurnitureInTheBody(t *testing.T) {
	bodies := []string{"Gates are kept by hand.\nThey are old.\nThey are tall.", "Boats wait in rows.\nTheir masters drink tea.\nNobody hurries.",
		"Ice comes early.\nLamps burn all night.\nSnow lies on piers."}
	page := func(height float64, body string) document.Page {
		p := plain("The keeper of the locks\n" + body).Pages[0]
		p.Height = 792
		for i := range p.Lines {
			p.Lines[i].Box = document.Box{X: 72, Y: height + 20*float64(i), Width: 200, Height: 12}
			for k := range p.Lines[i].Words {
				p.Lines[i].Words[k].Box = p.Lines[i].Box
			}
		}
		return p
	}
	for _, c := range []struct {
		height float64
		kept   int
	}{{40, 0}, {300, 3}} {
		doc := plain("POSITION TITLE: Director, Locks\nCLASSIFICATION: EX-01\nGENERAL ACCOUNTABILITY\nLeads the keepers.")
		for n, body := range bodies {
			p := page(c.height, body)
			p.Number = n + 2
			doc.Pages = append(doc.Pages, p)
		}
		jd := structure.Parse(doc, nil, structure.Options{})
		if got := strings.Count(sectionTexts(jd), "The keeper of the locks"); got != c.kept {
			t.Errorf("at height %v: %d of the lines are in the text", c.height, got)
		}
	}
}

// TestFirstPageHasNoRunningHeader: what the first page begins with is its title,
// though others begin with it again, in a text without lines and in one with them.
func TestFirstPageHasNoRunningHeader(t *testing.T) {
	for _, end := range []string{" ", "\n"} {
		header := "SPECIFIC ACCOUNTABILITIES, Harbour Works," + end
		jd := structure.Parse(plain(strings.ReplaceAll(header+"1. Directs the building of piers.|2. Guards old piers|and the light at the|end of each pier,", "|", end),
			strings.ReplaceAll(header+"by day and by night|in every season|of the year;|lights lamps in fog|and wherever it is dark.", "|", end),
			strings.ReplaceAll(header+"3. Pays the keepers|of the lights|and of the boats,|and of the works|in the yards.", "|", end)), nil, structure.Options{})
		if got := sectionTexts(jd); strings.Count(got, "Harbour Works") != 1 || !strings.HasPrefix(got, "specific_accountabilities: Harbour Works,") {
			t.Errorf("%s", got)
		}
	}
}
