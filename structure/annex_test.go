package structure

import (
	"strings"
	"testing"
)

// TestAnnexIsProse: what is printed behind the signatures is an annex where it is
// a text; a list of names there is no section.
func TestAnnexIsProse(t *testing.T) {
	for _, tt := range []struct {
		again string
		times int
		annex bool
	}{
		{"The board of ponds meets in the spring and looks at all gates. ", 8, true},
		{"The board of ponds meets in the spring and looks at all gates. ", 5, false},
		{"Ponds Board, Weirs Board, Northern Gates Council and Southern Gates Council. ", 9, false},
	} {
		jd := parsePlain(headOnce + strings.ReplaceAll(rest, "\n", " ") + " CERTIFICATION Incumbent Date Supervisor Date MANDATE OF THE BOARDS " + strings.Repeat(tt.again, tt.times))
		if got := sectionAt(jd, Other).Heading == "MANDATE OF THE BOARDS"; got != tt.annex {
			t.Errorf("%d of %q: an annex: %v", tt.times, tt.again, got)
		}
	}
}
