package structure

import "testing"

// TestPlaceIsWhole holds a town that no list has with its province, on a form
// without colons, where a label row stands over its values as well.
func TestPlaceIsWhole(t *testing.T) {
	for _, place := range []string{"Rimouski (Québec)", "Prince Rupert, British Columbia", "Sidney, B.C.", "Halifax, NS", "St. John's, NL",
		"Happy Valley-Goose Bay (Terre-Neuve-et-Labrador)", "Nanaimo BC", "Ottawa", "Gander, NL", "Gaspé (QC)"} {
		for _, form := range []string{
			"EXECUTIVE GROUP JOB DESCRIPTION Position title Director, Kelp Position classification EX-01 Branch Ocean Science Geographic location " + place + " Supervisor position title Director General, Ocean ",
			"DESCRIPTION DE TRAVAIL Titre du poste Directrice, Varech Classification EX-01 Lieu " + place + " Date d'entrée en vigueur 3 mai 1999 ",
		} {
			f := parsePlain(form + "GENERAL ACCOUNTABILITY The Director is accountable for kelp. SPECIFIC ACCOUNTABILITIES 1. Leads.").Fields[Location]
			if f.Value != place || f.Confidence < doubtfulField {
				t.Errorf("%q at %v, want %q", f.Value, f.Confidence, place)
			}
		}
	}
}

// TestHalfAPlace holds that a province without the mark of one is no whole place.
func TestHalfAPlace(t *testing.T) {
	f := parsePlain("DESCRIPTION DE TRAVAIL Titre du poste Directrice, Varech Classification EX-01 Lieu Rimouski Québec Date d'entrée en vigueur 3 mai 1999 " +
		"RESPONSABILITÉS GÉNÉRALES La directrice est responsable du varech.").Fields[Location]
	if f.Value != "Québec" || f.Confidence >= doubtfulField {
		t.Errorf("%q at %v", f.Value, f.Confidence)
	}
}
