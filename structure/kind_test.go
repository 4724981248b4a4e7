package structure_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

// TestOtherDocuments: none of the invented documents that speak of positions is
// taken for a description of one.
func TestOtherDocuments(t *testing.T) { kinds(t, "testdata/others", structure.TypeOther, 20) }

// TestDamagedDescriptions: none of the invented fragments is lost.
func TestDamagedDescriptions(t *testing.T) {
	kinds(t, "testdata/damaged", structure.TypeJobDescription, 10)
}

// kinds parses a folder's texts as they are and as pages run into one line.
func kinds(t *testing.T, dir string, want structure.DocumentType, atLeast int) {
	t.Helper()
	paths, _ := filepath.Glob(filepath.Join(dir, "*.txt"))
	if len(paths) < atLeast {
		t.Fatalf("%d cases in %s", len(paths), dir)
	}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, body, _ := strings.Cut(string(b), "\n")
		for _, text := range []string{body, strings.Join(strings.Fields(body), " ")} {
			jd := structure.Parse(plain(text), nil, structure.Options{})
			if jd.DocumentType != want {
				t.Errorf("%s is called %s: fields %v, sections %v", path, jd.DocumentType, names(jd.Fields), headings(jd))
			}
			if l := lost(jd); len(l) > 0 {
				t.Errorf("%s: words lost: %q", path, l)
			}
			if want == structure.TypeOther && len(jd.Fields) > 0 {
				t.Errorf("%s: fields %v", path, names(jd.Fields))
			}
			for _, s := range jd.Sections {
				if want == structure.TypeOther && s.Kind != structure.Other {
					t.Errorf("%s: a section %s %q", path, s.Kind, s.Heading)
				}
			}
		}
	}
}

func names(fields map[structure.FieldName]structure.Field) []string {
	var out []string
	for name, f := range fields {
		out = append(out, string(name)+": "+f.Value)
	}
	return out
}

func headings(jd *structure.JobDescription) []string {
	var out []string
	for _, s := range jd.Sections {
		out = append(out, string(s.Kind)+": "+s.Heading)
	}
	return out
}
