package structure

import "testing"

// A department's name whose label was misread is no part of the branch's: it is
// the department, for review where nothing but its place before another label says so.
func TestADepartmentBeforeAPartOfIt(t *testing.T) {
	tests := map[string]struct {
		header, department, branch, directorate string
		review                                  bool
	}{
		"left over before the label": {"National occupational classification 0411 ve Fisheries and Oceans Canada Branch Hydrography Effective date March 7, 2012",
			"Fisheries and Oceans Canada", "Hydrography", "", true},
		"in French": {"Classification nationale des professions 0411 ve Pêches et Océans Canada / Direction générale Hydrographie Date d'entrée en vigueur 7 mars 2012",
			"Pêches et Océans Canada", "Hydrographie", "", true},
		"before an empty label": {"Classification EX-01 Fisheries and Oceans Canada Branch Effective date March 7, 2012",
			"Fisheries and Oceans Canada", "", "", false},
		"under a lone label": {"Position number Branch\n12345 Fisheries and Oceans Canada Hydrography\nEffective date March 7, 2012",
			"Fisheries and Oceans Canada", "Hydrography", "", false},
		"under two labels": {"Position number Classification Directorate Branch\n12345 EX-01 Fisheries and Oceans Canada\nEffective date March 7, 2012",
			"Fisheries and Oceans Canada", "", "", false},
		"beside its own label": {"Department Fisheries and Oceans Canada\nBranch Hydrography\nDirectorate Surveys",
			"Fisheries and Oceans Canada", "Hydrography", "Surveys", false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			fields := parsePlain("EXECUTIVE GROUP POSITION DESCRIPTION\nPosition title Director, Surveys\n" + tt.header +
				"\nGENERAL ACCOUNTABILITY\nThe director is accountable for planning the surveys of the department.").Fields
			for field, want := range map[FieldName]string{Department: tt.department, Branch: tt.branch, Directorate: tt.directorate} {
				if got := fields[field].Value; got != want {
					t.Errorf("%s %q, want %q", field, got, want)
				}
			}
			if got := fields[Department].Confidence <= inDoubt; got != tt.review {
				t.Errorf("confidence %v", fields[Department].Confidence)
			}
		})
	}
}
