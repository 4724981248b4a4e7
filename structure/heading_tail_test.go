package structure

import (
	"strings"
	"testing"
)

// TestHeadingGoesOn: what goes on with a heading is no text, in lines and on one
// line.
func TestHeadingGoesOn(t *testing.T) {
	for _, tt := range []struct{ printed, heading, text string }{
		{"NATURE AND SCOPE OF THE WORK\nThe wharves", "NATURE AND SCOPE OF THE WORK", "The wharves"},
		{"NATURE AND SCOPE AND ITS LIMITS\nThe wharves", "NATURE AND SCOPE AND ITS LIMITS", "The wharves"},
		{"NATURE AND SCOPE (CONT'D)\nThe wharves", "NATURE AND SCOPE (CONT'D)", "The wharves"},
		{"NATURE AND SCOPE - continued\nThe wharves", "NATURE AND SCOPE - continued", "The wharves"},
		{"NATURE AND SCOPE (IN SHORT)\nThe wharves", "NATURE AND SCOPE (IN SHORT)", "The wharves"},
		{"NATURE AND SCOPE (the wharves alone)\nThe wharves", "NATURE AND SCOPE", "(the wharves alone)"},
	} {
		for _, text := range []string{tt.printed, strings.ReplaceAll(tt.printed, "\n", " ")} {
			jd := parsePlain(headOnce + rest + "\n" + text + " are kept.\n")
			if s := sectionAt(jd, NatureAndScope); s.Heading != tt.heading || !strings.HasPrefix(s.Text, tt.text) {
				t.Errorf("%q: heading %q, text %q", text, s.Heading, s.Text)
			}
		}
	}
}

// TestTailIsNoHeading: on one line, many words in capitals behind a heading, and a
// unit of the figures behind it, are the section's own.
func TestTailIsNoHeading(t *testing.T) {
	for _, tt := range []struct{ heading, text string }{
		{"NATURE AND SCOPE", "AND LIMITS OF THE KEEPING OF WHARVES"},
		{"NATURE AND SCOPE", "($ MILLION)"},
		{"NATURE AND SCOPE AND LIMITS OF THE KEEPING", "Wharves"},
	} {
		jd := parsePlain(headOnce + strings.ReplaceAll(rest+tt.heading+" "+tt.text+" The wharves are kept.", "\n", " "))
		if s := sectionAt(jd, NatureAndScope); s.Heading != tt.heading || !strings.HasPrefix(s.Text, tt.text) {
			t.Errorf("%s %s: heading %q, text %q", tt.heading, tt.text, s.Heading, s.Text)
		}
	}
}

// TestHeadingHasItsLine: a line in capitals is a heading whole; one with a figure
// or a sentence's end is not.
func TestHeadingHasItsLine(t *testing.T) {
	for printed, heading := range map[string]string{
		"WIDER NATURE AND SCOPE":      "WIDER NATURE AND SCOPE",
		"NATURE AND SCOPE LIMITS":     "NATURE AND SCOPE LIMITS",
		"4. WIDER NATURE AND SCOPE":   "4. WIDER NATURE AND SCOPE",
		"WHARVES. NATURE AND SCOPE":   "NATURE AND SCOPE",
		"12 WHARVES NATURE AND SCOPE": "NATURE AND SCOPE",
	} {
		jd := parsePlain(headOnce + rest + "\n" + printed + "\nThe wharves are kept.\n")
		if s := sectionAt(jd, NatureAndScope); s.Heading != heading {
			t.Errorf("%q: heading %q", printed, s.Heading)
		}
	}
}

// TestLabelIsNoHeading: the superior's label in capitals is no statement of the
// superior's.
func TestLabelIsNoHeading(t *testing.T) {
	jd := parsePlain("TITRE DU POSTE : Directeur, Quais\nNUMÉRO DU POSTE : 55123\nCLASSIFICATION : EX-01\nTITRE DU POSTE DU SUPERVISEUR : Directrice générale, Ports\n" +
		"NUMÉRO DU POSTE DU SUPERVISEUR : 55100\n\nRESPONSABILITÉS GÉNÉRALES\nLe directeur garde les quais.\n")
	if f := jd.Fields; f[ReportsTo].Value != "Directrice générale, Ports" || f[SupervisorPositionNumber].Value != "55100" || len(jd.Sections) != 1 {
		t.Errorf("fields %v, sections %v", f, jd.Sections)
	}
}

// TestEverydayHeading: an everyday word is a heading in capitals alone on a line,
// and does not make a description of a document.
func TestEverydayHeading(t *testing.T) {
	const before, after = headOnce + "GENERAL ACCOUNTABILITY\nThe Director keeps wharves.\n", "\nThe wharves are old.\n"
	for printed, found := range map[string]bool{"SCOPE": true, "Scope": false, "SCOPE of": false, "The SCOPE": false} {
		jd := parsePlain(before + printed + after)
		if got := sectionAt(jd, NatureAndScope).Heading != ""; got != found {
			t.Errorf("%q: found %v", printed, got)
		}
	}
	if jd := parsePlain("SCOPE\nThe wharves are old.\nRESOURCES\n12 wharves.\nDUTIES\nKeeps wharves.\n"); jd.DocumentType != TypeOther {
		t.Errorf("everyday words alone: %s", jd.DocumentType)
	}
}

// TestHeaderWithoutSections: a position's header over headings that nobody knows
// is for a person to see; no label is a heading there.
func TestHeaderWithoutSections(t *testing.T) {
	const header = "POSITION TITLE: Director, Wharves\nPOSITION NUMBER: 55123\nCLASSIFICATION: EX-01\n\n"
	const text = "WHAT WE DO\nThe wharves are kept.\n\nWHO WE ARE\nKeepers of wharves.\n"
	jd := parsePlain(header + text)
	if len(jd.Quality.Reasons) != 1 || !strings.HasPrefix(jd.Quality.Reasons[0], "a position's title, class and number") {
		t.Errorf("%s: %q", jd.DocumentType, jd.Quality.Reasons)
	}
	if len(jd.Sections) != 2 || jd.Sections[0].Heading != "WHAT WE DO" {
		t.Errorf("sections %v", jd.Sections)
	}
	if jd := parsePlain(strings.Replace(header, "POSITION NUMBER: 55123\n", "", 1) + text); len(jd.Quality.Reasons) > 0 {
		t.Errorf("without a number: %q", jd.Quality.Reasons)
	}
}

// sectionAt is the last section of a kind.
func sectionAt(jd *JobDescription, kind SectionKind) (found Section) {
	for _, s := range jd.Sections {
		if s.Kind == kind {
			found = s
		}
	}
	return found
}
