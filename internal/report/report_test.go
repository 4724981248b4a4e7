package report

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/structure"
)

var update = flag.Bool("update", false, "write the golden files")

// described is an invented description with something of everything.
func described() *structure.JobDescription {
	field := func(v string) structure.Field { return structure.Field{Value: v, Raw: v, Confidence: 0.9, Page: 1} }
	date := field("4 septembre 2007")
	date.ISO = "2007-09-04"
	return &structure.JobDescription{
		SchemaVersion: structure.SchemaVersion, ID: "ab12", DocumentType: structure.TypeJobDescription, Language: structure.French,
		Source: structure.Source{Source: document.Source{Path: "a/b_1.pdf", MediaType: "application/pdf", Bytes: 10}, Pages: 2},
		Fields: map[structure.FieldName]structure.Field{structure.PositionTitle: field("Directeur, *Bouées* | phares"),
			structure.Classification: field("EX-01"), structure.NOC: field("0411"), structure.Location: field("Gaspé (Québec)"),
			structure.PositionNumber: field("40412"), structure.Department: field("Ministère des Lacs"), structure.Branch: field("Ports"),
			structure.EffectiveDate: date},
		Sections: []structure.Section{
			{Kind: structure.GeneralAccountability, Heading: "RESPONSABILITÉ GÉNÉRALE :", Text: "Tient les bouées\nà jour &amp; en ordre.\nLe poste est seul.", Pages: []int{1}},
			{Kind: structure.SpecificAccountabilities, Heading: "RESPONSABILITÉS PARTICULIÈRES", Text: "Le titulaire doit : 1. Diriger la pose.\n2. Conseiller\nles capitaines.",
				Items: []string{"Diriger la pose.", "Conseiller les capitaines."}, Pages: []int{1, 2}},
			{Kind: structure.Certification, Heading: "ATTESTATION", Text: "1. Voilà <b>.", Pages: []int{2}},
		},
		Dimensions: []structure.Dimension{{Label: "ETP", Value: "27", Raw: "27"}},
		Evaluation: &structure.Evaluation{KnowHow: "FII3 460", Total: "954", Level: "A1"},
		Organization: &structure.Organization{ReportsTo: "DG, Ports", Peers: []structure.Position{{Title: "Directeur, Quais"}},
			DirectReports: []structure.Position{{Title: "Gestionnaire, *Bouées*", Classification: "AS-07", Staff: "16"}, {Title: "Commis"}}},
		Certification: []structure.Signatory{{Role: structure.Incumbent}, {Role: structure.Authority, Title: "DG, Ports"}},
		Unplaced:      "TITRE DU POSTE :\n- 2 -",
		Edits: []document.Edit{{Page: 1, Old: "jonr", New: "jour", Status: document.EditProposed},
			{Page: 1, Old: "les", New: "des", Status: document.EditAuto}},
		Quality: structure.Quality{NeedsReview: true, Reasons: []string{"field noc is in doubt",
			"field job_code is 108859, the file's name says 108559", "3 corrections are proposed, not made", "page 2 review: faded"}},
	}
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s (-want +got):\n%s", path, d)
	}
}

func TestMarkdown(t *testing.T) { golden(t, "testdata/described.md", Markdown(described())) }

func TestJSONLD(t *testing.T) {
	got, err := json.MarshalIndent(JSONLD(described()), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/described.jsonld", append(got, '\n'))
}

// TestOtherDocumentsAreNoOccupation: nothing is invented for a document that
// describes no position.
func TestOtherDocumentsAreNoOccupation(t *testing.T) {
	got, err := json.Marshal(JSONLD(&structure.JobDescription{DocumentType: structure.TypeOther, Language: structure.Bilingual}))
	if err != nil || strings.Contains(string(got), "Occupation") || !strings.Contains(string(got), `"inLanguage":["en","fr"]`) {
		t.Errorf("%s, %v", got, err)
	}
}

// FuzzEscape: no text becomes a line, a cell, a list or a block of its own, and
// none reaches a terminal as more than letters.
func FuzzEscape(f *testing.F) {
	f.Add("1. a | b\n# c")
	f.Add("- *x*")
	f.Add("~~~ code")
	f.Add("\x00 # y")
	f.Add("a\x1b[2Jb \u202edrow\u202c \u2066x\u2069 \x00# y")
	f.Fuzz(func(t *testing.T, s string) {
		e := escape(s)
		if i := strings.IndexFunc(e, func(r rune) bool {
			return unicode.IsControl(r) || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
		}); i >= 0 {
			t.Errorf("%q holds a line break or another control character", e)
		}
		for i := range len(e) {
			if strings.IndexByte("|*_[]<>`~", e[i]) >= 0 && (i == 0 || e[i-1] != '\\') {
				t.Errorf("%q: %c is not escaped", e, e[i])
			}
		}
		if e != "" && strings.IndexByte("#+-= ", e[0]) >= 0 {
			t.Errorf("%q begins as markup", e)
		}
	})
}
