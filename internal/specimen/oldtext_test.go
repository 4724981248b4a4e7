package specimen

import (
	"strings"
	"testing"
)

func TestDestroyedTextHasTheEarlierSystemsForm(t *testing.T) {
	d := parseDraft("TITLE:\tDirector, Docks’ Register\nDATE:\tJune 10, 2001\n---\n- in 10 ports")
	got, err := destroyedText(d)
	if err != nil {
		t.Fatal(err)
	}
	want := markers + "TITLE: Director, Docks  Register DATE: June IO, 2OOI\ne in IO ports"
	if string(got) != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestMisreadingsAllOccur keeps the destroyed specimen as damaged as it claims
// to be.
func TestMisreadingsAllOccur(t *testing.T) {
	for _, s := range all(t) {
		if !strings.HasPrefix(s.Path, "earlier-ocr/") {
			continue
		}
		text := string(s.Bytes)
		for _, word := range []string{"Poliey and [iatson", "strategie", "modem framework", "govemment", "tkis", "legislatve", "interdepartmenta!", "Branch s"} {
			if !strings.Contains(text, word) {
				t.Errorf("%s: no %q", s.Path, word)
			}
		}
		if i := strings.IndexFunc(text, func(r rune) bool { return r == '0' || r == '1' || r > 126 }); i >= 0 {
			t.Errorf("%s: %q survived", s.Path, text[i:i+1])
		}
		return
	}
	t.Error("no destroyed specimen")
}
