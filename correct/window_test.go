package correct

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// TestWindowsHoldEveryWordOnce cuts pages of short and long lines.
func TestWindowsHoldEveryWordOnce(t *testing.T) {
	for _, most := range []int{1, 3, 7, 1000} {
		doc := plainDocument("a b c\n\nd e f g h i j k\nl")
		doc.Pages = append(doc.Pages, document.Page{Number: 2}, document.Page{Number: 3, Lines: document.ParsePlain("m n o p q")})
		var got [4]string
		for _, w := range windows(doc, most) {
			words := 0
			for i := range w.doc.Pages {
				p := &w.doc.Pages[i]
				words += wordsOf(p.Lines)
				if at := len(strings.Fields(got[p.Number])); at != w.offsets[i] {
					t.Errorf("at most %d: page %d from %d, offset %d", most, p.Number, at, w.offsets[i])
				}
				got[p.Number] += " " + wordTexts(p.Words())
			}
			if words > most {
				t.Errorf("%d words in a window of %d", words, most)
			}
		}
		if all := strings.Join(strings.Fields(strings.Join(got[:], " ")), ""); all != "abcdefghijklmnopq" {
			t.Errorf("at most %d: %q", most, all)
		}
	}
}

// TestLongDocumentsAreCorrectedThroughout puts misread words behind the first
// window: their edits fit the page that they were read on.
func TestLongDocumentsAreCorrectedThroughout(t *testing.T) {
	doc := plainDocument(strings.Repeat("the harbours of the region are kept open by the staff\n", windowWords/11+1) + "on behalf of the govemment")
	edits := New(dict.Default(), Options{}).Correct(doc)
	checkEdits(t, &doc.Pages[0], edits)
	if len(edits) != 1 || edits[0].New != "government" {
		t.Errorf("edits %+v", edits)
	}
}
