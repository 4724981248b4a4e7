package extract

import (
	"encoding/json"
	"errors"
	"testing"
)

// FuzzFile opens bytes as a file of whatever kind they look like, but for PDF,
// whose parsers are others'. A file is an *Error or has pages, and each page can
// be written as JSON.
func FuzzFile(f *testing.F) {
	f.Add([]byte("Keeper of the lamp\fsecond page"))
	f.Add([]byte("\xff\xfea\x00"))
	f.Add([]byte("II*\x00\x08\x00\x00\x00"))
	f.Add([]byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00"))
	f.Add([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if Sniff(data) == TypePDF {
			return
		}
		doc, err := ReadBytes(t.Context(), "file", data, Options{Engine: engine(), MaxPixels: 1e5})
		var typed *Error
		if err != nil && !errors.As(err, &typed) {
			t.Errorf("an error without a code: %v", err)
		}
		if err != nil {
			return
		}
		if len(doc.Pages) == 0 {
			t.Error("a document without pages")
		}
		if _, err := json.Marshal(doc); err != nil {
			t.Error(err)
		}
	})
}
