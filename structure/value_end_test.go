package structure

import "testing"

// TestValueEndsBeforeForm holds that neither the form's name nor a page's number
// ends a title or a department, with lines and in one.
func TestValueEndsBeforeForm(t *testing.T) {
	const more = " POSITION NUMBER: 45112 CLASSIFICATION: EX-01 GENERAL ACCOUNTABILITY The Director is accountable for kelp. SPECIFIC ACCOUNTABILITIES 1. Leads."
	for _, tt := range []struct {
		text string
		name FieldName
		want string
	}{
		{"Position title Director, Kelp Research EXECUTIVE GROUP JOB DESCRIPTION" + more, PositionTitle, "Director, Kelp Research"},
		{"POSITION TITLE: Director, Kelp Research Work Description" + more, PositionTitle, "Director, Kelp Research"},
		{"TITRE DU POSTE : Directrice, Varech DESCRIPTION DE TRAVAIL" + more, PositionTitle, "Directrice, Varech"},
		{"POSITION TITLE: Director, Kelp Page 1 of 3" + more, PositionTitle, "Director, Kelp"},
		{"POSITION TITLE: Director, Kelp Page 1/3" + more, PositionTitle, "Director, Kelp"},
		{"POSITION TITLE: Director, Kelp - 1 -" + more, PositionTitle, "Director, Kelp"},
		{"POSITION TITLE: Director, Kelp p. 1 de 3" + more, PositionTitle, "Director, Kelp"},
		{"POSITION TITLE: Manager, Work Description and Classification" + more, PositionTitle, "Manager, Work Description and Classification"},
		{"POSITION TITLE: Manager, Job Description Services" + more, PositionTitle, "Manager, Job Description Services"},
		{"DEPARTMENT OF FERRIES AND INLAND PORTS Page 1 of 2 POSITION TITLE: Director, Kelp" + more, Department, "DEPARTMENT OF FERRIES AND INLAND PORTS"},
		{"DEPARTMENT OF FERRIES AND INLAND PORTS        Page 1\nPOSITION TITLE: Director, Kelp\n" + more, Department, "DEPARTMENT OF FERRIES AND INLAND PORTS"},
		{"Department of Ferries and Inland Ports\n\nWork Description\n\nPosition Title: Director, Kelp\n" + more, Department, "Department of Ferries and Inland Ports"},
		{"Ministère des Traversiers et des Quais\n\nDescription de travail\n\nTitre du poste : Directeur, Varech\n" + more, Department, "Ministère des Traversiers et des Quais"},
	} {
		if f := parsePlain(tt.text).Fields[tt.name]; f.Value != tt.want {
			t.Errorf("%.60q: %q, want %q", tt.text, f.Value, tt.want)
		}
	}
}
