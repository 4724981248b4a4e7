package dict

import "testing"

func TestFindGroup(t *testing.T) {
	for _, c := range []struct {
		code            string
		lowest, highest int
		known           bool
	}{
		{"EX", 1, 5, true},
		{"CS", 1, 5, true},
		{"LP", 0, 5, true},
		{"EN-ENG", 1, 6, true},
		{"ENG", 1, 6, true},
		{"CT-FIN", 1, 4, true},
		{"FIN", 1, 4, true},
		{"GL-MAN", 1, 14, true},
		{"EXX", 0, 0, false},
		{"SD", 0, 0, false},
		{"", 0, 0, false},
	} {
		g, ok := FindGroup(c.code)
		if ok != c.known || g.MinLevel != c.lowest || g.MaxLevel != c.highest {
			t.Errorf("FindGroup(%q) = %+v, %v", c.code, g, ok)
		}
	}
}

func TestGroupHasLevel(t *testing.T) {
	g, _ := FindGroup("EX")
	for level, want := range map[int]bool{0: false, 1: true, 5: true, 6: false} {
		if g.HasLevel(level) != want {
			t.Errorf("EX level %d: %v", level, !want)
		}
	}
}
