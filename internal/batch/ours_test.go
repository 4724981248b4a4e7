package batch

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

const somebodys = "somebody's own\n"

// untouched wants a file to be as somebody left it.
func untouched(t *testing.T, elements ...string) {
	t.Helper()
	if data, err := os.ReadFile(filepath.Join(elements...)); err != nil || string(data) != somebodys {
		t.Errorf("%s: %q, %v", filepath.Join(elements...), data, err)
	}
}

func TestARunIsNotBegunOverSomebodysFile(t *testing.T) {
	for _, name := range []string{indexName, summaryName, reportName, "lines"} {
		in, out := tree(t, map[string]string{"a.txt": "1"}), tree(t, map[string]string{name: somebodys})
		p, o := newFake("1"), Options{Out: out, Lines: filepath.Join(out, "lines")}
		_, err := Run(t.Context(), []string{in}, p, o)
		var output *OutputError
		if !errors.Is(err, ErrNotOurs) || !errors.As(err, &output) || len(p.calls) != 0 {
			t.Errorf("%s: got %v after %d calls", name, err, len(p.calls))
		}
		untouched(t, out, name)
		if names := present(t, out); len(names) != 1 {
			t.Errorf("%s: the run left %v", name, names)
		}
	}
}

func TestADocumentIsNotWrittenOverSomebodysFile(t *testing.T) {
	for _, ending := range []string{".json", ".md", ".jsonld"} {
		in, out := tree(t, map[string]string{"a.txt": "1", "b.txt": "2", "bad.txt": "bad"}), tree(t, map[string]string{"a.txt" + ending: somebodys, "bad.txt.json": somebodys})
		o := Options{Out: out, Views: []View{Markdown, JSONLD}}
		s := mustRun(t, in, newFake("1"), o)
		if s.Done != 1 || s.Quarantined != 2 || s.Failures[0].Code != codeNotOurs || !strings.Contains(s.Failures[0].Reason, "a.txt"+ending) {
			t.Errorf("%s: %+v", ending, s)
		}
		untouched(t, out, "a.txt"+ending)
		untouched(t, out, "bad.txt.json")
		if err := os.Remove(filepath.Join(out, "a.txt"+ending)); err != nil {
			t.Fatal(err)
		}
		if s := mustRun(t, in, newFake("1"), o); s.Done != 2 {
			t.Errorf("%s: with the file out of the way %+v", ending, s)
		}
	}
}

func TestOurOwnFilesAreWrittenAgain(t *testing.T) {
	in, out := tree(t, map[string]string{"a.txt": "1", "empty": ""}), t.TempDir()
	o := Options{Out: out, Lines: filepath.Join(in, "empty"), Views: []View{Markdown, JSONLD}}
	mustRun(t, filepath.Join(in, "a.txt"), newFake("1"), o)
	write(t, "{}", out, "a.txt.json") // ours, by the ledger
	if s := mustRun(t, filepath.Join(in, "a.txt"), newFake("1"), o); s.Done != 1 || !stands(t, out, "a.txt") {
		t.Errorf("got %+v", s)
	}
	if err := os.RemoveAll(filepath.Join(out, ledger.Folder)); err != nil {
		t.Fatal(err)
	}
	if s := mustRun(t, filepath.Join(in, "a.txt"), newFake("2"), o); s.Done != 1 {
		t.Errorf("without the ledger %+v", s)
	}
}
