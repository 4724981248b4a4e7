package structure

import "testing"

func TestPageNumberAtAnEdge(t *testing.T) {
	for text, want := range map[string]string{
		"ends here. Page 2 of 8":          "Page 2 of 8",
		"ends here. Page S of 8":          "Page S of 8",
		"ends here. Page tofs":            "Page tofs",
		"ends here. Page 4Of5 ; | |":      "Page 4Of5 ; | |",
		"ends here. ~ Page 7 of 8 ~ ~":    "Page 7 of 8 ~ ~",
		"it stands on page as long as it": "",
		"Page one of the book is lost":    "",
		"on Page 3 of 8 stands nothing":   "",
	} {
		ws := words(text)
		s := pageOf(ws, span{0, len(ws)}, bottom)
		if got := flat(ws[s.from:s.to]); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
