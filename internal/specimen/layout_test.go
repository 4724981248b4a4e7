package specimen

import (
	"strings"
	"testing"
)

// tenPoints measures every character as ten points.
func tenPoints(text string, _ bool) float64 { return 10 * float64(len(text)) }

func TestLayLosesNoWord(t *testing.T) {
	d := parseDraft("~ Foot\t%d of %d\n= A TITLE\n# HEADING\nLabel:\tvalue\n" + strings.Repeat("word ", 40) + "\n1. item")
	runs, err := d.lay(0, tenPoints)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range runs {
		if end := r.X + tenPoints(r.Text, false); end > pageWidth-margin {
			t.Errorf("%q ends at %.0f points", r.Text, end)
		}
		got = append(got, strings.Fields(r.Text)...)
	}
	if want := strings.Fields(d.text()); strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLayRefusesAnOverfullPage(t *testing.T) {
	d := parseDraft(strings.Repeat("line\n", 60))
	if _, err := d.lay(0, tenPoints); err == nil {
		t.Error("60 lines fitted one page")
	}
}
