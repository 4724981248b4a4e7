package structure

import (
	"fmt"
	"strings"
	"testing"
)

// duties of an invented position, English and French.
var (
	markedEnglish = []string{"Directs the ponds of the east", "Manages people and money", "Advises the Minister on the depth of ponds", "Represents the department abroad"}
	markedFrench  = []string{"Diriger les étangs de l'est", "Gérer les personnes et l'argent", "Conseiller le ministre sur la profondeur", "Représenter le ministère à l'étranger"}
)

// TestItemsByTheirMarks: what counts or marks the items of a list, in lines, as
// clauses and in one line; the mark is no part of an item.
func TestItemsByTheirMarks(t *testing.T) {
	share := []string{"40", "30", "20", "10"}
	roman := []string{"I", "II", "III", "IV"}
	number := func(format string) func(int) string {
		return func(i int) string { return fmt.Sprintf(format, i+1) }
	}
	sign := func(s string) func(int) string { return func(int) string { return s } }
	marks := map[string]func(int) string{
		"dash": number("%d- "), "stop and dash": number("%d.- "), "bracket and dash": number("%d)- "), "dash apart": number("%d – "), "degree": number("%d° "),
		"degree as a letter": number("%do "), "slash": number("%d/ "), "of three levels": number("3.2.%d "), "three levels and a stop": number("3.2.%d. "),
		"capital, dash": func(i int) string { return "ABCD"[i:i+1] + "- " }, "capital, dash apart": func(i int) string { return "ABCD"[i:i+1] + " - " },
		"typed arrow": sign("=> "), "thin arrow": sign("-> "),
		"in a section": number("5.%d "), "in a lettered section": number("E.%d "), "with a stop": number("5.%d. "), "hash": number("#%d "), "letters": number("KA%d "),
		"letter and dash": number("A-%d "), "in brackets": number("(R%d) "),
		"label": number("Duty %d: "), "label and dash": number("Duty %d – "), "label of two words": number("Key activity %d: "), "label, no stop": number("Activité %d "),
		"share": func(i int) string { return share[i] + "% " }, "share apart": func(i int) string { return share[i] + " % " }, "share in brackets": func(i int) string { return "(" + share[i] + "%) " },
		"roman and dash": func(i int) string { return roman[i] + "- " }, "letter, dash": func(i int) string { return "abcd"[i:i+1] + "- " },
		"glued dash": sign("-"), "glued bullet": sign("•"), "tick": sign("✓ "), "box": sign("☐ "), "arrow": sign("➢ "), "square": sign("■ "), "font's own": sign("\uf0b7 "),
	}
	for name, mark := range marks {
		for _, duties := range [][]string{markedEnglish, markedFrench} {
			for _, form := range [][2]string{{".", "\n"}, {";", "\n"}, {".", " "}} {
				var lines, want []string
				for i, d := range duties {
					lines, want = append(lines, mark(i)+d+form[0]), append(want, d+form[0])
				}
				text := strings.Join(lines, form[1])
				if got := items(words(text), SpecificAccountabilities); strings.Join(got, "|") != strings.Join(want, "|") {
					t.Errorf("%s: items(%q) = %q", name, text, got)
				}
			}
		}
	}
}

// TestPartsOfALevelGoOn: 3.3.1 and 4.1.1 are the next item behind the last of 3.2, as
// 2.1 is behind 1.3, and no text of it; 3.4.1 is none.
func TestPartsOfALevelGoOn(t *testing.T) {
	const text = "P.1 Directs the ponds.\nP.2 Manages people.\nP.3 Advises the Minister.\nN.1 Represents the department.\nN.2 Plans the work."
	for parts, want := range map[[2]string]int{{"3.2", "3.3"}: 5, {"3.2", "4.1"}: 5, {"1", "2"}: 5, {"3.2", "3.4"}: 3, {"3.2", "4.2"}: 3, {"3.2", "4"}: 3, {"1", "3"}: 3, {"A", "1"}: 3} {
		s := strings.NewReplacer("P.", parts[0]+".", "N.", parts[1]+".").Replace(text)
		if got := items(words(s), SpecificAccountabilities); len(got) != want || want == 5 && got[2] != "Advises the Minister." {
			t.Errorf("%s behind %s: items %q", parts[1], parts[0], got)
		}
	}
	headed := strings.NewReplacer("P.", "3.2.", "N.1", "3.3 Finance\n3.3.1", "N.", "3.3.").Replace(text)
	if got := items(words(headed), SpecificAccountabilities); len(got) != 5 || got[2] != "Advises the Minister." {
		t.Errorf("under headings %q", got)
	}
	nested := "5. Directs:\n5.1 Ponds.\n5.2 Lakes.\n6. Buys:\n6.1 Boats.\n6.2 Nets.\n7. Ends."
	if got := items(words(nested), SpecificAccountabilities); len(got) != 3 {
		t.Errorf("nested: %q", got)
	}
}

// TestRareMarksGiveWay to a list behind them that is no shorter.
func TestRareMarksGiveWay(t *testing.T) {
	options := "A- Large ponds stay. B- Small ponds go. C- Others wait.\n"
	for n, want := range map[int]int{2: 5, 3: 3, 5: 5} {
		var list string
		for i := range n {
			list += fmt.Sprintf("%d. Directs the ponds of shore %d.\n", i+1, i)
		}
		got := items(words("The classes are as follows. "+options+list), SpecificAccountabilities)
		if len(got) != want || n > 2 && !strings.HasPrefix(got[0], "Directs") {
			t.Errorf("%d behind them: %q", n, got)
		}
	}
}

// TestAListInTheLastItem is none of its own.
func TestAListInTheLastItem(t *testing.T) {
	for _, marks := range [][3]string{{"3.2.1 ", "3.2.2 ", "3.2.3 "}, {"A- ", "B- ", "C- "}} {
		for _, lead := range []string{"", "The duties are many.\n"} {
			text := lead + marks[0] + "Directs the ponds.\n" + marks[1] + "Manages people.\n" + marks[2] + "Advises the Minister on:\n1. Large ponds.\n2. Small lakes.\n3. All rivers."
			if got := items(words(text), SpecificAccountabilities); len(got) < 3 || got[0] != "Directs the ponds." {
				t.Errorf("%q: %q", text, got)
			}
			text = strings.Replace(text, " on:", ".", 1)
			if got := items(words(text), SpecificAccountabilities); lead == "" && (len(got) < 3 || got[0] != "Directs the ponds.") {
				t.Errorf("%q: %q", text, got)
			}
		}
	}
}

// TestNumbersInTextAreNoMarks: ranges, figures, acts, phases and telephone numbers
// are no list.
func TestNumbersInTextAreNoMarks(t *testing.T) {
	for _, text := range []string{
		"The work takes 10- 12 days in summer; 11- 13 days in winter.",
		"The pond is 1- 2 metres deep, and 2- 3 metres in spring. Nobody swims.",
		"Phase 1 Drains the pond. Phase 2 Cleans the walls of the pond. Phase 3 Ends.",
		"The ponds fall under Bill C-1, Bill C-2 and Act A-3 of the province.",
		"Call 613-555-0101 or 1-800-555-0102. Ask for Ponds. Fax 613-555-0103.",
		"Staff rose by 4%. 40% Canada paid and 60% of the ponds were mended.",
		"Budget $4.1 million; salaries $4.2 million; Grants $4.3 million in all.",
		"The Director, EX-01 level, meets the Manager; EX-02 Directors come too; EX-03 Heads do not.",
		"Levels 4.1 and 4.2 of the guide apply. See 4.3 too.",
		"The ponds - those of the east - are deep; the lakes - of the north - are not.",
		"A - The ponds of the east. B - The lakes of the north.",
		"1/ The ponds are deep. 2/ The lakes are not.",
		"Requests -> Director; Answers -> Manager; both come back.",
		"=> Directs the ponds. => Manages people.",
		"Sections 3.2.1 and 3.2.2 of the Act apply, and 3.2.3 Does not.",
		"Ponds I and II are full. Pond III is not.",
	} {
		if got := items(words(text), NatureAndScope); got != nil {
			t.Errorf("items(%q) = %q, want none", text, got)
		}
	}
}

// TestMarksMisreadAndNested: a misread number, marks inside an item, and a second
// list that begins anew.
func TestMarksMisreadAndNested(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"I- Directs ponds. 2- Buys boats. 3- Sells fish.", []string{"Directs ponds.", "Buys boats.", "Sells fish."}},
		{"l.- Dirige les étangs 2.- Achète des bateaux 3.- Gère le poisson", []string{"Dirige les étangs", "Achète des bateaux", "Gère le poisson"}},
		{"1- Directs: • ponds; • Lakes; • Rivers. 2- Buys boats.", []string{"Directs: • ponds; • Lakes; • Rivers.", "Buys boats."}},
		{"5. Directs: 5.1 Ponds. 5.2 Lakes. 6. Buys boats.", []string{"Directs: 5.1 Ponds. 5.2 Lakes.", "Buys boats."}},
		{"Duty I: Directs ponds. Duty 2: Buys boats.", []string{"Directs ponds.", "Buys boats."}},
		{"-Directs ponds. - Buys boats. -Sells fish.", []string{"Directs ponds.", "Buys boats.", "Sells fish."}},
		{"Element 1: Directs ponds. Element 2: Buys boats. Factor Element 3: Sells fish.", []string{"Directs ponds.", "Buys boats. Factor", "Sells fish."}},
	}
	for _, tt := range tests {
		if got := items(words(tt.text), SpecificAccountabilities); strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("items(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestItemEndsBeforeAParagraph: what stands between two lists is no part of the
// item before, with a line in capitals over the second one or without.
func TestItemEndsBeforeAParagraph(t *testing.T) {
	const first, second = "1. Plans locks.\n2. Directs keepers.\n\nThe Director does more in the regions.\n\n", "1. Meets.\n2. Tells.\n3. Asks.\n4. Ends."
	want := "Plans locks.|Directs keepers.|Meets.|Tells.|Asks.|Ends."
	for _, between := range []string{"", "OTHER DUTIES\n"} {
		if got := strings.Join(items(words(first+between+second), SpecificAccountabilities), "|"); got != want {
			t.Errorf("%q: items %q, want %q", between, got, want)
		}
	}
}
