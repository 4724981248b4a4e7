package extract

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// holding is a PDF of two pages whose tree of names is given; object 7 is a file
// by the name "b.pdf", and object 8 the tree's node that is its own child.
func holding(tree string) []byte {
	page := "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F1 6 0 R>>>>>>"
	content := "BT /F1 10 Tf 72 720 Td (Please see the attached description.) Tj ET"
	return pdfOf(
		"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles "+tree+">>>>",
		"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>", page, page,
		fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content),
		"<</Type/Font/Subtype/TrueType/BaseFont/Even/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 126/Widths["+strings.Repeat("500 ", 95)+"]>>",
		"<</Type/Filespec/F(b.pdf)/EF<<>>>>",
		"<</Kids[8 0 R 8 0 R 8 0 R]>>",
	)
}

func TestAttachedFilesAreSaid(t *testing.T) {
	many := strings.Repeat("(k) 7 0 R ", 7)
	cases := []struct {
		name, tree, want string
		plain            bool // PDFium counts no nameless file, and walks the loop for ever
	}{
		{"none", "<<>>", "", false},
		{"one", "<</Names[(k) 7 0 R]>>", "holds 1 attached file, which was not read: b.pdf", false},
		{"below a node", "<</Kids[<</Names[(a) <</UF(a.pdf)/F(x)/EF<<>>>>]>> <</Names[(b) 7 0 R]>>]>>", "holds 2 attached files, which were not read: a.pdf, b.pdf", false},
		{"many", "<</Names[" + many + "]>>", "holds 7 attached files, which were not read: b.pdf, b.pdf, b.pdf, b.pdf, b.pdf and 2 more", false},
		{"a name that ends the line", "<</Names[(k) <</F(a\\nb\\001.pdf)/EF<<>>>>]>>", "not read: ab.pdf", false},
		{"no name", "<</Names[() <</EF<<>>>>]>>", "not read: one without a name", true},
		{"a loop", "<</Kids[8 0 R <</Names[(k) 7 0 R]>>]>>", "", true},
		{"no tree", "(k)", "", false},
		{"half a pair", "<</Names[(k)]>>", "", false},
	}
	for _, c := range cases {
		for _, careful := range []bool{false, true} {
			if careful && c.plain {
				continue
			}
			doc, err := ReadBytes(t.Context(), "letter.pdf", holding(c.tree), Options{Careful: careful})
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
				continue
			}
			checkAttached(t, fmt.Sprintf("%s (careful: %v)", c.name, careful), doc.Pages, c.want)
		}
	}
}

// TestFilesInNotesAreSaid, those of hidden notes, too: what was sent may be in
// them.
func TestFilesInNotesAreSaid(t *testing.T) {
	const note, named = "/Subtype/FileAttachment/Rect[400 700 420 720]", "/FS<</Type/Filespec/F(a.pdf)/UF(a.pdf)/EF<<>>>>"
	cases := []struct {
		name, note, want string
	}{
		{"a note", note + named, "holds 1 attached file, which was not read: a.pdf"},
		{"a hidden one", note + named + "/F 2", "holds 1 attached file, which was not read: a.pdf"},
		{"no file", note, "holds 1 attached file, which was not read: one without a name"},
		{"a link", "/Subtype/Link/Rect[400 700 420 720]", ""},
	}
	for _, c := range cases {
		for _, careful := range []bool{false, true} {
			doc, err := ReadBytes(t.Context(), "letter.pdf", specimen.FormPDF(c.note), Options{Careful: careful})
			if err != nil {
				t.Fatal(err)
			}
			got := doc.Pages[0]
			if (got.Status == document.StatusReview) != (c.want != "") || !strings.HasSuffix(got.Reason, c.want) || strings.Contains(got.Reason, "holds") != (c.want != "") {
				t.Errorf("%s (careful: %t): %s, %q, want %q", c.name, careful, got.Status, got.Reason, c.want)
			}
		}
	}
}

func checkAttached(t *testing.T, name string, pages []document.Page, want string) {
	t.Helper()
	status := document.StatusOK
	if want != "" {
		status = document.StatusReview
	}
	if first := pages[0]; first.Status != status || !strings.HasSuffix(first.Reason, want) || strings.Contains(first.Reason, "holds") != (want != "") {
		t.Errorf("%s: first page %s, %q, want %q", name, first.Status, first.Reason, want)
	}
	if second := pages[1]; second.Status != document.StatusOK || strings.Contains(second.Reason, "holds") {
		t.Errorf("%s: second page %s, %q", name, second.Status, second.Reason)
	}
}
