package correct

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNumberKind(t *testing.T) {
	for text, want := range map[string]string{
		"2021":         "a year",
		"1970s":        "a year",
		"2019-20":      "two years",
		"1999-00":      "two years",
		"2018-2028":    "two years",
		"2021-2018":    "",
		"2019-60":      "",
		"2007-07-13":   "a date",
		"2007-13-40":   "",
		"22/02/2017":   "a date",
		"3/28/06":      "a date",
		"2007-07/13":   "",
		"$11.1":        "an amount",
		"$600K":        "an amount",
		"$1,000,000":   "an amount",
		"55K":          "an amount",
		"14,000":       "a number in thousands",
		"14,00":        "a number",
		"1,26,000":     "",
		"100%":         "a percentage",
		"7:30":         "a time of day",
		"20:40:15":     "a time of day",
		"29:30":        "",
		"1st":          "an ordinal",
		"11th":         "an ordinal",
		"11st":         "",
		"21st":         "an ordinal",
		"1er":          "an ordinal",
		"75-90":        "a range",
		"90-75":        "",
		"613-555-0100": "",
	} {
		if got, _ := numberKind(text); got != want {
			t.Errorf("%s is %q, want %q", text, got, want)
		}
	}
}

func TestFields(t *testing.T) {
	for word, want := range map[string][]string{
		"(2O2I-22),":       {"2O2I-22"},
		"Program:$532,OOO": {"Program", "$532,OOO"},
		"7:3O.":            {"7:3O"},
		`"EX-OI(3I`:        {"EX-OI", "3I"},
		"--":               nil,
		"":                 nil,
	} {
		var got []string
		for _, f := range fields(word) {
			got = append(got, word[f.from:f.to])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", word, diff)
		}
	}
}
