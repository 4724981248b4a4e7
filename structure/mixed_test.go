package structure

import "testing"

// TestFiguresOfMixedText: where two sections' words stand in turns, a figure's label
// is what only figures are called; others are for review.
func TestFiguresOfMixedText(t *testing.T) {
	for label, want := range map[string]string{
		"director positions reporting to the FTEs": "FTEs", "Salary and O&M": "Salary and O&M", "Budget (Salary & O&M)": "Budget (Salary & O&M)",
		"Branch Salary & O&M)": "Salary & O&M", "Expertise INDIRECT": "INDIRECT", "Number of": "", "Strategy and": "", "Cell of FTE": "FTE", "Non-salary, and": "Non-salary",
	} {
		if got := namedFigure(label); got != want {
			t.Errorf("%q: %q, want %q", label, got, want)
		}
	}
	named, lost := namedFigures([]Dimension{{Label: "Quays Branch", Value: "61", Unit: "FTEs", Raw: "61 FTEs"}, {Label: "Ports", Value: "2", Unit: "$", Raw: "$2"}}, nil)
	if len(named) != 1 || named[0].Label != "FTEs" || len(lost) != 1 || lost[0] != "$2" {
		t.Errorf("%+v, %q", named, lost)
	}
}

// TestNoPositionsOfMixedText: no position is read from words of two sections.
func TestNoPositionsOfMixedText(t *testing.T) {
	jd := parsePlain(headOnce + "GENERAL ACCOUNTABILITY The Director keeps quays. SPECIFIC ACCOUNTABILITIES ORGANIZATION STRUCTURE 1. Plans the repair Reporting to the Director are: of quays " +
		"Manager, Cranes (PM-06); each year. Manager, Leases (PM-05).")
	if len(jd.Quality.Reasons) == 0 || jd.Organization != nil {
		t.Errorf("%+v, reasons %q", jd.Organization, jd.Quality.Reasons)
	}
}
