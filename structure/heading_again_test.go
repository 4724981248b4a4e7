package structure

import (
	"strings"
	"testing"
)

// A heading that says that it goes on begins no section, and is no text.
func TestAHeadingThatGoesOn(t *testing.T) {
	const (
		top   = "JOB DESCRIPTION\nPosition Title: Director, Harbour Planning\nClassification: EX-01\n"
		scope = "NATURE AND SCOPE\nThe Director leads the planning of harbours and advises the managers.\n"
		list  = "SPECIFIC ACCOUNTABILITIES\n1. Prepares the plans of the branch.\n2. Directs the staff of the branch.\n"
		more  = "3. Advises the Deputy Minister on harbours.\n4. Manages the budget of the branch.\n"
	)
	for _, heading := range []string{"SPECIFIC ACCOUNTABILITIES (continued)", "SPECIFIC ACCOUNTABILITIES (CONT'D)", "Specific Accountabilities (cont’d)",
		"SPECIFIC ACCOUNTABILITIES - continued", "4. SPECIFIC ACCOUNTABILITIES (continued)", "SPECIFIC ACCOUNTABILITIES CONTINUED"} {
		jd := parsePlain(top + scope + list + heading + "\n" + more)
		if len(jd.Sections) != 2 {
			t.Fatalf("%s: %d sections", heading, len(jd.Sections))
		}
		if s := jd.Sections[1]; len(s.Items) != 4 || strings.Contains(s.Text, heading) || s.Heading != "SPECIFIC ACCOUNTABILITIES "+heading {
			t.Errorf("%s: %q %q", heading, s.Heading, s.Items)
		}
	}
	jd := parsePlain(top + scope + list + "NATURE AND SCOPE (cont'd)\nThe Director also manages the contracts with the ports.\n")
	if s := jd.Sections[0]; len(jd.Sections) != 2 || s.Heading != "NATURE AND SCOPE NATURE AND SCOPE (cont'd)" || !strings.HasSuffix(s.Text, "with the ports.") {
		t.Errorf("behind another section: %q %q, %d sections", s.Heading, s.Text, len(jd.Sections))
	}
	if len(jd.Sections[1].Items) != 2 {
		t.Errorf("items %q", jd.Sections[1].Items)
	}
}

// Of one item alone that stands under a heading that goes on nothing is lost, and
// the section is no surer than its headings.
func TestALoneItemThatGoesOn(t *testing.T) {
	const top = "JOB DESCRIPTION\nPosition Title: Director, Harbour Planning\nClassification: EX-01\n"
	jd := parsePlain(top + "SPECIFIC ACCOUNTABILITIES\n1. Prepares the plans of the branch.\n2. Directs the staff of the branch.\n" +
		"DIMENSIONS\nStaff: 12\nSPECIFIC ACCOUNTABILITIES (continued)\n3. Advises the Deputy Minister on harbours.\n")
	for _, s := range jd.Sections {
		if s.Kind == SpecificAccountabilities && len(s.Items) != 3 {
			t.Errorf("items %q", s.Items)
		}
	}
	if len(jd.Sections) != 2 {
		t.Errorf("%d sections", len(jd.Sections))
	}
	first, second := "The director works in Phase 1: Plans. Phase 2: Directs the work.", "Then comes Phase 3: Advises the Minister."
	if got := joinedItems(&Section{}, &Section{}, words(first+"\n"+second)); got != nil {
		t.Errorf("prose is a list: %q", got)
	}
	sure, more := []Section{{Kind: Dimensions, Confidence: 0.9}}, Section{Kind: Dimensions, Confidence: 0.6}
	if more.addTo(sure, make([][]word, 1), nil); sure[0].Confidence != 0.6 {
		t.Errorf("confidence %v", sure[0].Confidence)
	}
}

// Going on may be what a heading is about.
func TestAHeadingAboutWhatGoesOn(t *testing.T) {
	for text, want := range map[string]bool{
		"KNOWLEDGE OF CONTINUED OPERATIONS": false, "RESPONSABILITÉS À LA SUITE D'UN SINISTRE": false, "NATURE AND SCOPE CONTINUED": true,
		"DIMENSIONS (continued from page 2)": true, "DIMENSIONS - cont'd on page 3": true, "DIMENSIONS ( suite )": true, "DIMENSIONS SUITE ET FIN": true,
		"DIMENSIONS, CONTINUED ON NEXT PAGE": true, "DIMENSIONS [suite de la page 2]": true, "DIMENSIONS - CONTINUED IMPROVEMENT": false,
		"DIMENSIONS (SUITE DE SERVICES)": false,
	} {
		ws := words(text)
		if c := (&candidate{from: 0, to: len(ws)}); c.goesOn(ws) != want {
			t.Errorf("%s: %v", text, !want)
		}
	}
}

// Without a word that says so a heading that comes again is text as before, and
// one of its kind in the other language is a section's.
func TestAHeadingThatComesAgain(t *testing.T) {
	const top = "JOB DESCRIPTION\nPosition Title: Director, Harbour Planning\nClassification: EX-01\n"
	jd := parsePlain(top + "NATURE AND SCOPE\nThe Director leads the planning of harbours and advises the managers.\nNATURE AND SCOPE\nThe Director manages contracts.\n")
	if s := jd.Sections[0]; s.Heading != "NATURE AND SCOPE" || !strings.Contains(s.Text, "NATURE AND SCOPE") {
		t.Errorf("%q: %q", s.Heading, s.Text)
	}
}
