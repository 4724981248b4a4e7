package structure

import (
	"strings"
	"testing"
)

const valuesForm = "Position Title: %T\nPosition Number: 12345\nClassification: EX-01\nDepartment: Department of Harbours\nBranch: %B\n\n" +
	"GENERAL ACCOUNTABILITY\nThe Director leads.\n\nNATURE AND SCOPE\nThe Branch is large.\n"

// TestValuesThatLookLikeLabels: a title's words that could be a label misread, and a
// branch's that are a heading elsewhere, are values, on lines and in running text.
func TestValuesThatLookLikeLabels(t *testing.T) {
	flat := strings.ReplaceAll(valuesForm, "\n", " ")
	for _, title := range []string{"Director, Ports", "Director Reports", "Director General, Regions", "Director General, Services", "Director, Decision",
		"Director, Appeals Decision", "Manager, Organisationnelle", "Officer, Code"} {
		for _, form := range []string{valuesForm, flat} {
			jd := parsePlain(strings.NewReplacer("%T", title, "%B", "Lakes").Replace(form))
			if got := jd.Fields[PositionTitle].Value; got != title {
				t.Errorf("title %q of %.40q: %q", title, form, got)
			}
		}
	}
	for _, branch := range []string{"Certification Services", "Organization Development", "Authorization Services", "Challenges Groups"} {
		jd := parsePlain(strings.NewReplacer("%T", "Director, Lakes", "%B", branch).Replace(valuesForm))
		if got := jd.Fields[Branch].Value; got != branch || len(jd.Sections) != 2 {
			t.Errorf("branch %q: %q, %d sections", branch, got, len(jd.Sections))
		}
	}
}

// TestMisreadLabelsAmongValues: what is a label misread stays one: with a colon, in
// capitals, with its value behind it, or where only its first letters are lost.
func TestMisreadLabelsAmongValues(t *testing.T) {
	for text, want := range map[string]map[FieldName]string{
		"TITRE DU POSTE : Chef, Quais\nDIRECTIOM GENERALE : Ports\n":                                       {PositionTitle: "Chef, Quais", Branch: "Ports"},
		"POSITION TITLE: Chief, Quays CLASSIFICATON: EX-02":                                                {PositionTitle: "Chief, Quays", Classification: "EX-02"},
		"Position Title: Chief, Quays\nClassificaton EX-02\nPosition Number: 12345":                        {PositionTitle: "Chief, Quays", Classification: "EX-02"},
		"POSITION TITLE: Chief, Quays DIVISIOM Lamps and Buoys":                                            {PositionTitle: "Chief, Quays", Division: "Lamps and Buoys"},
		"POSITION TITLE: Chief, Quays BRANCH: Northern Lakes Posilion Number 12345":                        {PositionTitle: "Chief, Quays", Branch: "Northern Lakes", PositionNumber: "12345"},
		"Position Title: Chief, Quays\nupervisor position number: 23456\nupervisor position title: Head\n": {PositionTitle: "Chief, Quays", SupervisorPositionNumber: "23456"},
	} {
		jd := parsePlain(text + "\nGENERAL ACCOUNTABILITY\nThe Chief leads.\nNATURE AND SCOPE\nThe Branch is large.\n")
		for name, value := range want {
			if got := jd.Fields[name].Value; got != value {
				t.Errorf("%.60q: %s %q, want %q", text, name, got, value)
			}
		}
	}
}

// TestPartsInsideNames: a part's label inside a superior's or a part's name is no label.
func TestPartsInsideNames(t *testing.T) {
	for text, want := range map[string]map[FieldName]string{
		"Relève de : SMA, Direction générale des services de la paye": {ReportsTo: "SMA, Direction générale des services de la paye"},
		"Relève de : Chef, Direction générale de l'apprentissage":     {ReportsTo: "Chef, Direction générale de l'apprentissage"},
		"Direction : Gestion et Intégrité de la Direction générale":   {Directorate: "Gestion et Intégrité de la Direction générale"},
		"RELÈVE DE : Chef, Quais DIRECTION GÉNÉRALE Apprentissage":    {ReportsTo: "Chef, Quais", Branch: "Apprentissage"},
		"RELÈVE DE : Chef, DIRECTION GÉNÉRALE Apprentissage":          {ReportsTo: "Chef", Branch: "Apprentissage"},
	} {
		jd := parsePlain("Titre du poste : Chef, Quais\nNuméro du poste : 12345\n" + text + "\n\nRESPONSABILITÉ GÉNÉRALE\nLe chef dirige.\n\nNATURE ET PORTÉE\nLa Direction est grande.\n")
		for _, name := range []FieldName{ReportsTo, Branch, Directorate} {
			if got := jd.Fields[name].Value; got != want[name] {
				t.Errorf("%q: %s %q, want %q", text, name, got, want[name])
			}
		}
	}
}
