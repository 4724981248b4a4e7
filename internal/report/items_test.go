package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/structure"
)

func TestBlocks(t *testing.T) {
	tests := []struct {
		text  string
		items []string
		want  []block
	}{
		{"Leads:\n1. locks 2.Gates and\nweirs.", []string{"locks", "Gates and weirs."},
			[]block{{"Leads:", false}, {"locks", true}, {"Gates and weirs.", true}}},
		{"• locks • gates Beyond: • weirs\nNo more.", []string{"locks", "gates", "weirs"},
			[]block{{"locks", true}, {"gates", true}, {"Beyond:", false}, {"weirs", true}, {"No more.", false}}},
		{"Element 1: locks Element 2: gates", []string{"locks", "gates"}, []block{{"Element 1: locks", true}, {"Element 2: gates", true}}},
		{"(ii) locks\nIV. gates", []string{"locks", "gates"}, []block{{"locks", true}, {"gates", true}}},
		{"No list.", nil, []block{{"No list.", false}}},
		{"Text.", []string{"not in it"}, []block{{"not in it", true}, {"Text.", false}}},
	}
	for _, tt := range tests {
		if d := cmp.Diff(tt.want, blocks(tt.text, tt.items), cmp.AllowUnexported(block{})); d != "" {
			t.Errorf("blocks(%q) (-want +got):\n%s", tt.text, d)
		}
	}
}

// TestMarkdownHoldsEverySection: of the words of the sections' texts the Markdown
// leaves out only the marks of items.
func TestMarkdownHoldsEverySection(t *testing.T) {
	paths, _ := filepath.Glob("../../structure/testdata/*.txt")
	if len(paths) == 0 {
		t.Fatal("no cases")
	}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc := &document.Document{}
		for i, page := range strings.Split(string(b), "\f\n") {
			doc.Pages = append(doc.Pages, document.Page{Number: i + 1, Lines: document.ParsePlain(page)})
		}
		jd := structure.Parse(doc, nil, structure.Options{})
		have := map[string]int{}
		for w := range strings.FieldsSeq(strings.ReplaceAll(string(Markdown(jd)), "\\", "")) {
			have[strings.TrimLeft(w, "0123456789.")]++
		}
		for _, s := range jd.Sections {
			for w := range strings.FieldsSeq(s.Text) {
				w = strings.TrimLeft(w, "0123456789.") // of a number run into its item
				if have[w]--; w != "" && have[w] < 0 && !mark.MatchString(w) {
					t.Errorf("%s: %q of section %s is not in the Markdown", filepath.Base(path), w, s.Kind)
				}
			}
		}
	}
}
