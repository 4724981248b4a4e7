package structure

import (
	"slices"
	"strings"
	"testing"
)

// rowForm is a description whose form is a line of labels over a line of values.
func rowForm(labels, values string) *JobDescription {
	return parsePlain("WORK DESCRIPTION\n\n" + labels + "\n" + values +
		"\n\nGENERAL ACCOUNTABILITY\nThe analyst keeps the quays and counts the boats.\n\nNATURE AND SCOPE\nThe quays are old, and the analyst mends them.\n")
}

// TestTypedValuesPartARow: texts before and behind a number, a class or a date are
// their labels', each that stands so in the row.
func TestTypedValuesPartARow(t *testing.T) {
	for _, tt := range [][2]string{
		{"Position Number Position Title Classification Branch", "1234|Policy Analyst|AS-04|Policy"},
		{"Position Title Position Number Branch", "Policy Analyst|1234|Marine Works"},
		{"Position Title Effective Date Directorate", "Policy Analyst|May 2, 2005|Quays"},
		{"Position Title Classification Directorate", "Policy Analyst|EX 01|Quays"},
		{"Position Number Position Title Classification Branch", "1234|Policy Analyst|AS-04|"},
	} {
		values := strings.Split(tt[1], "|")
		jd := rowForm(tt[0], strings.Join(values, " "))
		for _, want := range values {
			var found bool
			for name, f := range jd.Fields {
				found = found || f.Raw == want && f.Confidence > inDoubt && (name != Branch && name != Directorate || want == values[len(values)-1])
			}
			if want != "" && !found {
				t.Errorf("%s: no field %q in %v", tt[1], want, jd.Fields)
			}
		}
	}
}

// TestAnUncertainRow: what nothing parts is a reason, and what stands in another
// order than the labels, or beside a number that is nobody's, is in doubt.
func TestAnUncertainRow(t *testing.T) {
	jd := rowForm("Position Number Position Title Branch Classification", "1234 Policy Analyst Marine Works AS-04")
	if _, title := jd.Fields[PositionTitle]; title || !slices.Contains(jd.Quality.Reasons, "field position_title not understood: Policy Analyst Marine Works") {
		t.Errorf("title %v, reasons %q", jd.Fields[PositionTitle], jd.Quality.Reasons)
	}
	for name, row := range map[FieldName][2]string{
		PositionNumber: {"Job Code Classification Position Number Position Title", "104555 AS-04 Policy Analyst"},
		Classification: {"Job Code Position Number Position Title Classification", "104555 1234 Policy Analyst AS-04"},
		ReportsTo:      {"Supervisor Position Title Branch", "Director, Quays Marine Works"},
	} {
		if f := rowForm(row[0], row[1]).Fields[name]; f.Value == "" || f.Confidence > inDoubt {
			t.Errorf("%s: %s %q %v", row[1], name, f.Value, f.Confidence)
		}
	}
	if f := rowForm("Position Number Position Title Classification", "1234 Policy Analyst AS-04").Fields[PositionNumber]; f.Confidence <= inDoubt {
		t.Errorf("in order %v", f.Confidence)
	}
}
