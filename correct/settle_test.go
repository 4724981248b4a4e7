package correct

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// checkSettled holds the corrector to its law: correcting the corrected text
// changes nothing.
func checkSettled(t *testing.T, c *Corrector, doc *document.Document, edits []document.Edit) {
	t.Helper()
	after := &document.Document{Pages: make([]document.Page, len(doc.Pages))}
	for i := range doc.Pages {
		p := &doc.Pages[i]
		after.Pages[i] = document.Page{Number: p.Number, Lines: document.ParsePlain(document.Text(p, edits))}
	}
	for _, e := range c.Correct(after) {
		if e.InForce() {
			t.Errorf("page %d: corrected again, %q became %q: %s: %s", e.Page, e.Old, e.New, e.Rule, e.Evidence)
		}
	}
}

// settledTexts are invented, and misread as much as a fax makes of a text.
var settledTexts = map[string]string{
	"English": `Thc Dlrector, Estuary Programs, is accounlable for ihe developmeni ot policv and lor the managemenl ot the
Agency's fedcral-provincial- territorial programs, cnsuring tha hiring of competcnt stalf and providing aulhoritative advice
to thc Deputy Minisler. The incumbcnt rnanages a budgct of $II.I rnillion and 45 FTEs.`,
	"French": `Le directeur g n ral est responsable de la gestion des programmes de l estuaire et de l laboration des strat gies
du minist re, notamment des r seaux et des priorit s. II ou elle dirige l quipe r gionale charg e de la l gislation.`,
	"torn":      "the develop-\nment of the inter- departmental stra tegy and ot governmcnt- wide programs",
	"bilingual": "Supervisor s Positlon Title I Titre du poste du supervlseur: Dircctor General / Directeur g n ral EX-O3",
}

func TestCorrectingTheCorrectedChangesNothing(t *testing.T) {
	c := New(dict.Default(), Options{})
	for name, text := range settledTexts {
		t.Run(name, func(t *testing.T) {
			doc := plainDocument(text)
			edits := c.Correct(doc)
			checkEdits(t, &doc.Pages[0], edits)
			if len(inForce(edits)) == 0 {
				t.Error("nothing corrected")
			}
			checkSettled(t, c, doc, edits)
		})
	}
}

func TestCorrectedPassagesAreSettled(t *testing.T) {
	ps := passages(t)
	c := New(dict.Default(), Options{})
	for i := range ps {
		checkSettled(t, c, ps[i].doc, c.Correct(ps[i].doc))
	}
}

// TestComposedEdits looks at what a second look makes of the first one's edits.
func TestComposedEdits(t *testing.T) {
	p := &plainDocument("one twothree four\nfive- six seven").Pages[0]
	first := []document.Edit{
		{Page: 1, From: 1, To: 2, Old: "twothree", New: "two three", Rule: "split", Evidence: "a", Status: document.EditAuto, Confidence: 0.9},
		{Page: 1, From: 3, To: 5, Old: "five- six", New: "five-six", Rule: "hyphen", Evidence: "b", Status: document.EditAuto, Confidence: 0.9},
	}
	r := newReread(p, first)
	if got := document.Text(&r.after, nil); got != document.Text(p, first) {
		t.Errorf("reread %q, corrected %q", got, document.Text(p, first))
	}
	again := []document.Edit{
		{Page: 1, From: 2, To: 3, Old: "three", New: "tree", Rule: "word", Evidence: "c", Status: document.EditAuto, Confidence: 0.8},
		{Page: 1, From: 4, To: 6, Old: "five-six seven", New: "567", Rule: "word", Evidence: "d", Status: document.EditAuto, Confidence: 0.8},
	}
	got := r.compose(first, again)
	if want := "one two tree four\n567"; document.Text(p, got) != want {
		t.Errorf("text %q, want %q", document.Text(p, got), want)
	}
	checkEdits(t, p, got)
	if len(got) != 2 || got[0].Old != "twothree" || !strings.Contains(got[0].Evidence, "a") || !strings.Contains(got[0].Evidence, "c") {
		t.Errorf("edits %+v", got)
	}
}
