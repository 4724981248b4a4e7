package structure

import (
	"strings"
	"testing"
)

// TestEntriesIntroducedAlike: a name with the same introduction as the others is an
// entry, for review where it holds no title; a sentence about a known one is not.
func TestEntriesIntroducedAlike(t *testing.T) {
	const more = "planning the dredging of the channels in all of the regions; buying and keeping the boats and the nets; and advising the ports that ask how their own lamps and buoys are best kept."
	const before, behind = "Reporting to the Director are:\nChief, Lamps accountable for: " + more + " ", " Manager, Locks accountable for: " + more
	for text, want := range map[string]string{
		"eee ! ef, Northern Quays accountable for: " + more:                   "eee ! ef, Northern Quays",
		"Harbour and Locks. - is accountable for: " + more:                    "Harbour and Locks",
		"Lamp Keeper Officer - is accountable for: " + more:                   "Lamp Keeper Officer",
		"Northern Asst. Quays and Q. Locks accountable for: " + more:          "Northern Asst. Quays and Q. Locks",
		"Overall Northern Quays accountable for: " + more:                     "",
		"keeping lamps and quays accountable for: " + more:                    "",
		"In addition, the Chief is accountable for: " + more:                  "",
		"For the lakes, the Chief is accountable for: " + more:                "",
		"(staff of 15 FTEs), accountable for: " + more:                        "",
		"The Northern Quays are responsible for: " + more:                     "",
		"North of Lakes, who is accountable for: " + more:                     "",
		"the work with others, accountable for: " + more:                      "",
		"Northern Quays accountable for the boats. " + more:                   "",
		strings.Repeat("Quays ", longestName+1) + " accountable for: " + more: "",
	} {
		o, marks, doubts := organization(words(before+text+behind), map[FieldName]Field{PositionTitle: {Value: "Director, Ports"}})
		if o == nil {
			t.Fatalf("%q: none", text)
		}
		titles := []string{"Chief, Lamps", "Manager, Locks"}
		if want != "" {
			titles = []string{"Chief, Lamps", want, "Manager, Locks"}
		}
		if got := listing(o.DirectReports); got != strings.Join(titles, " | ") || len(marks) != len(titles) {
			t.Errorf("%q: %s", text[:40], got)
		}
		if doubt := want != "" && !strings.Contains(want, "Officer"); (len(doubts) > 0) != doubt {
			t.Errorf("%q: doubts %q", text[:40], doubts)
		}
	}
}

// TestFewEntriesIntroducedAlike: one entry, or fewer than half, shows nothing.
func TestFewEntriesIntroducedAlike(t *testing.T) {
	duties := "accountable for: " + strings.Repeat("keeping the lamps and the quays of all regions, ", 5) + "and boats. "
	added := "Northern Quays " + duties
	for before, want := range map[string]int{
		"Chief, Lamps " + duties + added + "Manager, Locks.":                                                             2,
		"Chief, Lamps " + duties + added + "Manager, Locks " + duties:                                                    3,
		"Chief, Lamps " + duties + added + "Manager, Locks " + duties + "Manager, Boats. Manager, Nets. Manager, Buoys.": 5,
	} {
		o, _, _ := organization(words("Reporting to the Director are:\n"+before), map[FieldName]Field{PositionTitle: {Value: "Director, Ports"}})
		if o == nil || len(o.DirectReports) != want {
			t.Errorf("%d wanted: %+v", want, o)
		}
	}
}

// TestEntriesIntroducedOtherwise: where the others have no such introduction it shows
// nothing; in French it has its own.
func TestEntriesIntroducedOtherwise(t *testing.T) {
	duties := "dont les responsabilités sont les suivantes : diriger les travaux des quais et des bateaux dans toutes les régions, conseiller les ports qui le demandent et assurer la garde des lampes. "
	text := "Les postes qui relèvent du directeur sont les suivants :\nDG, Quais, " + duties + "DG, Lampes, " + duties + "we. Bateaux et rivières, " + duties + "DG, Ports, " + duties
	for intro, want := range map[string]string{
		"dont les responsabilités sont les suivantes": "DG, Quais | DG, Lampes | Bateaux et rivières | DG, Ports",
		"qui dirige ceci": "DG, Quais | DG, Lampes | DG, Ports",
	} {
		text := strings.ReplaceAll(text, "dont les responsabilités sont les suivantes", intro)
		text = strings.Replace(text, "rivières, "+intro, "rivières, dont les responsabilités sont les suivantes", 1)
		if o, _, _ := organization(words(text), map[FieldName]Field{PositionTitle: {Value: "Directeur, Ports"}}); o == nil || listing(o.DirectReports) != want {
			t.Errorf("%s: %+v", intro, o)
		}
	}
}
