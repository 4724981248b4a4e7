package structure

import "testing"

// TestRowOfCells holds a form whose columns a text keeps by runs of spaces: each
// value is its own label's, whatever the cells' edges.
func TestRowOfCells(t *testing.T) {
	jd := parsePlain("WORK DESCRIPTION            DESCRIPTION DE TRAVAIL\n\n" +
		"Position No.      Position Title                    Position Classification     Job Code      Decision No.    Effective Date\n" +
		"No du poste       Titre du poste                    Classification du poste     Code d'emploi No décision     Date d'entrée en vigueur\n" +
		"45112             Director General, Kelp Farms      EX-03                       104777        2019-112        2019-06-24\n\n" +
		"Division                          Branch - Service                     Geographic Location - Emplacement géographique\n" +
		"Kelp Farms                        Northern Waters Branch               Sept-Îles (Québec)\n\n" +
		"GENERAL ACCOUNTABILITY\nAccountable for kelp.\n\nSPECIFIC ACCOUNTABILITIES\n1. Leads.\n2. Advises.\n")
	for name, want := range map[FieldName]string{PositionNumber: "45112", PositionTitle: "Director General, Kelp Farms", Classification: "EX-03",
		JobCode: "104777", EffectiveDate: "2019-06-24", Division: "Kelp Farms", Branch: "Northern Waters Branch", Location: "Sept-Îles (Québec)"} {
		if f := jd.Fields[name]; f.Value != want || f.Confidence < doubtfulField {
			t.Errorf("%s is %q at %v, want %q", name, f.Value, f.Confidence, want)
		}
	}
}
