package structure

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// formValues are invented values of a form's labels, many of which hold words that are
// labels or headings elsewhere.
var formValues = map[Language]map[FieldName][]string{
	English: {
		PositionTitle: {"Director, Ports", "Director General, Regions", "Manager, Appeals Decision", "Chief, Reports and Records", "Senior Advisor, Direction of Traffic", "Head, Organization Design", "Director, Service Standards"},
		Branch:        {"Certification Services", "Organization Development", "Quays and Locks", "Lamps, Buoys and Beacons", "Regions of the North", "Authorization Services"},
		Directorate:   {"Dredging", "Challenges and Change", "Structure and Standards", "Harbour Safety", "Skills for Sailors"},
		Location:      {"Ottawa, Ontario", "Gatineau, Quebec", "Halifax, Nova Scotia"},
		ReportsTo:     {"Director General, Waters", "Assistant Deputy Minister, Ports", "Director, Division of Locks"},
	},
	French: {
		PositionTitle: {"Directeur, Ports", "Chef, Décisions d'appel", "Gestionnaire, Direction des travaux", "Directrice, Organisation du trafic"},
		Branch:        {"Services de certification", "Quais et écluses", "Structure et normes"},
		Directorate:   {"Gestion et Intégrité de la Direction générale", "Phares et balises", "Dragage"},
		Location:      {"Ottawa (Ontario)", "Gatineau (Québec)"},
		ReportsTo:     {"SMA, Direction générale des services de la paye", "Directeur général, Eaux", "Chef, Division des écluses"},
	},
}

var formLabels = map[Language]map[FieldName]string{
	English: {PositionTitle: "Position Title:", Branch: "Branch:", Directorate: "Directorate:", Location: "Location:", ReportsTo: "Reports to:"},
	French:  {PositionTitle: "Titre du poste :", Branch: "Direction générale :", Directorate: "Direction :", Location: "Lieu de travail :", ReportsTo: "Relève de :"},
}

var formBodies = map[Language]string{
	English: "\nGENERAL ACCOUNTABILITY\nThe Director leads.\n\nNATURE AND SCOPE\nThe Branch is large.\n",
	French:  "\nRESPONSABILITÉ GÉNÉRALE\nLe directeur dirige.\n\nNATURE ET PORTÉE\nLa Direction est grande.\n",
}

// TestFormsOfAnyValues reads forms with their labels in any order, on lines and in
// running text: each value is the one that was written.
func TestFormsOfAnyValues(t *testing.T) {
	const forms = 300
	r := rand.New(rand.NewPCG(1, 2))
	order := []FieldName{PositionTitle, Branch, Directorate, Location, ReportsTo}
	for range forms {
		for _, lang := range []Language{English, French} {
			r.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
			want, text := map[FieldName]string{}, ""
			for _, f := range order {
				want[f] = formValues[lang][f][r.IntN(len(formValues[lang][f]))]
				text += formLabels[lang][f] + " " + want[f] + "\n"
			}
			for _, header := range []string{text, strings.ReplaceAll(text, "\n", " ")} {
				jd := parsePlain(header + formBodies[lang])
				for f, value := range want {
					if got := jd.Fields[f].Value; got != value {
						t.Errorf("%q: %s %q, want %q", header, f, got, value)
					}
				}
			}
		}
	}
}
