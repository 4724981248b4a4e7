package structure

import "testing"

// TestValueAmongOthers holds what a label's value is where another one, or words
// about it, stand beside it: with lines and in a line.
func TestValueAmongOthers(t *testing.T) {
	for _, tt := range []struct {
		label, printed string
		name           FieldName
		value, iso     string
		doubt          bool
	}{
		{"Classification", "formerly EX-02, now EX-03", Classification, "EX-03", "", false},
		{"Classification", "EX-02 (anciennement EX-01)", Classification, "EX-02", "", false},
		{"Classification", "EX-02 to be reclassified EX-03", Classification, "EX-02", "", true},
		{"Classification", "PM-6 to EX-01", Classification, "PM-06", "", true},
		{"Classification", "was EX-02", Classification, "EX-02", "", true},
		{"Classification", "EX-02 (proposed)", Classification, "EX-02", "", false},
		{"Classification", "Executive Group, EX-02", Classification, "EX-02", "", false},
		{"Classification", "EX-02 EX-02", Classification, "EX-02", "", false},
		{"Effective Date", "Approved 12 June 1998, effective 3 May 1999", EffectiveDate, "3 May 1999", "", true},
		{"Effective Date", "May 1, 1999 and June 1, 2000", EffectiveDate, "May 1, 1999", "", true},
		{"Effective Date", "1999-05-03 to 2000-05-03", EffectiveDate, "1999-05-03", "", true},
		{"Effective Date", "01-02-91 or 01-03-92", EffectiveDate, "01-02-91", "", true},
		{"Effective Date", "on or about May 3, 1999", EffectiveDate, "May 3, 1999", "", true},
		{"Effective Date", "15-20 May 1999", EffectiveDate, "May 1999", "", true},
		{"Effective Date", "à compter du 3 mai 1999", EffectiveDate, "3 mai 1999", "1999-05-03", false},
		{"Effective Date", "May 3, 1999 (retroactive)", EffectiveDate, "May 3, 1999", "1999-05-03", false},
		{"Effective Date", "the 1st of April 2022", EffectiveDate, "1st of April 2022", "2022-04-01", false},
		{"Effective Date", "3rd day of May, 2001", EffectiveDate, "3rd day of May 2001", "2001-05-03", false},
		{"Effective Date", "1er jour d'avril 2022", EffectiveDate, "1er jour d'avril 2022", "2022-04-01", false},
		{"Position Number", "No. 45678", PositionNumber, "45678", "", false},
	} {
		for _, sep := range []string{"\n", " "} {
			text := "POSITION DESCRIPTION" + sep + "Position Title: Director, Mill Ponds" + sep + tt.label + ": " + tt.printed + sep +
				"Location: Ottawa" + sep + "GENERAL ACCOUNTABILITY" + sep + "Leads the ponds."
			f := parsePlain(text).Fields[tt.name]
			if f.Value != tt.value || f.ISO != tt.iso || (f.Confidence < doubtfulField) != tt.doubt {
				t.Errorf("%q, parted by %q: %q (%s) at %v", tt.printed, sep, f.Value, f.ISO, f.Confidence)
			}
		}
	}
}

// TestRawOfSeveralValues holds that a value in doubt has all beside it in raw.
func TestRawOfSeveralValues(t *testing.T) {
	const printed = "EX-01 to be reclassified EX-02"
	jd := parsePlain("Position Title: Director, Lakes\nClassification: " + printed + "\n" + rest)
	if got := jd.Fields[Classification].Raw; got != printed {
		t.Errorf("raw is %q", got)
	}
}
