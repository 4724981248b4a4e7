package structure_test

import (
	"strings"
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

// TestHeadingEndsNoSentence: a heading begins behind the end of a sentence, with
// its own number and no more, be the end an act's citation.
func TestHeadingEndsNoSentence(t *testing.T) {
	for _, end := range []string{"(R.S.C. 1985, c. K-4).", "(S.C. 1999, c. 33).", "L.R.C. (1985), ch. K-4.", "(see Annex D)."} {
		for _, space := range []string{"\n", " "} {
			doc := plain("Position Title: Director, Kites" + "\nClassification: EX-01\nGENERAL ACCOUNTABILITY\nAccountable for kites.\nNATURE AND SCOPE\n" +
				"1. Context. Kites are regulated under the Act " + end + space + "2. Challenges." + space + "Kites are hard to catch.\nDIMENSIONS\nStaff: 5")
			jd := structure.Parse(doc, nil, structure.Options{})
			if len(jd.Sections) != 4 {
				t.Fatalf("%q: sections %+v", end, jd.Sections)
			}
			if got := jd.Sections[2].Heading; got != "2. Challenges." && got != "Challenges." {
				t.Errorf("%q: heading %q", end, got)
			}
			if got := jd.Sections[1].Text; !strings.Contains(got, end) {
				t.Errorf("%q: text before %q", end, got)
			}
		}
	}
}

// TestHeadingsCountedOnOneLine: numbers, Roman numerals and letters that count
// headings up are no end of the section before; a lone number is.
func TestHeadingsCountedOnOneLine(t *testing.T) {
	for _, marks := range [][]string{{"1.", "2.", "3."}, {"I.", "II.", "III."}, {"A.", "B.", "C."}, {"A)", "B)", "C)"}, {"(I)", "(2)", "(3)"}} {
		text := "Position Title: Director, Kites Classification: EX-01 " + marks[0] + " GENERAL ACCOUNTABILITY Inspects kites. " + marks[1] +
			" NATURE AND SCOPE Kites fly. They fall. " + marks[2] + " SPECIFIC ACCOUNTABILITIES - Mends kites. - Flies kites."
		jd := structure.Parse(plain(text), nil, structure.Options{})
		var got []string
		for _, s := range jd.Sections {
			got = append(got, s.Heading+"|"+s.Text)
		}
		want := []string{marks[0] + " GENERAL ACCOUNTABILITY|Inspects kites.", marks[1] + " NATURE AND SCOPE|Kites fly. They fall.", marks[2] + " SPECIFIC ACCOUNTABILITIES|- Mends kites. - Flies kites."}
		if strings.Join(got, "/") != strings.Join(want, "/") {
			t.Errorf("sections %q, want %q", got, want)
		}
	}
	jd := structure.Parse(plain("Position Title: Director, Kites Classification: EX-01 GENERAL ACCOUNTABILITY Inspects kites. NATURE AND SCOPE Staff of 38. DIMENSIONS FTEs: 39."), nil, structure.Options{})
	if got := jd.Sections[1].Text; got != "Staff of 38." {
		t.Errorf("text %q", got)
	}
}
