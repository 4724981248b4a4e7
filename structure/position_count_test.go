package structure

import "testing"

// A number in words before a title counts its positions, as one in digits does.
func TestACountBeforeATitleIsNoPartOfIt(t *testing.T) {
	tests := map[string]string{
		"two Project Officers":             "Project Officers",
		"Six Portfolio Managers, Lakes":    "Portfolio Managers, Lakes",
		"Trois chefs d'équipe, Rivières":   "chefs d'équipe, Rivières",
		"2 Project Officers":               "Project Officers",
		"TWO PROJECT OFFICERS":             "PROJECT OFFICERS",
		"The two Managers, Lakes":          "Managers, Lakes",
		"Deux postes génériques de chef":   "postes génériques de chef",
		"One Senior Lamp Officer":          "Senior Lamp Officer",
		"one lamp keeper":                  "lamp keeper",
		"Six Nations Liaison Officer":      "Six Nations Liaison Officer",
		"SIX NATIONS LIAISON OFFICER":      "SIX NATIONS LIAISON OFFICER",
		"Trois Rivières Manager":           "Trois Rivières Manager",
		"Sept Îles, chef des opérations":   "Sept Îles, chef des opérations",
		"Ten Year Plan Coordinator":        "Ten Year Plan Coordinator",
		"One Stop Shop Coordinator":        "One Stop Shop Coordinator",
		"Five Eyes Liaison Officer":        "Five Eyes Liaison Officer",
		"Two Operations Managers, Lakes":   "Operations Managers, Lakes",
		"Two Human Resources Advisors":     "Human Resources Advisors",
		"Three Deputy Heads":               "Deputy Heads",
		"two":                              "two",
		"two 2 Project Officers":           "Project Officers",
		"One Policy Analyst":               "Policy Analyst",
		"Two Rivers Access":                "Two Rivers Access",
		"Two Rivers, Chiefs":               "Two Rivers, Chiefs",
		"Seven Oaks Hospital Director":     "Seven Oaks Hospital Director",
		"Three Chiefs of Staff":            "Chiefs of Staff",
		"Two Secretaries":                  "Secretaries",
		"Two Lamp Keepers":                 "Lamp Keepers",
		"Ten Year Plan Coordinators":       "Ten Year Plan Coordinators",
		"Senior Officer":                   "Senior Officer",
		"Sixth District Manager":           "Sixth District Manager",
		"Tennis Manager":                   "Tennis Manager",
		"Director, Two Rivers Directorate": "Director, Two Rivers Directorate",
	}
	for text, want := range tests {
		if got := position(words(text)).Title; got != want {
			t.Errorf("position(%q).Title = %q, want %q", text, got, want)
		}
	}
}
