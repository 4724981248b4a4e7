package structure

import "testing"

// TestLineOfAPageNumber: which lines may hold a page's number, and how they show
// it.
func TestLineOfAPageNumber(t *testing.T) {
	for text, want := range map[string]struct {
		kind numberKind
		n    int
	}{
		"Page 2 of 5":                 {saidPage, 2},
		"Protected A 2/5":             {saidPage, 2},
		"Ponds 5 of 5":                {saidPage, 5},
		"Ponds 6 of 5":                {},
		"2/500":                       {},
		"Mill Ponds 2":                {},
		"Mill and Ponds 2":            {wordedPage, 2},
		"Dredgings 2":                 {},
		"Chief, Dredging 22":          {wordedPage, 22},
		"Chief, Dredging 99 and more": {},
		"- 2 -":                       {dashedOnly, 2},
		"EMP-5027 - 2 -":              {dashedPage, 2},
		"2":                           {barePage, 2},
		"200":                         {},
	} {
		if m := numberedLine(words(text)); m.kind != want.kind || m.kind != noPage && m.n != want.n {
			t.Errorf("%q: kind %d, number %d, want %v", text, m.kind, m.n, want)
		}
	}
}

// TestSameLine: lines repeat where they have the same words, numbers aside, be they
// short; signs alone are no line of a page's edge.
func TestSameLine(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"Ferries Canada", "Ferries Canada", true},
		{"Ferries Canada", "Ferries", false},
		{"PB", "PB", true},
		{"--- 4 ---", "--- 4 ---", false},
	} {
		if got := sameLine(words(tt.a), words(tt.b)); got != tt.same {
			t.Errorf("%q and %q: same: %v", tt.a, tt.b, got)
		}
	}
}
