package correct

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

func TestAlphabetOf(t *testing.T) {
	long := strings.Repeat("the crews of the harbour and the planning of the docks ", 40)
	for _, c := range []struct {
		name, text string
		want       alphabet
	}{
		{"long, without a digit", long, allLost},
		{"long, with a 1", long + "1", alphabet{}},
		{"long, with an é", long + "é", alphabet{}},
		{"a torn year", "in the year 2O2I", allLost},
		{"a torn amount", "of $IO million", allLost},
		{"a torn class", "EX-OI", allLost},
		{"a page's number", "Page I of 6", allLost},
		{"pieces of French", "la r gion et la g n rale", allLost},
		{"a possessive", "the Branch s budget", alphabet{lostApostrophes: true}},
		{"a Roman list", "I. Aims. II. Means. III. Ends.", alphabet{}},
		{"a lone Roman number", "Maple Harbour. I. Aims of the plan.", alphabet{}},
		{"a pronoun", "I certify that I have read it", alphabet{}},
		{"a whole class", "EX-05", alphabet{}},
		{"nothing", "", alphabet{}},
	} {
		pages := []document.Page{{Number: 1, Lines: document.ParsePlain(c.text)}}
		if got := alphabetOf(pages); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

// One page's é proves the whole document's alphabet.
func TestAlphabetOfDocument(t *testing.T) {
	pages := []document.Page{
		{Number: 1, Lines: document.ParsePlain("in 2O2I")},
		{Number: 2, Lines: document.ParsePlain("Québec")},
	}
	if got := alphabetOf(pages); got != (alphabet{}) {
		t.Errorf("%+v", got)
	}
}
