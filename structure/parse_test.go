package structure_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/structure"
)

// plain makes a document of pages of text.
func plain(pages ...string) *document.Document {
	d := &document.Document{Source: document.Source{Path: "a.txt", SHA256: "00", MediaType: "text/plain"}}
	for i, p := range pages {
		d.Pages = append(d.Pages, document.Page{Number: i + 1, Method: document.MethodText, Status: document.StatusOK,
			Lines: document.ParsePlain(p)})
	}
	return d
}

// lost are the words of the corrected text that are in no field, no section
// and not in unplaced. A heading and the text that is run into it, parted by a
// colon alone, may stand apart.
func lost(jd *structure.JobDescription) []string {
	have := map[string]int{}
	add := func(texts ...string) {
		for _, s := range texts {
			for _, w := range strings.Fields(s) {
				have[w]++
			}
		}
	}
	add(jd.Unplaced)
	for _, f := range jd.Fields {
		add(f.Value, f.Raw)
	}
	for _, s := range jd.Sections {
		add(s.Heading, s.Text)
	}
	var out []string
	for _, p := range jd.Pages {
		for _, w := range strings.Fields(p.CorrectedText) {
			if have[w]--; have[w] < 0 && !apart(have, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

// apart takes a word that stands in two pieces, up to a colon and after it.
func apart(have map[string]int, w string) bool {
	head, tail, _ := strings.Cut(w, ":")
	have[head+":"]--
	have[tail]--
	return tail != "" && have[head+":"] >= 0 && have[tail] >= 0
}

// corpus reads the old texts beside the checkout, a page a line.
func corpus(t testing.TB, dir string) map[string]*document.Document {
	t.Helper()
	paths, _ := filepath.Glob(filepath.Join("..", "..", "shared", "jd", dir, "*.txt"))
	if len(paths) == 0 {
		t.Skip("no texts in ../shared/jd: nothing to read")
	}
	out := map[string]*document.Document{}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		s := string(b)
		if _, after, ok := strings.Cut(s, "--- Full Extracted Text ---"); ok {
			s = after
		}
		out[filepath.Base(path)] = plain(strings.Split(strings.TrimSpace(s), "\n")...)
	}
	return out
}

func TestNoWordIsLost(t *testing.T) {
	s := compiled(t)
	for name, doc := range corpus(t, "ocr") {
		jd := structure.Parse(doc, nil, structure.Options{})
		if l := lost(jd); len(l) > 0 {
			t.Errorf("%s: %d words lost: %q", name, len(l), l[:min(10, len(l))])
		}
		validate(t, s, jd)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", " \n\n", "GENERAL ACCOUNTABILITY: I. Does. II. Says.",
		"POSITION TITLE: Director CLASSIFICATION: EX-OI\nDIMENSIONS\nFTEs: 3\n\n2", "Position No. N du poste EX-O2 IO369I"} {
		f.Add(s, "second page "+s, "Director", "Manager General")
	}
	f.Fuzz(func(t *testing.T, one, two, old, new string) {
		doc := plain(one, two)
		var edits []document.Edit
		for i, w := range doc.Pages[0].Words() {
			if w.Text == old {
				edits = append(edits, document.Edit{Page: 1, From: i, To: i + 1, Old: old, New: new, Status: document.EditAuto})
			}
		}
		if lines := doc.Pages[1].Lines; len(two)%3 == 0 && len(lines) > 0 {
			lines[len(two)%len(lines)].Furniture = document.FurnitureFooter
		}
		jd := structure.Parse(doc, edits, structure.Options{})
		if l := lost(jd); len(l) > 0 {
			t.Errorf("words lost: %q", l)
		}
		a, err := json.Marshal(jd)
		if err != nil {
			t.Fatal(err)
		}
		b, _ := json.Marshal(structure.Parse(doc, edits, structure.Options{}))
		if string(a) != string(b) {
			t.Error("two runs differ")
		}
	})
}
