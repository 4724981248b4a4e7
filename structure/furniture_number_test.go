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

func TestNumberBehindASpeck(t *testing.T) {
	ws := words("The canal ends here")
	for _, page := range []string{"c -2- Boats pass", "& -3- Keepers sleep", "-4- Gates open"} {
		more := words(page)
		more[0].pageStart = true
		ws = append(ws, more...)
	}
	markNumbers(ws, pageSpans(ws), top)
	left := ""
	for i := range ws {
		if !ws[i].furniture {
			left += " " + ws[i].Text
		}
	}
	if want := " The canal ends here Boats pass Keepers sleep Gates open"; left != want {
		t.Errorf("left%s, want%s", left, want)
	}
}
