package batch

import (
	"os"
	"path/filepath"

	"github.com/jdscribe/jdscribe/internal/report"
	"github.com/jdscribe/jdscribe/structure"
)

// View is another form of an output, beside its JSON and made of it alone.
type View struct {
	Ending string // of the file's name, in the place of ".json"
	// Sign is how each such file begins: what an earlier run left is known by it.
	Sign string
	Make func(*structure.JobDescription) ([]byte, error)
}

// The views that there are.
var (
	Markdown = View{Ending: ".md", Sign: "<!-- made by jdscribe -->\n", Make: func(jd *structure.JobDescription) ([]byte, error) {
		return append([]byte("<!-- made by jdscribe -->\n"), report.Markdown(jd)...), nil
	}}
	JSONLD = View{Ending: ".jsonld", Sign: "{\n  \"@context\": \"https://schema.org\",\n  \"@id\": \"urn:sha256:", Make: func(jd *structure.JobDescription) ([]byte, error) {
		return Encode(report.JSONLD(jd))
	}}
)

// removeViews takes away an earlier run's views but those to keep. A file that
// no run made is left alone.
func removeViews(base string, keep []View) error {
	for _, v := range []View{Markdown, JSONLD} {
		if kept(v, keep) || !begins(base+v.Ending, v.Sign) {
			continue
		}
		if err := os.Remove(base + v.Ending); err != nil {
			return &OutputError{Path: base + v.Ending, Err: err}
		}
	}
	return nil
}

func kept(v View, keep []View) bool {
	for _, k := range keep {
		if k.Ending == v.Ending {
			return true
		}
	}
	return false
}

// begins reports whether path is a file that begins with sign.
func begins(path, sign string) bool {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close() //nolint:errcheck // read only
	head := make([]byte, len(sign))
	n, _ := f.Read(head)
	return string(head[:n]) == sign
}

// outputBase is an item's output without its ending.
func outputBase(out string, item Item) string {
	return filepath.Join(out, filepath.FromSlash(item.Rel))
}
