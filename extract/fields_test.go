package extract

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

const keeperField = "/Subtype/Widget/FT/Tx/T(a)/V(Keeper of lamps)/DA(/F1 10 Tf 0 g)/Rect[110 716 310 732]"

// TestFilledFieldsStandWhereTheyAreRead goes through both readers.
func TestFilledFieldsStandWhereTheyAreRead(t *testing.T) {
	level := "/Subtype/Widget/FT/Ch/Ff 131072/T(c)/V(k)/Opt[[(k)(Senior)][(m)(Junior)]]/Rect[110 696 310 712]"
	box := "/Subtype/Widget/FT/Btn/T(b)/AS/Yes/V/Yes/AP<</N<</Yes 7 0 R>>>>/Rect[50 676 62 690]"
	note := "/Subtype/FreeText/Contents(Vacant since spring)/Rect[72 400 300 420]"
	between := "/Subtype/Widget/FT/Tx/Ff 4096/T(d)/V(Lights\rSleeps)/DA(/F1 10 Tf 0 g)/Rect[72 600 300 660]"
	cases := []struct {
		name   string
		fields []string
		want   string
	}{
		{"beside their labels", []string{level, keeperField}, "Title: Keeper of lamps\nLevel: Senior\nThe keeper trims the lamp."},
		{"with an appearance", []string{keeperField + "/AP<</N 6 0 R>>"}, "Title: Keeper of lamps\nLevel:\nThe keeper trims the lamp."},
		{"box before its label", []string{box}, "Title:\nLevel:\n☒ The keeper trims the lamp."},
		{"rows and a note below", []string{note, between}, "Title:\nLevel:\nThe keeper trims the lamp.\nLights\nSleeps\nVacant since spring"},
		{"said by the page too", []string{"/Subtype/FreeText/Contents(The keeper trims the lamp.)/Rect[70 676 300 692]"}, "Title:\nLevel:\nThe keeper trims the lamp."},
		{"nothing filled in", []string{"/Subtype/Widget/FT/Tx/T(a)/Rect[110 716 310 732]"}, "Title:\nLevel:\nThe keeper trims the lamp."},
	}
	for _, c := range cases {
		for _, careful := range []bool{false, true} {
			doc, err := ReadBytes(t.Context(), "form.pdf", specimen.FormPDF(c.fields...), Options{Careful: careful})
			if err != nil {
				t.Fatal(err)
			}
			if got := document.Text(&doc.Pages[0], nil); got != c.want {
				t.Errorf("%s, careful %v: %q, want %q", c.name, careful, got, c.want)
			}
			if filled := c.name != "nothing filled in"; strings.Contains(doc.Pages[0].Reason, "filled") != filled {
				t.Errorf("%s: reason %q", c.name, doc.Pages[0].Reason)
			}
		}
	}
}

// TestALongValueIsBrokenIntoRows loses no word and keeps to the field's room.
func TestALongValueIsBrokenIntoRows(t *testing.T) {
	value := strings.TrimSpace(strings.Repeat("plans the relief of remote stations ", 20))
	field := "/Subtype/Widget/FT/Tx/Ff 4096/T(a)/V(" + value + ")/DA(/F1 10 Tf 0 g)/Rect[72 300 540 660]"
	doc, err := ReadBytes(t.Context(), "form.pdf", specimen.FormPDF(field), Options{})
	if err != nil {
		t.Fatal(err)
	}
	page := doc.Pages[0]
	if len(page.Lines) < 8 || len(page.Lines) > 20 {
		t.Errorf("%d lines", len(page.Lines))
	}
	var words []string
	for _, line := range page.Lines[3:] {
		for _, w := range line.Words {
			words = append(words, w.Text)
		}
		if b := line.Box; b.X < 72 || b.X+b.Width > 541 || b.Y < 132 || b.Y+b.Height > 493 {
			t.Errorf("line at %+v", b)
		}
	}
	if got := strings.Join(words, " "); got != value {
		t.Errorf("%q", got)
	}
}

// TestANoteOverAScanLeavesWhatIsUnderIt: the note may be as large as the page.
func TestANoteOverAScanLeavesWhatIsUnderIt(t *testing.T) {
	cases := map[string]string{
		"/Subtype/FreeText/Contents(Reviewed)/Rect[0 0 612 792]":                        "Reviewed",
		"/Subtype/Widget/FT/Tx/T(a)/V(Keeper of lamps)/Rect[60 560 560 740]":            "Keeper of lamps",
		"/Subtype/FreeText/Contents(Reviewed)/Rect[60 400 560 740]/AP<</N 6 0 R>>/F 4/": "Reviewed",
	}
	for annotation, note := range cases {
		data := specimen.ScannedPDF(specimen.Page(150, 0, 255), strings.TrimSuffix(annotation, "/"))
		doc, err := ReadBytes(t.Context(), "scan.pdf", data, Options{Engine: &typist{text: specimen.Text, sure: 0.95}})
		if err != nil {
			t.Fatal(err)
		}
		page := doc.Pages[0]
		text := strings.Join(strings.Fields(document.Text(&page, nil)), " ")
		if !strings.Contains(text, note) || strings.Join(strings.Fields(strings.Replace(text, note, "", 1)), " ") != printed {
			t.Errorf("%s: %q", annotation, text)
		}
		if page.Status != document.StatusReview || !strings.Contains(page.Reason, "recognised words stand") {
			t.Errorf("%s: %s, %s", annotation, page.Status, page.Reason)
		}
	}
}

// TestAFieldBesideItsLabelOnAScan is no reason for doubt.
func TestAFieldBesideItsLabelOnAScan(t *testing.T) {
	data := specimen.ScannedPDF(specimen.Page(150, 0, 255), "/Subtype/Widget/FT/Tx/T(a)/V(Keeper of lamps)/Rect[110 40 310 56]")
	doc, err := ReadBytes(t.Context(), "scan.pdf", data, Options{Engine: &typist{text: specimen.Text, sure: 0.95}})
	if err != nil {
		t.Fatal(err)
	}
	if p := doc.Pages[0]; p.Status != document.StatusOK || !strings.HasSuffix(document.Text(&p, nil), "Keeper of lamps") {
		t.Errorf("%s, %s: %q", p.Status, p.Reason, document.Text(&p, nil))
	}
}

// TestNotesWithoutEndAreSaid where only the first of them are read.
func TestNotesWithoutEndAreSaid(t *testing.T) {
	notes := make([]string, 6000)
	for i := range notes {
		notes[i] = "/Subtype/Link/Rect[10 10 20 20]"
	}
	notes[0] = "/Subtype/FreeText/Contents(First)/Rect[72 400 300 420]"
	doc, err := ReadBytes(t.Context(), "notes.pdf", specimen.FormPDF(notes...), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if p := doc.Pages[0]; p.Status != document.StatusReview || !strings.Contains(p.Reason, "1000 of 6000 notes") {
		t.Errorf("%s, %s", p.Status, p.Reason)
	}
}
