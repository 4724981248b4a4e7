package structure_test

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

// TestPagesOfOtherFiguresAreNoCopies: a page that says the same of another year
// has other numbers, and is no copy.
func TestPagesOfOtherFiguresAreNoCopies(t *testing.T) {
	page := func(year, boats, gates string) string {
		return "In the year " + year + " the branch of the east kept the weirs and the ponds of the whole valley with " + boats + " boats and " + gates +
			" gates, which the keepers of the towns opened in spring and closed in the fall as the river rose and fell again."
	}
	head := "POSITION TITLE: Director, Gates\nCLASSIFICATION: EX-01\nNATURE AND SCOPE\nLeads the care of gates."
	for _, tt := range []struct {
		second string
		copied bool
	}{{page("1991", "14", "212"), true}, {page("1992", "15", "230"), false}} {
		jd := structure.Parse(plain(head, page("1991", "14", "212"), tt.second), nil, structure.Options{})
		if got := strings.Count(jd.Sections[0].Text, "In the year") == 1; got != tt.copied {
			t.Errorf("copied %v, want %v: %s", got, tt.copied, jd.Sections[0].Text)
		}
	}
}
