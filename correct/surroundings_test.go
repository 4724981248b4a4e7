package correct

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
)

// TestAQuotationBeforeSic: a quotation that seems to have no beginning does not
// make a whole text mean what it says.
func TestAQuotationBeforeSic(t *testing.T) {
	c := New(dict.Default(), Options{})
	far := strings.Repeat("the harbour board ", longestQuoted)
	slots := c.look(plainDocument(far + `of the "lockes weirs" [sic] is here, ` + far + `and lockes" [sic].`)).pages[0].slots
	for i, s := range slots {
		meant := s.text == "lockes" || s.text == "weirs"
		if s.kind == kindFixed != meant && (meant || i < len(slots)-2*longestQuoted) {
			t.Errorf("slot %d, %q, is fixed: %v", i, s.text, !meant)
		}
	}
}

// TestRestsOfFrenchWords: where accents are there, two unknown words of which one
// is short are what is left of one, and so is one beside a stray letter.
func TestRestsOfFrenchWords(t *testing.T) {
	c := New(dict.Default(), Options{})
	slots := c.look(plainDocument("Le directeur régional consulte les cadres zup ricurs et les r scaux de la région; il publie les oricntations du ministère.")).pages[0].slots
	rests := map[string]bool{"zup": true, "ricurs": true, "scaux": true}
	for _, s := range slots {
		if s.rest != rests[s.text] {
			t.Errorf("%q is a rest: %v", s.text, s.rest)
		}
	}
}
