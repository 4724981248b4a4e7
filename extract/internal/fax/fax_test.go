package fax

import (
	"bytes"
	"testing"
)

// groupThree is two white rows of 612 pixels, each an end-of-line code and the
// codes for 576 and 36.
var groupThree = []byte{0x0, 0x16, 0x81, 0x50, 0x1, 0x68, 0x15}

// TestWhole: in Group 4 a one is a row like the one above it, and 24 × 8 rows take
// 24 bytes.
func TestWhole(t *testing.T) {
	white := bytes.Repeat([]byte{0xff}, 24)
	for name, c := range map[string]struct {
		data         []byte
		whole, group bool
	}{
		"whole":    {white, true, true},
		"half":     {white[:12], false, false},
		"nonsense": {bytes.Repeat([]byte("keeper of the lamp "), 40), false, false},
		"Group 3":  {bytes.Repeat(groupThree, 96), true, false},
		"nothing":  {nil, false, false},
	} {
		if got := IsWhole(c.data, 612, 192); got != c.whole {
			t.Errorf("%s: whole is %t", name, got)
		}
		if got := IsGroup4(c.data, 612, 192); got != c.group {
			t.Errorf("%s: Group 4 is %t", name, got)
		}
	}
}
