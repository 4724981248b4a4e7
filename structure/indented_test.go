package structure_test

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/structure"
)

// printedLines makes a page of lines with boxes; leading spaces are its indent, of
// five points each.
func printedLines(lines ...string) *document.Document {
	p := document.Page{Number: 1, Method: document.MethodText, Status: document.StatusOK}
	for y, text := range lines {
		var line document.Line
		x := 72 + 5*float64(len(text)-len(strings.TrimLeft(text, " ")))
		for w := range strings.FieldsSeq(text) {
			width := 5 * float64(len([]rune(w)))
			line.Words = append(line.Words, document.Word{Text: w, Box: document.Box{X: x, Y: 72 + 14*float64(y), Width: width, Height: 10}})
			x += width + 4
		}
		p.Lines = append(p.Lines, line)
	}
	return &document.Document{Pages: []document.Page{p}}
}

// TestItemsByTheirIndent: bullets that are drawn leave the indent and the room at
// an item's end; a paragraph behind them and lines that announce them are no items.
func TestItemsByTheirIndent(t *testing.T) {
	head := []string{"POSITION TITLE: Director, Weirs", "CLASSIFICATION: EX-01", "GENERAL ACCOUNTABILITY",
		"The Director is accountable for the weirs of the eastern region and all gates.", "SPECIFIC ACCOUNTABILITIES"}
	tests := []struct{ lines, want string }{
		{"    Directs patrols.\n    Advises owners.", "Directs patrols.|Advises owners."},
		{"The Director:\n    Directs the weirs of the eastern region and of the west, so that\n    they keep. Opens gates;\n    Manages people; and\n    Speaks abroad.\nNothing else is done.",
			"Directs the weirs of the eastern region and of the west, so that they keep. Opens gates;|Manages people; and|Speaks abroad."},
		{"    Dirige les seuils de l'est et toutes les vannes des rivières de\n    Gaspé et de l'ouest.\n    Gère les personnes.", "Dirige les seuils de l'est et toutes les vannes des rivières de Gaspé et de l'ouest.|Gère les personnes."},
		{"    The Director keeps the weirs of the east. The keepers open gates.\n    In summer. They close.\n    The gates are old.", ""},
		{"    The Director keeps the weirs of the east.\n    Advises owners.", ""},
		{"    The Director keeps the weirs.\n    Advises owners.\n    Mends gates.", "The Director keeps the weirs.|Advises owners.|Mends gates."},
		{"Directs patrols.\nAdvises owners.", ""},
		{"    Directs the weirs of the eastern region and those that are in the west.\n    Gates are old and nobody in the region or beyond it opens one of them.", ""},
	}
	for _, tt := range tests {
		doc := printedLines(append(append([]string(nil), head...), strings.Split(tt.lines, "\n")...)...)
		jd := structure.Parse(doc, nil, structure.Options{})
		last := jd.Sections[len(jd.Sections)-1]
		if got := strings.Join(last.Items, "|"); got != tt.want {
			t.Errorf("%q: items %q, want %q", tt.lines, got, tt.want)
		}
	}
}
