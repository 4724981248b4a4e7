package main

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/internal/specimen"
	"github.com/jdscribe/jdscribe/structure"
)

// TestArchive runs the main job over testdata/archive and holds each output
// against what is true of its file.
func TestArchive(t *testing.T) {
	specimens := allSpecimens(t)
	out := t.TempDir()
	runArchive(t, engineForTests(t), exitSomeFailed, out)
	index := readIndex(t, filepath.Join(out, "index.csv"))
	if len(index) != len(specimens) {
		t.Errorf("the index has %d files, want %d", len(index), len(specimens))
	}
	for _, s := range specimens {
		t.Run(s.Path, func(t *testing.T) {
			row := index[filepath.Join(archive, filepath.FromSlash(s.Path))]
			if s.Facts.Problem != "" {
				checkFailed(t, s, row, out)
			} else {
				checkDone(t, s, row, out)
			}
		})
	}
	t.Run("again", func(t *testing.T) { checkSameBytes(t, out) })
}

// checkSameBytes runs the main job again, with one worker, and wants what the
// first run wrote.
func checkSameBytes(t *testing.T, first string) {
	t.Helper()
	second := t.TempDir()
	runArchive(t, engineForTests(t), exitSomeFailed, second, "--jobs", "1")
	a, b := readTree(t, first), readTree(t, second)
	if len(a) != len(b) {
		t.Errorf("%d files, then %d", len(a), len(b))
	}
	for _, path := range slices.Sorted(maps.Keys(a)) {
		if a[path] != b[path] {
			t.Errorf("%s differs in a second run", path)
		}
	}
}

func checkFailed(t *testing.T, s specimen.Specimen, row map[string]string, out string) {
	t.Helper()
	if row["state"] != "quarantined" || !strings.Contains(row["reason"], s.Facts.Problem) {
		t.Errorf("state %q for the reason %q, want quarantined and %q", row["state"], row["reason"], s.Facts.Problem)
	}
	if _, err := os.Stat(outputPath(out, s)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a failed file has an output: %v", err)
	}
}

func checkDone(t *testing.T, s specimen.Specimen, row map[string]string, out string) {
	t.Helper()
	if row["state"] != "done" {
		t.Fatalf("state %q for the reason %q, want done", row["state"], row["reason"])
	}
	jd := readOutput(t, outputPath(out, s))
	if string(jd.DocumentType) != s.Facts.DocumentType || string(jd.Language) != s.Facts.Language {
		t.Errorf("it is %s, %s, want %s, %s", jd.DocumentType, jd.Language, s.Facts.DocumentType, s.Facts.Language)
	}
	if len(jd.Pages) != s.Facts.Pages {
		t.Errorf("%d pages, want %d", len(jd.Pages), s.Facts.Pages)
	}
	checkFields(t, s.Facts.Fields, jd)
	checkSections(t, s.Facts.Sections, jd)
	checkWords(t, s.Truth, jd)
}

func checkFields(t *testing.T, want map[string]string, jd *structure.JobDescription) {
	t.Helper()
	for name, value := range want {
		if got := jd.Fields[structure.FieldName(name)].Value; got != value {
			t.Errorf("%s is %q, want %q", name, got, value)
		}
	}
}

// checkSections wants each section once, in order, and its list whole.
func checkSections(t *testing.T, want []specimen.SectionFact, jd *structure.JobDescription) {
	t.Helper()
	var got []specimen.SectionFact
	for i, s := range jd.Sections {
		fact := specimen.SectionFact{Kind: string(s.Kind), Items: len(s.Items)}
		if i < len(want) && want[i].Items == 0 {
			fact.Items = 0 // not asked
		}
		got = append(got, fact)
	}
	if !slices.Equal(got, want) {
		t.Errorf("sections %v, want %v", got, want)
	}
}
