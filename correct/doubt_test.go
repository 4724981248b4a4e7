package correct

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// TestAWordBesideAPlacesNameIsProposed: the same letters would be changed
// elsewhere at this confidence.
func TestAWordBesideAPlacesNameIsProposed(t *testing.T) {
	c := New(dict.Default(), Options{})
	edits := c.Correct(plainDocument("The crew met the Mayor of Harding Bay and of Pointe Markel Harbour in June."))
	if len(edits) != 1 || edits[0].Old != "Markel" || edits[0].Status != document.EditProposed || edits[0].Confidence < nameAuto {
		t.Errorf("%+v", edits)
	}
}

// TestACleanTextsOneMisreadWordIsMade: however long a text is clean, its words
// are believed no more than those of a page.
func TestACleanTextsOneMisreadWordIsMade(t *testing.T) {
	c := New(dict.Default(), Options{})
	clean := strings.Repeat(cleanPages["English"]+"\n", 12)
	edits := c.Correct(plainDocument(clean + "The officers report on the yeai of the harbours each year.\n"))
	if len(edits) != 1 || edits[0].Old != "yeai" || edits[0].New != "year" || !edits[0].InForce() {
		t.Errorf("%+v", edits)
	}
}
