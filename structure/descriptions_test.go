package structure

import (
	"strings"
	"testing"
)

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

// TestSignedHeaderOfAnotherDescription: a header before signatures is another
// description's, with a long
// statement behind it, where its form's title stands over it.
func TestSignedHeaderOfAnotherDescription(t *testing.T) {
	for _, tt := range []struct {
		title string
		told  bool
	}{{"", false}, {"POSITION DESCRIPTION\n\n", true}} {
		jd := parsePlain(headOnce + rest + "\n" + tt.title + "Position Title: Director, Weirs\nPosition Number: 33333\n\nCERTIFICATION\n" +
			strings.Repeat("Each of those who sign has read all of this and agrees with every word of it. ", 12) +
			"\nIncumbent ____ Date ____\n\nGENERAL ACCOUNTABILITY\nAccountable for the care of the weirs.\n")
		told := strings.HasPrefix(strings.Join(jd.Quality.Reasons, ";"), "2 descriptions in one file")
		if told != tt.told {
			t.Errorf("%q: reasons %q", tt.title, jd.Quality.Reasons)
		}
	}
}
