package structure

import "testing"

func TestAmountAt(t *testing.T) {
	for _, tt := range []struct {
		text        string // the figure begins at the word behind "Budget:"
		words       int
		value, unit string
	}{
		{"Budget: $1 250 000", 3, "1 250 000", "$"},
		{"Budget: 400 000 $", 3, "400 000", "$"},
		{"Budget: $46 225", 2, "46 225", "$"},
		{"Budget: 46 225", 2, "", ""}, // one number or two, nobody can tell
		{"Budget: 46 025", 2, "46 025", ""},
		{"Budget: S$ 69K", 2, "69", "$ K"},
		{"Budget: 970 k$ 975 k$", 2, "970", "k$"},
		{"Budget: $1.7-million a year", 1, "1.7", "$ million"},
		{"Budget: $5.1, Million", 2, "5.1", "$ Million"},
		{"Budget: between $1 and $2 million", 0, "", ""},
		{"Budget: $450 million to $1.54 billion", 5, "450 million-1.54 billion", "$"},
		{"Budget: 2 millions à 3 millions", 5, "2-3", "millions"},
		{"Budget: $ 300,000.-", 2, "300,000", "$"},
		{"Budget: ($000): 3,200", 0, "", ""},
		{"Budget: $5.4M to $10.9M", 3, "5.4M-10.9M", "$"},
		{"Budget: twelve (12) offices", 2, "12", ""},
		{"Budget: twelve (14) offices", 0, "", ""},
		{"Budget: twenty-five (25) FTEs", 3, "25", "FTEs"},
		{"Budget: soixante-quinze", 1, "75", ""},
		{"Budget: quatre-vingt-deux.", 1, "82", ""},
		{"Budget: un million de dollars", 4, "1", "$ million"},
		{"Budget: one of them", 0, "", ""},
		{"Budget: 5 years", 0, "", ""},
	} {
		a := amountAt(words(tt.text), 1, false)
		if a.words != tt.words || a.value != tt.value || a.unit != tt.unit {
			t.Errorf("%q: %d words, %q %q, want %d, %q %q", tt.text, a.words, a.value, a.unit, tt.words, tt.value, tt.unit)
		}
	}
	if a := amountAt(words("between $1 and $2 million"), 1, false); a.words != 4 || a.value != "1-2" || a.unit != "$ million" {
		t.Errorf("a range with between: %d words, %q %q", a.words, a.value, a.unit)
	}
}
