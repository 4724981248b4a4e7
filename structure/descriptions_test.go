package structure

import "testing"

// TestTitleOfAnotherLabelIsNoOtherPosition: who signs between two sections is
// titled under another label than the position.
func TestTitleOfAnotherLabelIsNoOtherPosition(t *testing.T) {
	for _, tt := range []struct {
		label    string
		sections int
		told     bool
	}{{"Title", 3, false}, {"Position Title", 1, true}} {
		jd := parsePlain("Position Title: Director, Weirs\nClassification: EX-01\n\nORGANIZATION STRUCTURE\nThe Director reports to the Director General.\n\n" +
			tt.label + ": Superintendent of Ponds\n\nGENERAL ACCOUNTABILITY\nAccountable for the care of the weirs.\n\nNATURE AND SCOPE\nThe branch keeps the weirs.\n")
		if told := len(jd.Quality.Reasons) > 0; told != tt.told || len(jd.Sections) != tt.sections {
			t.Errorf("%s: %d sections, reasons %q", tt.label, len(jd.Sections), jd.Quality.Reasons)
		}
	}
}
