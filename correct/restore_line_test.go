package correct

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// joinedText corrects pages of lines; a line that begins with "~" is a running
// footer.
func joinedText(t *testing.T, pages ...string) []string {
	t.Helper()
	doc := &document.Document{}
	for i, text := range pages {
		p := document.Page{Number: i + 1}
		for _, line := range document.ParsePlain(text) {
			if len(line.Words) > 0 && line.Words[0].Text == "~" {
				line.Words, line.Furniture = line.Words[1:], document.FurnitureFooter
			}
			p.Lines = append(p.Lines, line)
		}
		doc.Pages = append(doc.Pages, p)
	}
	edits := New(dict.Default(), Options{}).Correct(doc)
	out := make([]string, len(doc.Pages))
	for i := range doc.Pages {
		var mine []document.Edit
		for _, e := range edits {
			if e.Page == i+1 {
				mine = append(mine, e)
			}
		}
		checkEdits(t, &doc.Pages[i], mine)
		out[i] = document.Text(&doc.Pages[i], edits)
	}
	return out
}

func TestWordsPartedAtLineEnds(t *testing.T) {
	for _, c := range []struct{ read, printed string }{
		{"plans the develop-\nment of harbours", "plans the development of harbours"},
		{"an on-\ngoing review", "an ongoing review"},
		{"a government-\nwide review", "a government-wide review"},
		{"the Director (EX-\n02) reports", "the Director (EX-02) reports"},
		{"short-\nand long-term plans", "short-\nand long-term plans"},
		{"the list of items -\nand the rest", "the list of items -\nand the rest"},
		{"the Kelly-\nMoran pier", "the Kelly-\nMoran pier"},
		{"the xqzt-\nwvrb pier", "the xqzt-\nwvrb pier"},
		{"plans the develop-\n~ Harbour Programs, page 2\nment of harbours", "plans the development\nHarbour Programs, page 2 of harbours"},
	} {
		got := strings.Join(strings.Fields(joinedText(t, c.read)[0]), " ")
		if want := strings.Join(strings.Fields(c.printed), " "); got != want {
			t.Errorf("%q\n got %q\nwant %q", c.read, got, want)
		}
	}
}

func TestWordsPartedAtPageEnds(t *testing.T) {
	got := joinedText(t, "is accountable for the develop-\n~ Page 1", "ment of harbours")
	if !strings.Contains(got[0], "the development\n") || strings.TrimSpace(got[1]) != "of harbours" {
		t.Errorf("got %q", got)
	}
}

func TestOnlyTheWordsOfARestoredEditAreRestored(t *testing.T) {
	p := &pageView{}
	for _, from := range []int{7, 2} {
		p.addRestored(document.Edit{From: from, To: from + 2})
	}
	for word, want := range []bool{2: true, 3: true, 7: true, 8: true, 10: false} {
		if got := p.isRestored(word); got != want {
			t.Errorf("word %d: %v", word, got)
		}
	}
}
