package correct

import (
	"testing"

	"github.com/jdscribe/jdscribe/dict"
)

// TestHopelessEditsAreNotProposed: what no confidence would be enough for is
// nothing for a person either.
func TestHopelessEditsAreNotProposed(t *testing.T) {
	c := New(dict.Default(), Options{})
	for _, text := range []string{
		"Manages the human, financial and materiel resources of the division.", // a usual word but for a vowel
		"The Branch ensures coherency across the harbours.",                    // another form
		"Title: tor, Harbours and Ferries",                                     // a field begins so
		"Mr. Poliey chairs the committee on ferries.",                          // a person
	} {
		if edits := c.Correct(plainDocument(text)); len(edits) != 0 {
			t.Errorf("%s: %+v", text, edits)
		}
	}
}
