package structure_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/structure"
)

// outline is what a golden file keeps of a result: all that structure decides,
// and of long texts the beginning and the end.
type outline struct {
	DocumentType structure.DocumentType  `json:"document_type"`
	Language     structure.Language      `json:"language"`
	Fields       map[string]string       `json:"fields"`
	ISO          string                  `json:"iso,omitempty"`
	Sections     []sectionOutline        `json:"sections"`
	Organization *structure.Organization `json:"organization,omitempty"`
	Dimensions   []structure.Dimension   `json:"dimensions,omitempty"`
	Evaluation   *structure.Evaluation   `json:"evaluation,omitempty"`
	Signatories  []structure.Signatory   `json:"certification,omitempty"`
	Unplaced     []string                `json:"unplaced"`
	Reasons      []string                `json:"reasons"`
}

type sectionOutline struct {
	Kind    structure.SectionKind `json:"kind"`
	Heading string                `json:"heading"`
	Text    string                `json:"text"`
	Items   []string              `json:"items,omitempty"`
	Pages   []int                 `json:"pages"`
}

func outlineOf(jd *structure.JobDescription) outline {
	o := outline{DocumentType: jd.DocumentType, Language: jd.Language, Fields: map[string]string{},
		ISO: jd.Fields[structure.EffectiveDate].ISO, Sections: []sectionOutline{}, Organization: jd.Organization,
		Dimensions: jd.Dimensions, Evaluation: jd.Evaluation, Signatories: jd.Certification, Unplaced: strings.Split(jd.Unplaced, "\n"),
		Reasons: jd.Quality.Reasons}
	for name, f := range jd.Fields {
		o.Fields[string(name)] = f.Value
	}
	for _, s := range jd.Sections {
		o.Sections = append(o.Sections, sectionOutline{s.Kind, s.Heading, ends(s.Text), s.Items, s.Pages})
	}
	return o
}

// ends are the first and the last words of a text.
func ends(s string) string {
	words := strings.Fields(s)
	if len(words) <= 12 {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:6], " ") + " … " + strings.Join(words[len(words)-6:], " ")
}

// TestCases parses the invented documents of testdata: a first line that says
// what the case is about, pages parted by form feeds.
func TestCases(t *testing.T) {
	paths, _ := filepath.Glob("testdata/*.txt")
	if len(paths) == 0 {
		t.Fatal("no cases")
	}
	s := compiled(t)
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			header, body, ok := strings.Cut(string(b), "\n")
			if !ok || !strings.HasPrefix(header, "# ") {
				t.Fatal("the first line does not say what the case is about")
			}
			pages := strings.Split(strings.TrimSuffix(body, "\n"), "\f\n")
			jd := structure.Parse(plain(pages...), nil, structure.Options{})
			if l := lost(jd); len(l) > 0 {
				t.Errorf("words lost: %q", l)
			}
			validate(t, s, jd)
			golden(t, strings.TrimSuffix(path, ".txt")+".golden.json", outlineOf(jd))
		})
	}
}

// golden compares a value with a file, or writes the file with -update.
func golden(t *testing.T, path string, v any) {
	t.Helper()
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), b.String()); d != "" {
		t.Errorf("%s (-want +got):\n%s", path, d)
	}
}
