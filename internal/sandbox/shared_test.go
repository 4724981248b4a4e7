package sandbox

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/raster"
)

// TestNoPageIsMissing takes every file of the reference material through the
// workers: each ends with all of its pages, as PDFium or the form feeds count
// them, or with an error that has a code.
func TestNoPageIsMissing(t *testing.T) {
	var files []string
	for _, pattern := range []string{"pdfs/*/*", "scans/*.pdf", "jd/ocr/*.txt"} {
		found, err := filepath.Glob("../../../shared/" + pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("needs ../shared, the reference material, which is not here")
	}
	p := pool(t, "", func(o *Options) { o.PageTime = 0 })
	for _, file := range files {
		doc, err := p.Read(t.Context(), file)
		if err != nil {
			if code := extract.CodeOf(err); code == extract.CodeFailed || code == extract.CodeCrashed {
				t.Errorf("%v (%s)", err, code)
			}
			continue
		}
		if want := countPages(t, file, doc.Source.MediaType); len(doc.Pages) != want && want > 0 {
			t.Errorf("%s: %d pages, want %d", file, len(doc.Pages), want)
		}
		for i, page := range doc.Pages {
			if page.Number != i+1 || page.Reason == "" || page.Status == "" || page.Status == document.StatusFailed {
				t.Errorf("%s: page %d is numbered %d, %s: %s", file, i+1, page.Number, page.Status, page.Reason)
			}
		}
	}
}

// countPages is 0 where nobody else can tell.
func countPages(t *testing.T, file, mediaType string) int {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	switch {
	case mediaType == extract.TypePDF:
		d, err := raster.Open(t.Context(), data, "", nil)
		if err != nil {
			return 0
		}
		defer d.Close()
		return d.Pages()
	case mediaType != extract.TypeText:
		return 1
	case bytes.Contains(data, []byte("\f")):
		return bytes.Count(bytes.TrimRight(data, "\f\n"), []byte("\f")) + 1
	}
	return 0
}
