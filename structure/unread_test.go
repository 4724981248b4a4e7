package structure

import (
	"strings"
	"testing"
)

// TestNumberWithoutADigit: in a text without lines, what follows a number's empty
// label is another value. What has a digit was to be the number.
func TestNumberWithoutADigit(t *testing.T) {
	for _, tt := range []struct {
		number string
		told   bool
	}{{"Northern Waters", false}, {"~3#4 Waters", true}} {
		text := "Position Title: Director, Weirs Position Number: " + tt.number + " Classification: EX-01 " + strings.ReplaceAll(rest, "\n", " ")
		reasons := strings.Join(parsePlain(text).Quality.Reasons, "; ")
		if told := strings.Contains(reasons, "position_number not understood"); told != tt.told {
			t.Errorf("%q: reasons %q", tt.number, reasons)
		}
	}
}
