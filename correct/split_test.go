package correct

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// TestWordsWithASignBetween gives words that an engine, or a text layer, did not
// part at another end of a line, a space without width or a mark.
func TestWordsWithASignBetween(t *testing.T) {
	c := New(dict.Default(), Options{})
	for sign, kept := range map[string]string{"\u2028": "", "\u2029": "", "\u0085": "", "\u200b": "", "\u00ad": "", "\ufeff": "", "|": "", ";": ";"} {
		read := strings.Fields("General Accountability@The Director manages the programs@of the govemment and the minis@try. The poliey@ stays.")
		want := strings.NewReplacer("Accountability@The", "Accountability@ The", "programs@of", "programs@ of", "govemment", "government",
			"minis@try", "ministry", "poliey@", "policy").Replace(strings.Join(read, " "))
		line := document.Line{}
		for _, w := range read {
			line.Words = append(line.Words, document.Word{Text: strings.ReplaceAll(w, "@", sign)})
		}
		doc := &document.Document{Pages: []document.Page{{Number: 1, Lines: []document.Line{line}}}}
		edits := c.Correct(doc)
		checkEdits(t, &doc.Pages[0], edits)
		got := strings.ReplaceAll(document.Text(&doc.Pages[0], edits), "policy"+sign, "policy")
		if want := strings.ReplaceAll(want, "@", kept); got != want {
			t.Errorf("%q: %q,\n want %q", sign, got, want)
		}
	}
}

// TestThePronounIsPartedFromCommonWordsAlone looks at what may be cut behind an I.
func TestThePronounIsPartedFromCommonWordsAlone(t *testing.T) {
	lex := dict.Default().Lexicon("en")
	for text, want := range map[string]bool{"Ihave": true, "Iwill": true, "Iwalk": false, "Iquay": false} {
		s := slot{text: text, unit: strings.ToLower(text), lang: "en"}
		if got := s.splitsAt(lex, 1); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// TestThePronounCostsLess: a space that was lost behind the pronoun I is likelier
// than one between two other words.
func TestThePronounCostsLess(t *testing.T) {
	c := New(dict.Default(), Options{})
	lex := c.dict.Lexicon("en")
	after := func(first string) float64 {
		return c.splitEdge(&slot{lang: "en"}, 0, [2]dict.ID{lex.ID(first), lex.ID("have")}).cand.cost
	}
	if i, they := after("i"), after("they"); i != pronounCost || they != c.weights.split || i >= they {
		t.Errorf("I have at %v, they have at %v", i, they)
	}
}
