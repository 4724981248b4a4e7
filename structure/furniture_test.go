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
