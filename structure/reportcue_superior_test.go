package structure

import (
	"strings"
	"testing"
)

// TestSuperiorOf: those whose superior the position is are its direct reports; those of
// its own superior, and of whoever a pronoun means, are not.
func TestSuperiorOf(t *testing.T) {
	const reports = "Manager, North Quays | Chief, Boats"
	for text, want := range map[string]string{
		"The Director is also superior of: Manager, North Quays; and Chief, Boats.":                                              reports,
		"The Director is superior of the Manager, North Quays (AS-06) and the Chief, Boats (AS-05). They keep the quays.":        reports,
		"The incumbent is also the superior of:\n- Manager, North Quays (AS-06)\n- Chief, Boats (AS-05)":                         reports,
		"The Director is superior of those who keep the quays: Manager, North Quays; Chief, Boats.":                              reports,
		"Reporting to the Director General, Ports, the Director is also superior of the Manager, North Quays; the Chief, Boats.": reports,
		"Le directeur est aussi le supérieur du gestionnaire, Quais nord; et du chef, Bateaux.":                                  "gestionnaire, Quais nord | chef, Bateaux",
		"The Director reports to the Director General, Ports, who is also superior of: Director, Locks; Director, Weirs.":        "",
		"The Director General, Ports is superior of the Director, Quays. The Director General is superior of the Chief, Boats.":  "",
		"The Director reports to the Director General, Ports. He is also superior of the Director, Locks.":                       "",
		"The Director is the superior of all who keep the quays.":                                                                "",
	} {
		title := "Director, Quays"
		if strings.HasPrefix(text, "Le ") {
			title = "Directeur, Quais"
		}
		var got []string
		if o, _, _ := organization(words(text), map[FieldName]Field{PositionTitle: {Value: title}}); o != nil {
			for _, p := range o.DirectReports {
				got = append(got, p.Title)
			}
		}
		if strings.Join(got, " | ") != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestTitleEndsBeforeWhatFollows: what leads to the next title or sentence is no part of
// a title.
func TestTitleEndsBeforeWhatFollows(t *testing.T) {
	for text, want := range map[string]string{
		"Manager, North Quays and the":                       "Manager, North Quays",
		"gestionnaire, Quais nord, et le":                    "gestionnaire, Quais nord",
		"Chief, Boats. They keep the quays":                  "Chief, Boats",
		"Chief, Boats. The Director General":                 "Chief, Boats",
		"Chef, Bateaux. Il garde les quais":                  "Chef, Bateaux",
		"Manager, Boats and Quays":                           "Manager, Boats and Quays",
		"Sr. Manager, Boats":                                 "Sr. Manager, Boats",
		"Chief, " + strings.Repeat("Boats ", 16) + "and the": "Chief, " + strings.Repeat("Boats ", 16) + "and the",
	} {
		if got := position(words(text)).Title; got != want {
			t.Errorf("position(%q).Title = %q, want %q", text, got, want)
		}
	}
}
