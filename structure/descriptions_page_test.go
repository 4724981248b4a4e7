package structure_test

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

// TestSecondHeaderBeginsOnItsPage: the second description's header does not reach
// back to a label at the end of the page before.
func TestSecondHeaderBeginsOnItsPage(t *testing.T) {
	one := func(title, number string) string {
		return "POSITION TITLE: Director, " + title + "\nPOSITION NUMBER: " + number + "\nCLASSIFICATION: EX-01\nGENERAL ACCOUNTABILITY\nAccountable for all the " + title +
			".\nNATURE AND SCOPE\nMany of the " + title + " are old.\nSPECIFIC ACCOUNTABILITIES\n1. Directs " + title + ".\n2. Manages people."
	}
	jd := structure.Parse(plain(one("Ponds", "11111")+"\nPosition Number: 11111", one("Lakes", "22222")), nil, structure.Options{})
	last := jd.Sections[len(jd.Sections)-1]
	if !strings.Contains(last.Text, "Position Number: 11111") || strings.Contains(last.Text, "Lakes") {
		t.Errorf("last section %q, unplaced %q", last.Text, jd.Unplaced)
	}
}
