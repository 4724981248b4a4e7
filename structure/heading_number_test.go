package structure_test

import (
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

func TestHeadingTakesItsNumber(t *testing.T) {
	for _, number := range []string{"5.", "V.", "(E)", "Part 2 –", "Annex A:"} {
		doc := plain("Position Title: Director, Rivers\nClassification: EX-01\n" +
			"General Accountability\nThe Director is accountable for the management of rivers.\n" +
			"Dimensions\nRivers designated: 42\n" + number + " Specific Accountabilities\n- Designates rivers.\n- Advises the Minister.")
		jd := structure.Parse(doc, nil, structure.Options{})
		last := jd.Sections[len(jd.Sections)-1]
		if want := number + " Specific Accountabilities"; last.Heading != want || len(last.Items) != 2 {
			t.Errorf("heading %q with items %q, want %q with 2", last.Heading, last.Items, want)
		}
		if len(jd.Dimensions) != 1 || jd.Dimensions[0].Value != "42" {
			t.Errorf("%s: dimensions %v, want the one printed", number, jd.Dimensions)
		}
	}
}
