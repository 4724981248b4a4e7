package batch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

// present are the files of a folder by name.
func present(t *testing.T, dir string) map[string]bool {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, e := range entries {
		names[e.Name()] = true
	}
	return names
}

func TestViewsFollowTheirOutput(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "one"})
	out := tree(t, map[string]string{"a.txt.jsonld": "somebody's own"})
	mustRun(t, in, newFake("1"), Options{Out: out})
	again := newFake("1")
	mustRun(t, in, again, Options{Out: out, Views: []View{Markdown}})
	if len(again.calls) != 0 || !present(t, out)["a.txt.md"] {
		t.Errorf("a view of an unchanged output: %d calls, %v", len(again.calls), present(t, out))
	}
	if mustRun(t, in, again, Options{Out: out}); present(t, out)["a.txt.md"] {
		t.Error("a view that is no longer wanted stands")
	}
	if !present(t, out)["a.txt.jsonld"] {
		t.Error("a file that no run made is gone")
	}
	if err := os.Remove(filepath.Join(out, "a.txt.jsonld")); err != nil {
		t.Fatal(err)
	}
	mustRun(t, in, again, Options{Out: out, Views: []View{Markdown, JSONLD}})
	write(t, "bad", in, "a.txt")
	mustRun(t, in, again, Options{Out: out, Views: []View{Markdown, JSONLD}})
	if diff := cmp.Diff(map[string]bool{"index.csv": true, "summary.json": true, "report.html": true, ledger.Folder: true}, present(t, out)); diff != "" {
		t.Errorf("after a failure: %s", diff)
	}
}

func TestViewsBeginWithTheirSign(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "one"})
	out := t.TempDir()
	mustRun(t, in, newFake("1"), Options{Out: out, Views: []View{Markdown, JSONLD}})
	for _, v := range []View{Markdown, JSONLD} {
		if !(Options{Out: out}).begins("a.txt"+v.Ending, v.Sign) {
			t.Errorf("%s does not", v.Ending)
		}
	}
}

func TestANameTooLongForAViewFailsAlone(t *testing.T) {
	long := strings.Repeat("x", 245) + ".txt" // 249 bytes; .json fits, .jsonld does not
	in := tree(t, map[string]string{long: "one", "a.txt": "two"})
	out := t.TempDir()
	s := mustRun(t, in, newFake("1"), Options{Out: out, Views: []View{JSONLD}})
	if s.Done != 1 || s.Quarantined != 1 || present(t, out)[long+".json"] {
		t.Errorf("got %+v", s)
	}
}

// TestAFolderWithTheNameOfAView is in the document's way where the view is wanted.
func TestAFolderWithTheNameOfAView(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "one", "a.txt.md/b.txt": "two"})
	p := newFake("1")
	s := mustRun(t, in, p, Options{Out: t.TempDir(), Views: []View{Markdown}})
	if s.Done != 1 || s.Quarantined != 1 || s.Failures[0].Code != codeBlocked || s.Failures[0].Path != filepath.Join(in, "a.txt") || len(p.calls) != 1 {
		t.Errorf("got %+v after %d calls", s, len(p.calls))
	}
	if s := mustRun(t, in, p, Options{Out: t.TempDir(), Views: []View{JSONLD}}); s.Done != 2 {
		t.Errorf("with other views %+v", s)
	}
}
