package structure

import "testing"

func TestTitleValues(t *testing.T) {
	for _, tt := range []struct {
		header string
		name   FieldName
		value  string
	}{
		{"POSITION TITLE: Director General. Lakes and Rivers CLASSIFICATION: EX-03", PositionTitle, "Director General, Lakes and Rivers"},
		{"POSITION TITLE: Sr. Director, Lakes CLASSIFICATION: EX-03", PositionTitle, "Sr. Director, Lakes"},
		{"EXECUTIVE WORK DESCRIPTION GROUP/LEVEL: Director General, Lakes and Rivers EX-03", PositionTitle, "Director General, Lakes and Rivers"},
		{"EXECUTIVE WORK DESCRIPTION GROUP/LEVEL: Proposed EX-03", PositionTitle, ""},
		{"TITLE: Director, Lakes CLASSIFICATION: EX-01 BRANCH: income Security", Branch, "Income Security"},
		{"TITLE: Director, Lakes CLASSIFICATION: EX-01 DEPARTMENT: Employment and Social Development Canada (ESDC}", Department,
			"Employment and Social Development Canada (ESDC)"},
		{"DESCRIPTION DE TRAVAIL Titre du poste Directeur, Lacs Classification du poste EX-01 Titre du poste du superviseur cadre dirigeant, Gestion des lacs",
			ReportsTo, "Cadre dirigeant, Gestion des lacs"},
	} {
		if got := parsePlain(tt.header + " GENERAL ACCOUNTABILITY The Director keeps the lakes.").Fields[tt.name].Value; got != tt.value {
			t.Errorf("%q: %q", tt.header, got)
		}
	}
}

func TestSupervisorBehindMisreadComma(t *testing.T) {
	jd := parsePlain(headOnce + "ORGANIZATION STRUCTURE: REPORTS TO: Director General. Lake Secretariat Number of FTEs: 19 " +
		"DIRECT REPORTS: Manager, Rivers\n" + rest)
	if got := jd.Fields[ReportsTo].Value; got != "Director General, Lake Secretariat" {
		t.Errorf("reports to %q", got)
	}
}
