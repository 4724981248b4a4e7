package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPlainTextComesBack(t *testing.T) {
	for _, text := range []string{
		"", "one", "  indented", "two  spaces", "a\nb", "a\n\nb", "\n\na", "a\n\n", "tab\tstop", "no\u00a0break",
		"1.\tFirst\n2.\tSecond",
	} {
		p := Page{Number: 1, Lines: ParsePlain(text)}
		if got := Text(&p, nil); got != text {
			t.Errorf("%q comes back as %q", text, got)
		}
	}
}

func FuzzParsePlain(f *testing.F) {
	for _, s := range []string{"a b\nc", " \n x", "a\r\nb\rc", "\u00a0", "a\v\fb"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p := Page{Number: 1, Lines: ParsePlain(text)}
		got := Text(&p, nil)
		if strings.Join(split(got), "|") != strings.Join(split(text), "|") {
			t.Errorf("words of %q come back as those of %q", text, got)
		}
		again := Page{Number: 1, Lines: ParsePlain(got)}
		if diff := cmp.Diff(p, again); diff != "" {
			t.Errorf("reading the text again differs: %s", diff)
		}
	})
}

func split(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || strings.ContainsRune(blanks, r) })
}

func page(text string) *Page { return &Page{Number: 1, Lines: ParsePlain(text)} }

func edit(p *Page, from, to int, new string) Edit {
	return Edit{Page: 1, From: from, To: to, Old: joinWords(p.Words()[from:to]), New: new, Status: EditAuto}
}

func TestTextAppliesEdits(t *testing.T) {
	p := page("Poliey and [iatson of the sub- committee\nr mun ration  ~~ end")
	edits := []Edit{
		edit(p, 7, 10, "rémunération"), edit(p, 0, 1, "Policy"), edit(p, 2, 3, "Liaison"), edit(p, 5, 7, "sub-committee"),
		edit(p, 10, 11, ""),
	}
	want := "Policy and Liaison of the sub-committee\nrémunération   end"
	if got := Text(p, edits); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := Text(p, nil); !strings.HasPrefix(got, "Poliey and [iatson") {
		t.Errorf("the page changed: %q", got)
	}
}

func TestOnlyEditsInForceThatFitApply(t *testing.T) {
	p := page("one two three")
	proposed := edit(p, 0, 1, "ONE")
	proposed.Status = EditProposed
	rejected := edit(p, 1, 2, "TWO")
	rejected.Status = EditRejected
	stale := edit(p, 2, 3, "THREE")
	stale.Old = "tree"
	elsewhere := edit(p, 2, 3, "THREE")
	elsewhere.Page = 2
	outside := Edit{Page: 1, From: 2, To: 9, Status: EditAuto}
	if got := Text(p, []Edit{proposed, rejected, stale, elsewhere, outside}); got != "one two three" {
		t.Errorf("got %q", got)
	}
}

func TestOfOverlappingEditsTheFirstApplies(t *testing.T) {
	p := page("a b c d")
	if got := Text(p, []Edit{edit(p, 1, 3, "BC"), edit(p, 0, 2, "AB")}); got != "AB c d" {
		t.Errorf("got %q", got)
	}
}

func TestTokensKeepWhatWasRead(t *testing.T) {
	p := &Page{Number: 3, Lines: []Line{{Words: []Word{
		{Text: "developsand", Box: Box{X: 1, Y: 1, Width: 50, Height: 10}, Confidence: 0.9},
		{Text: "inter", Box: Box{X: 60, Y: 1, Width: 20, Height: 10}, Confidence: 0.8},
		{Text: "nal", Box: Box{X: 90, Y: 2, Width: 10, Height: 10}, Confidence: 0.7},
	}}}}
	edits := []Edit{
		{Page: 3, From: 0, To: 1, Old: "developsand", New: "develops and", Status: EditAuto},
		{Page: 3, From: 1, To: 3, Old: "inter nal", New: "internal", Status: EditAccepted},
	}
	want := []Token{
		{Text: "develops", Raw: "developsand", Page: 3, From: 0, To: 1, Box: Box{1, 1, 50, 10}, Confidence: 0.9},
		{Text: "and", Space: " ", Page: 3, From: 0, To: 1, Box: Box{1, 1, 50, 10}, Confidence: 0.9},
		{Text: "internal", Raw: "inter nal", Space: " ", Page: 3, From: 1, To: 3, Box: Box{60, 1, 40, 11}, Confidence: 0.7},
	}
	if diff := cmp.Diff(want, Tokens(p, edits)); diff != "" {
		t.Error(diff)
	}
}
