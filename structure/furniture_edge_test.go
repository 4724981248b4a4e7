package structure_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

// onePage is an invented description of three printed pages as one page of lines:
// head and foot give the lines at a printed page's edges by its number.
func onePage(head, foot func(n int) string) string {
	filler := func(what string) string {
		var lines []string
		for i := range 20 {
			lines = append(lines, fmt.Sprintf("The %s of the %s reviews ponds and keeps %s gates.", what, strings.Repeat("far ", i%3)+"east", what))
		}
		return strings.Join(lines, "\n") + "\n"
	}
	return head(1) + "Position Title: Chief, Dredging\nPosition Number: 20771\nClassification: EX-01\n\nGENERAL ACCOUNTABILITY\nAccountable for dredging.\n\n" +
		"NATURE AND SCOPE\n" + filler("keeper") + "The keeper mends old\n" + foot(1) + head(2) + "gates and new ones.\n" + filler("owner") +
		"\nSPECIFIC ACCOUNTABILITIES\n1. Directs dredging.\n2. Manages people, money and\n" + foot(2) + head(3) + "materiel of the ports.\n3. Buys boats.\n" + foot(3)
}

// TestFurnitureInsideOnePage: running headers and footers of a text whose pages
// are not parted are in no section and no item.
func TestFurnitureInsideOnePage(t *testing.T) {
	none := func(int) string { return "" }
	line := func(format string) func(int) string {
		return func(n int) string { return fmt.Sprintf(format+"\n", n) }
	}
	tests := map[string]struct{ head, foot func(int) string }{
		"page of in the head":      {line("DEPARTMENT OF FERRIES      Page %d of 3"), none},
		"page of, a footer":        {line("DEPARTMENT OF FERRIES      Page %d of 3"), func(int) string { return "FIP-204 (94/06)   PROTECTED A\n" }},
		"page of in the foot":      {none, line("Page %d de 3")},
		"dashes":                   {none, line("- %d -")},
		"a form's number":          {none, line("EMP-5027 (2012-06) E - %d -\nPROTECTED B")},
		"title and number":         {line("Chief, Dredging %d"), none},
		"of the pages":             {none, line("Job Description - Dredging    %d of 3")},
		"stroke":                   {line("Protected A   %d/3"), none},
		"number alone":             {none, line("%d")},
		"second page's the first":  {func(n int) string { return map[bool]string{true: fmt.Sprintf("Ferries Canada\nPage %d\n", n)}[n > 1] }, none},
		"head and foot count both": {line("DEPARTMENT OF FERRIES      Page %d of 3"), line("FIP-204 (94/06)     %d")},
	}
	for name, tt := range tests {
		jd := structure.Parse(plain(onePage(tt.head, tt.foot)), nil, structure.Options{})
		if l := lost(jd); len(l) > 0 {
			t.Errorf("%s: words lost: %q", name, l)
		}
		if got := sectionTexts(jd); !strings.Contains(got, "The keeper mends old gates and new ones. The owner") {
			t.Errorf("%s: nature and scope: %s", name, got)
		}
		last := jd.Sections[len(jd.Sections)-1]
		if got := strings.Join(last.Items, "|"); got != "Directs dredging.|Manages people, money and materiel of the ports.|Buys boats." {
			t.Errorf("%s: items %q", name, got)
		}
	}
}

// TestPageNumbersOnOneLine: "Page 2 of 3" and what all such places have before and
// behind them are no text of a description on one line.
func TestPageNumbersOnOneLine(t *testing.T) {
	text := onePage(func(n int) string { return fmt.Sprintf("Ferries and Ports Canada Page %d of 3\n", n) }, func(int) string { return "" })
	jd := structure.Parse(plain(strings.Join(strings.Fields(text), " ")), nil, structure.Options{})
	last := jd.Sections[len(jd.Sections)-1]
	if got := strings.Join(last.Items, "|"); got != "Directs dredging.|Manages people, money and materiel of the ports.|Buys boats." {
		t.Errorf("items %q", got)
	}
	if got := sectionTexts(jd); strings.Contains(got, "Page") || strings.Contains(got, "Ferries") {
		t.Errorf("texts %s", got)
	}
}

// TestNumbersThatAreNoPages: numbers that count up in lists, labels and tables
// stay where they are.
func TestNumbersThatAreNoPages(t *testing.T) {
	for _, body := range []string{
		"Level 1\nPonds are deep.\nLevel 2\nPonds are deeper.\nLevel 3\nPonds are deepest.",
		"Element 1\nPonds are\nvery deep\nand wide.\nMany.\nElement 2\nPonds are\ndeeper\nand wide.\nFew.\nElement 3\nDeepest.",
		"Region 1\nBudget\n$3 million\nStaff\n20\nRegion 2\nBudget\n$4 million\nStaff\n21\nRegion 3\nBudget\n$5 million",
		"Ponds Renewal\nPhase 1\nPonds are\nvery deep\nand wide.\nPonds Renewal\nPhase 2\nPonds are\ndeeper.",
		"List of dams\nDam No. 1\nDam No. 2",
		"- 1 -\nPonds\nare deep\n- 2 -\nLakes\nare too\n- 3 -\nRivers",
		"Staff 1\nBoats\nStaff 2\nGates\nStaff 3",
		"Regions: 4\nPonds: 5\nLakes: 6\nRivers: 7",
		"1\nPonds\n2\nLakes\n3\nRivers",
		"See page 2 of the guide and page 3 of the handbook; page 4 has the rest.",
	} {
		text := "Position Title: Chief, Dredging\nClassification: EX-01\n\nGENERAL ACCOUNTABILITY\nAccountable for dredging.\n\nNATURE AND SCOPE\nPonds are kept.\n" + body +
			"\n\nSPECIFIC ACCOUNTABILITIES\n1. Directs dredging.\n2. Buys boats."
		jd := structure.Parse(plain(text), nil, structure.Options{})
		if got := sectionTexts(jd); !strings.Contains(got, strings.Join(strings.Fields(body), " ")) {
			t.Errorf("%q is not whole in %s", body, got)
		}
	}
}

// TestPagesSaidInOneLine: in a text on one line, pages that a sentence names one
// after the other are no pages of the text.
func TestPagesSaidInOneLine(t *testing.T) {
	const said = "See page 2 of the guide and page 3 of the handbook; page 4 has the rest."
	jd := structure.Parse(plain("Position Title: Chief, Dredging Classification: EX-01 GENERAL ACCOUNTABILITY Accountable for dredging. NATURE AND SCOPE Ponds are kept. "+
		said+" SPECIFIC ACCOUNTABILITIES 1. Directs dredging. 2. Buys boats."), nil, structure.Options{})
	if got := sectionTexts(jd); !strings.Contains(got, said) {
		t.Errorf("%q is not whole in %s", said, got)
	}
}

// TestNumberedHeaderOfTwoPages: the second page's header is one because the first
// page begins with the same words and its number.
func TestNumberedHeaderOfTwoPages(t *testing.T) {
	for _, number := range []string{"Page %d of 2", "Page %d / 2", "page %d"} {
		text := onePage(func(n int) string {
			return map[bool]string{true: fmt.Sprintf("FERRIES AND PORTS CANADA "+number+"\n", (n+1)/2)}[n != 2]
		}, func(int) string { return "" })
		at := strings.LastIndex(text, "FERRIES")
		one := func(s string) string { return strings.Join(strings.Fields(s), " ") }
		jd := structure.Parse(plain(one(text[:at]), one(text[at:])), nil, structure.Options{})
		if got := strings.Join(jd.Sections[len(jd.Sections)-1].Items, "|"); got != "Directs dredging.|Manages people, money and materiel of the ports.|Buys boats." {
			t.Errorf("%s: items %q", number, got)
		}
	}
}
