package extract

import (
	"bytes"
	"fmt"
	"regexp"

	"github.com/jdscribe/jdscribe/document"
)

// catalogue finds the object that a PDF's trailer leads to.
var catalogue = regexp.MustCompile(`(\d+)\s+(\d+)\s+obj\s*<<[^>]*?/Type\s*/Catalog\b`)

// withTrailer ends a PDF that a copy broke off before its trailer, where all that
// readers need of one is in the file: nil for any other. The rest of its objects
// they find by themselves.
func withTrailer(data []byte) []byte {
	if bytes.Contains(data, []byte("trailer")) || bytes.Contains(data, []byte("/XRef")) || bytes.Contains(data, []byte("/Encrypt")) {
		return nil
	}
	found := catalogue.FindAllSubmatch(data, -1)
	if len(found) == 0 {
		return nil
	}
	last := found[len(found)-1]
	return fmt.Appendf(bytes.Clone(data), "\ntrailer\n<</Root %s %s R>>\nstartxref\n0\n%%%%EOF\n", last[1], last[2])
}

// doubtCut leaves every page of a file that broke off to a person.
func (p *pdfPages) doubtCut(page *document.Page) {
	if p.cut {
		page.Status = doubtful(page.Status)
		page.Reason += ", of a file that breaks off: text may be lost"
	}
}
