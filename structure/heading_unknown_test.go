package structure_test

import (
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

// TestTitleAmongPositionsIsNoHeading: among positions, a line in capitals is one
// that reports.
func TestTitleAmongPositionsIsNoHeading(t *testing.T) {
	doc := plain("POSITION TITLE: Director, Rivers\nCLASSIFICATION: EX-01\n\nGENERAL ACCOUNTABILITY\n\nAccountable for rivers.\n\nORGANIZATION STRUCTURE\n\n" +
		"The Director reports to the Director General.\n\nCHIEF ENGINEER\nMends the weirs of all rivers.\n\nNATURE AND SCOPE\n\nRivers are long.")
	jd := structure.Parse(doc, nil, structure.Options{})
	for _, s := range jd.Sections {
		if s.Kind == structure.Other {
			t.Errorf("section %q", s.Heading)
		}
	}
}
