package structure

import "testing"

// A number in words before a title counts its positions, as one in digits does.
func TestACountBeforeATitleIsNoPartOfIt(t *testing.T) {
	tests := map[string]string{
		"two Project Officers":             "Project Officers",
		"Six Portfolio Managers, Lakes":    "Portfolio Managers, Lakes",
		"Trois chefs d'équipe, Rivières":   "chefs d'équipe, Rivières",
		"2 Project Officers":               "Project Officers",
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
