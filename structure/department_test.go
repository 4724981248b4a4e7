package structure

import "testing"

// TestDepartmentEndsWithItsLine: a name may go on in the next line, but not
// with a word that only resembles its own.
func TestDepartmentEndsWithItsLine(t *testing.T) {
	d := newDepartment("Rivers and Bridges Canada", "")
	for text, want := range map[string]int{
		"Rivers and Bridges Canada\nCanadian Docks":  4,
		"Rivers and\nBridges Canada\nCanadian Docks": 4,
		"Rivers and Bridges\nCanadian Docks":         0,
	} {
		ws := words(text)
		if at, _ := d.find(ws, interval(0, len(ws))); len(at) != want {
			t.Errorf("%q: the name has %d words, want %d", text, len(at), want)
		}
	}
}
