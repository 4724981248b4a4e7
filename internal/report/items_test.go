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
			[]block{{text: "Leads:"}, {"locks", true, "1."}, {"Gates and weirs.", true, "2."}}},
		{"• locks • gates Beyond: • weirs\nNo more.", []string{"locks", "gates", "weirs"},
			[]block{{"locks", true, "•"}, {"gates", true, "•"}, {text: "Beyond:"}, {"weirs", true, "•"}, {text: "No more."}}},
		{"Element 1: locks Element 2: gates", []string{"locks", "gates"}, []block{{"Element 1: locks", true, ""}, {"Element 2: gates", true, ""}}},
		{"(ii) locks\nIV. gates", []string{"locks", "gates"}, []block{{"locks", true, "(ii)"}, {"gates", true, "IV."}}},
		{"5.1 locks 5.2 gates", []string{"locks", "gates"}, []block{{"locks", true, "5.1"}, {"gates", true, "5.2"}}},
		{"40 % locks\n60% gates", []string{"locks", "gates"}, []block{{"locks", true, "40 %"}, {"gates", true, "60%"}}},
		{"No list.", nil, []block{{text: "No list."}}},
		{"Text.", []string{"not in it"}, []block{{"not in it", true, ""}, {text: "Text."}}},
	}
	for _, tt := range tests {
		if d := cmp.Diff(tt.want, blocks(tt.text, tt.items), cmp.AllowUnexported(block{})); d != "" {
			t.Errorf("blocks(%q) (-want +got):\n%s", tt.text, d)
		}
	}
}

// TestListNumbers: an item has the number that is printed, or the one in turn
// where it was lost; letters stay, and none is given to what has none.
func TestListNumbers(t *testing.T) {
	for marks, want := range map[string]string{
		"5. 6. 7.": "5.|6.|7.", "1) 2) 4)": "1.|2.|4.", "(9) - 11": "9.|10.|11.", "a) b)": "- a)|- b)", "• •": "-|-", "- 2.": "-|2.", "(ii) IV.": "- (ii)|- IV.",
		"5.1 5.2": `- 5\.1|- 5\.2`, "#1 #2": "1.|2.", "KA1 -": "- KA1|-",
	} {
		var l list
		var got []string
		for m := range strings.FieldsSeq(marks) {
			got = append(got, l.next(m))
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s: %s, want %s", marks, s, want)
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
