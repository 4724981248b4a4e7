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

// TestAValueTakesThePlaceOfWhatWasRecognised is the page that is a picture.
func TestAValueTakesThePlaceOfWhatWasRecognised(t *testing.T) {
	word := func(text string, x, y float64) document.Word {
		return document.Word{Text: text, Box: document.Box{X: x, Y: y, Width: 40, Height: 10}}
	}
	lines := []document.Line{
		lineOf([]document.Word{word("Title:", 10, 10), word("Kceper", 60, 10)}),
		lineOf([]document.Word{word("lamqs", 60, 20)}),
		lineOf([]document.Word{word("Level:", 10, 40)}),
	}
	page := document.Page{Lines: cleared(lines, document.Box{X: 55, Y: 8, Width: 100, Height: 24})}
	if got := document.Text(&page, nil); got != "Title:\nLevel:" {
		t.Errorf("%q", got)
	}
	if len(lines[0].Words) != 2 {
		t.Error("the recognised lines were changed")
	}
}
