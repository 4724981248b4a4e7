package structure

import (
	"slices"
	"strings"
	"testing"
)

// TestTableOfDuties: the rows of a table under its heads are the items, without their
// numbers and shares of time, whatever parts the cells, and nothing behind the table.
func TestTableOfDuties(t *testing.T) {
	const table = "No. | Accountability | %\n1 | Directs the quays and those\nwho keep them. | 40\n2 | Manages region 4 | 35\n3 | Advises on boats. | 25\n"
	want := []string{"Directs the quays and those\nwho keep them.", "Manages region 4", "Advises on boats."}
	edged := strings.NewReplacer("No.", "| No.", "%", "% |", "1 |", "| 1 |", "2 |", "| 2 |", "3 |", "| 3 |", "| 40", "| 40 |", "| 35", "| 35 |", "| 25", "| 25 |").Replace(table)
	for name, text := range map[string]string{
		"borders": table, "at the edges": edged, "spaces": strings.ReplaceAll(table, " | ", "   "), "tabs": strings.ReplaceAll(table, " | ", "\t"),
		"one space": strings.ReplaceAll(table, " | ", " "), "percent": strings.NewReplacer("40", "40 %", "35", "35%", "25", "25 %").Replace(table),
		"no shares": strings.NewReplacer(" | %", "", " | 40", "", " | 35", "", " | 25", "").Replace(table), "stops": strings.NewReplacer("1 |", "1. |", "2 |", "2. |", "3 |", "3. |").Replace(table),
		"a count at a line's start": strings.Replace(table, "and those\nwho", "and\n7 boats and those who", 1),
		"French":                    strings.Replace(table, "No. | Accountability | %", "N° | Responsabilités principales | % du temps", 1),
	} {
		for _, behind := range []string{"", "\nThe Director does more in the regions.\n", "Total | | 100\n"} {
			if name == "no shares" && behind != "" {
				continue // nothing tells where its last row ends
			}
			got := items(words(text+behind), SpecificAccountabilities)
			want := want
			if strings.HasPrefix(name, "a count") {
				want = slices.Concat([]string{"Directs the quays and\n7 boats and those who keep them."}, want[1:])
			}
			for i := range got {
				got[i] = strings.Join(strings.Fields(got[i]), " ")
			}
			if strings.Join(got, "; ") != strings.ReplaceAll(strings.Join(want, "; "), "\n", " ") {
				t.Errorf("%s, then %q: %q", name, behind, got)
			}
		}
	}
}

// TestNoTableOfDuties: heads without a number's column, a line of text and rows that do
// not count are none.
func TestNoTableOfDuties(t *testing.T) {
	for _, text := range []string{
		"Accountability | %\n1 | Directs the quays. | 40\n2 | Manages. | 60",
		"No. | Position | %\n1 | Manager, Quays | 40\n2 | Chief, Boats | 60",
		"No. | Accountability | %\nDirects the quays. | 40\nManages the budget. | 60",
		"No. %\n1 40\n2 60",
	} {
		if rows := tabled(words(text)); len(rows) > 1 {
			t.Errorf("%q: %v", text, rows)
		}
	}
	if got := items(words("No. | Accountability | %\n1 | Keeps. | 40\n2 | 60\n"), SpecificAccountabilities); len(got) != 2 || got[1] != "60" {
		t.Errorf("a row that is one number: %q", got)
	}
	if rows := tabled(words("No. | Accountability |")); slices.ContainsFunc(rows, func(m marker) bool { return m.at > 0 }) {
		t.Errorf("heads alone: %v", rows)
	}
}
