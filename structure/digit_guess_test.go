package structure

import "testing"

// TestNoDigitIsGuessed: a letter in a number is a digit where the text has no 0
// and 1 of its own, and in a code of known length; else the number is as printed,
// in doubt.
func TestNoDigitIsGuessed(t *testing.T) {
	const clean, old = "April 10, 2001", "April 22, 2OO3"
	for _, tt := range []struct {
		label, printed, date, value string
		sure                        bool
	}{
		{"Position Number", "45112", clean, "45112", true},
		{"Position Number", "4SI22", clean, "4SI22", false},
		{"Position Number", "S4522", clean, "S4522", false},
		{"Position Number", "S4522", old, "54522", true},
		{"Position Number", "O4522", clean, "O4522", false},
		{"Position Number", "O4522", old, "04522", true},
		{"Position Number", "SBO-14273", clean, "SBO-14273", true},
		{"Job Code", "IO9873", clean, "109873", true},
		{"Job Code", "2S9873", clean, "2S9873", false},
	} {
		name := map[string]FieldName{"Position Number": PositionNumber, "Job Code": JobCode}[tt.label]
		jd := parsePlain("Position Title: Director, Quays\n" + tt.label + ": " + tt.printed + "\nEffective Date: " + tt.date +
			"\nGENERAL ACCOUNTABILITY\nThe Director keeps quays.\nNATURE AND SCOPE\nQuays are old.\n")
		if f := jd.Fields[name]; f.Value != tt.value || f.Confidence >= doubtfulField != tt.sure {
			t.Errorf("%s %s, %s: %q at %v", tt.label, tt.printed, tt.date, f.Value, f.Confidence)
		}
	}
}
