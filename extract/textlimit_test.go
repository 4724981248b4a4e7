package extract

import (
	"bytes"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

func TestMoreTextThanAllowedIsRefused(t *testing.T) {
	page := bytes.Repeat([]byte("Seven managers direct eleven wharves.\n"), 10)
	data := append(append(bytes.Clone(page), '\f'), page...)
	for most, want := range map[int]Code{0: "", len(data): "", len(data) - 100: CodeTooLarge} {
		_, err := ReadBytes(t.Context(), "a.txt", data, Options{MaxText: most})
		if CodeOf(err) != want {
			t.Errorf("%d bytes where %d are allowed: %v", len(data), most, err)
		}
	}
}

// TestAPageWithMoreTextThanAllowedFailsAlone: what a page of a PDF holds is known
// when it is read.
func TestAPageWithMoreTextThanAllowedFailsAlone(t *testing.T) {
	f := &File{maxText: 20, pages: &textPages{texts: []string{"A short page.", "A page that is longer than is allowed."}}}
	if _, err := f.Page(t.Context(), 1); err != nil {
		t.Error(err)
	}
	if _, err := f.Page(t.Context(), 2); CodeOf(err) != CodeTooLarge || Fatal(err) {
		t.Errorf("got %v", err)
	}
	if n := TextBytes(document.Page{Lines: document.ParsePlain("A short page.\nAnother line.")}); n != 32 {
		t.Errorf("%d bytes of text", n)
	}
}
