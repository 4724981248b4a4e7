package structure

import (
	"strings"
	"testing"
)

func TestAnnexIsNoCertification(t *testing.T) {
	const signed = " CERTIFICATION The foregoing is accurate. Director, Lakes Date Deputy Minister Date"
	long := " The Branch keeps" + strings.Repeat(" the water of the lakes and the rivers clean", 12) + "."
	for _, tt := range []struct {
		after string
		annex string
	}{
		{" ADDITIONAL INFORMATION ABOUT THE BRANCH" + long, "ADDITIONAL INFORMATION ABOUT THE BRANCH"},
		{" ADDITIONAL INFORMATION ABOUT THE BRANCH The Branch is small.", ""},
		{" DIRECTOR" + long, ""},
	} {
		jd := parsePlain(headOnce + rest + signed + tt.after)
		last := jd.Sections[len(jd.Sections)-1]
		if got := last.Heading; (last.Kind == Other) != (tt.annex != "") || tt.annex != "" && got != tt.annex {
			t.Errorf("%.40q: last section is %s %q", tt.after, last.Kind, got)
		}
	}
}

func TestHeadingWordsInText(t *testing.T) {
	for _, text := range []string{
		"leads the Department's Organizational Project Management Capacity review of",
		"approves the work. Incumbent Name / Signature Date",
	} {
		for _, s := range parsePlain(headOnce + rest + " The Director " + text + " the lakes.").Sections {
			if strings.Contains(text, s.Heading) {
				t.Errorf("%q: a section %q", text, s.Heading)
			}
		}
	}
}

func TestDamagedHeading(t *testing.T) {
	const before = " reports to the Minister. "
	for heading, found := range map[string]bool{
		"SPEC'F: .CCGU .TABILITIES": true, "SPECIFIC RESPONSIBLITIES": true, "RESPONSIBILITIES": false, "Spec'f: .ccgu .tabilities": false,
	} {
		jd := parsePlain(headOnce + "GENERAL ACCOUNTABILITY The Director" + before + heading + " 1. Keeps the lakes. 2. Keeps the rivers.")
		got := jd.Sections[len(jd.Sections)-1].Kind == SpecificAccountabilities
		if got != found {
			t.Errorf("%q: found %v", heading, got)
		}
	}
}

func TestEssentialQualifications(t *testing.T) {
	jd := parsePlain(headOnce + rest + "\nESSENTIAL QUALIFICATIONS\nA degree in limnology and much practice.\n")
	if last := jd.Sections[len(jd.Sections)-1]; last.Kind != Qualifications {
		t.Errorf("last section is %s %q", last.Kind, last.Heading)
	}
}
