package raster

import (
	"bytes"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

func TestFieldsGiveWhatWasFilledIn(t *testing.T) {
	const room = "/Rect[110 716 310 732]"
	const drawn = "/AP<</N 6 0 R>>"
	const box = "/Subtype/Widget/FT/Btn/T(b)/AP<</N<</Yes 7 0 R/Off 6 0 R>>>>" + room
	cases := []struct{ name, annotation, want string }{
		{"text with an appearance", "/Subtype/Widget/FT/Tx/T(a)/V(Keeper of lamps)/DA(/F1 10 Tf)" + drawn + room, "Keeper of lamps"},
		{"text without one", "/Subtype/Widget/FT/Tx/T(a)/V(Keeper of lamps)/DA(/F1 10 Tf)" + room, "Keeper of lamps"},
		{"text in UTF-16", "/Subtype/Widget/FT/Tx/T(a)/V<FEFF0067006900EA>" + room, "giê"},
		{"lines", "/Subtype/Widget/FT/Tx/Ff 4096/T(a)/V(Trims\\rlights\\r\\nsleeps)" + room, "Trims\nlights\nsleeps"},
		{"nothing filled in", "/Subtype/Widget/FT/Tx/T(a)" + drawn + room, ""},
		{"password", "/Subtype/Widget/FT/Tx/Ff 8192/T(a)/V(secret)" + room, ""},
		{"choice by its label", "/Subtype/Widget/FT/Ch/Ff 131072/T(a)/V(k)/Opt[[(k)(Keeper)][(m)(Mate)]]" + room, "Keeper"},
		{"choice written in", "/Subtype/Widget/FT/Ch/Ff 393216/T(a)/V(Pilot)/Opt[(Keeper)(Mate)]" + room, "Pilot"},
		{"several choices", "/Subtype/Widget/FT/Ch/Ff 2097152/T(a)/V[(Keeper)(Mate)]/I[0 1]/Opt[(Keeper)(Mate)(Pilot)]" + room, "Keeper\nMate"},
		{"ticked", box + "/AS/Yes/V/Yes", Ticked},
		{"not ticked", box + "/AS/Off/V/Off", ""},
		{"ticked, never drawn", "/Subtype/Widget/FT/Btn/T(b)/V/Yes/AS/Yes" + room, Ticked},
		{"ticked, by its value alone", "/Subtype/Widget/FT/Btn/T(b)/V/Yes" + room, Ticked},
		{"not ticked, never drawn", "/Subtype/Widget/FT/Btn/T(b)" + room, ""},
		{"off, never drawn", "/Subtype/Widget/FT/Btn/T(b)/V/Off/AS/Off" + room, ""},
		{"radio", "/Subtype/Widget/FT/Btn/Ff 32768/T(b)/V/A/AS/A/AP<</N<</A 7 0 R>>>>" + room, Ticked},
		{"push button", "/Subtype/Widget/FT/Btn/Ff 65536/T(b)/MK<</CA(Print)>>" + drawn + room, ""},
		{"note", "/Subtype/FreeText/Contents(Vacant since spring)/DA(/F1 10 Tf)" + room, "Vacant since spring"},
		{"comment beside the page", "/Subtype/Text/Contents(Check this)" + room, ""},
		{"hidden", "/Subtype/FreeText/F 2/Contents(Old)" + room, ""},
		{"neither shown nor printed", "/Subtype/FreeText/F 32/Contents(Old)" + room, ""},
		{"only printed", "/Subtype/FreeText/F 36/Contents(Printed)" + room, "Printed"},
		{"outside of the page", "/Subtype/FreeText/Contents(Off)/Rect[-90 10 -10 20]", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			filled, err := open(t, specimen.FormPDF(c.annotation)).Fields(t.Context(), 0)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range filled.Fields {
				got = append(got, f.Text)
				if f.Box.X != 110 || f.Box.Y != 60 || f.Box.Width != 200 || f.Box.Height != 16 {
					t.Errorf("box %+v", f.Box)
				}
			}
			if got := strings.Join(got, "|"); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestAWidgetHasTheValueOfItsField where the widget is only one of the field's.
func TestAWidgetHasTheValueOfItsField(t *testing.T) {
	d := open(t, specimen.FormPDF("/FT/Tx/T(p)/V(Shared)/Kids[9 0 R]", "/Subtype/Widget/Parent 8 0 R/Rect[110 716 310 732]"))
	filled, err := d.Fields(t.Context(), 0)
	if err != nil || len(filled.Fields) != 1 || filled.Fields[0].Text != "Shared" {
		t.Errorf("%v, error %v", filled, err)
	}
}

// TestWhatFieldsReadIsNotDrawn: the page's picture is that of the page without
// them, and they can be read again after it.
func TestWhatFieldsReadIsNotDrawn(t *testing.T) {
	const room = "/Rect[110 416 310 432]/AP<</N 6 0 R>>"
	bare := rendered(t, open(t, specimen.FormPDF()))
	for annotation, seen := range map[string]bool{
		"/Subtype/FreeText/Contents(Vacant since spring)" + room:    false,
		"/Subtype/Widget/FT/Tx/T(a)/V(Keeper)/DA(/F1 10 Tf)" + room: false,
		"/Subtype/Stamp" + room:                                     true,
	} {
		d := open(t, specimen.FormPDF(annotation))
		if got := !bytes.Equal(rendered(t, d), bare); got != seen {
			t.Errorf("%s: drawn %v, want %v", annotation, got, seen)
		}
		if filled, err := d.Fields(t.Context(), 0); err != nil || len(filled.Fields) == 0 != seen {
			t.Errorf("%s: then %v, error %v", annotation, filled, err)
		}
	}
}

func rendered(t *testing.T, d *Document) []byte {
	t.Helper()
	drawn, err := d.Render(t.Context(), 0, 72, 1e6)
	if err != nil {
		t.Fatal(err)
	}
	return drawn.Gray.Pix
}
