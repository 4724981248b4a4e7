package extract

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// mapped is a page of the specimen's text in a font that says which characters
// its glyphs stand for.
func mapped(ranges string) []byte {
	var text strings.Builder
	for _, line := range strings.Split(specimen.Text, "\n") {
		fmt.Fprintf(&text, "(%s) Tj 0 -18 Td ", line)
	}
	content := "BT /F 12 Tf 72 720 Td " + text.String() + "ET"
	table := "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n" +
		"1 begincodespacerange <00> <FF> endcodespacerange\n" + ranges + "\nendcmap end end"
	return pdfOf("<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 126 /Widths ["+strings.Repeat("500 ", 95)+"] /ToUnicode 6 0 R >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(table), table))
}

// TestAPageWithABrokenToUnicodeIsRecognised, whether its letters stand for
// nothing or for other letters; one whose table is right is read.
func TestAPageWithABrokenToUnicodeIsRecognised(t *testing.T) {
	cases := []struct {
		name, ranges string
		method       document.Method
	}{
		{"right", "1 beginbfrange <20> <7E> <0020> endbfrange", document.MethodText},
		{"private characters", "1 beginbfrange <21> <7E> <E021> endbfrange", document.MethodOCR},
		{"other letters", "3 beginbfrange <20> <60> <0020> <61> <6D> <006E> <6E> <7A> <0061> endbfrange", document.MethodOCR},
	}
	for _, c := range cases {
		for _, careful := range []bool{false, true} {
			e := &typist{text: specimen.Text, sure: 0.9}
			doc, err := ReadBytes(t.Context(), "page.pdf", mapped(c.ranges), Options{Engine: e, Known: inSpecimen, Careful: careful})
			if err != nil {
				t.Fatal(err)
			}
			if page := doc.Pages[0]; page.Method != c.method || textOf(page) != printed {
				t.Errorf("%s, careful %v: %s (%s): %q", c.name, careful, page.Method, page.Reason, textOf(page))
			}
		}
	}
}
