package correct

import (
	"strings"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// RestoreText gives a plain text back what its alphabet lost as a whole, with
// no other correction: what a language model is built from. A text with a whole
// alphabet comes back as it is, but for broken hyphens.
func RestoreText(d *dict.Dict, text string) string {
	var pages []document.Page
	for page := range strings.SplitSeq(text, "\f") {
		pages = append(pages, document.Page{Number: len(pages) + 1, Lines: document.ParsePlain(page)})
	}
	lost := alphabetOf(pages)
	out := make([]string, len(pages))
	for i := range pages {
		out[i] = document.Text(&pages[i], restore(&pages[i], d, lost))
	}
	return strings.Join(out, "\f")
}
