package batch

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

// renew gives all files below a folder a new time, as a copy does.
func renew(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(file string, _ os.DirEntry, err error) error {
		now := time.Now().Add(time.Minute)
		return errors.Join(err, os.Chtimes(file, now, now))
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestACopiedOutputFolderIsNotReadAgain(t *testing.T) {
	in, out := tree(t, map[string]string{"a.txt": "1", "b.txt": "2", "c.txt": "2"}), t.TempDir()
	o := Options{Out: out, Views: []View{Markdown}}
	mustRun(t, in, newFake("1"), o)
	renew(t, out)
	if got := whys(t, in, newFake("1"), o); got["a.txt"] != "unchanged" || got["b.txt"] != "unchanged" {
		t.Errorf("a dry run says %v", got)
	}
	again := newFake("1")
	if s := mustRun(t, in, again, o); len(again.calls) != 0 || s.Unchanged != 3 {
		t.Errorf("%d calls, %+v", len(again.calls), s)
	}
	l, err := ledger.Open(t.Context(), out, ledger.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // test
	err = l.Plan(t.Context(), func(p *ledger.Plan) error {
		e, _, err := p.Find(t.Context(), "a.txt")
		for _, w := range files(e) {
			if info, err := (Options{Out: out}).sink().Stat(w.Name); err != nil || w != measured(w.Name, info, w.SHA256) {
				t.Errorf("the ledger still has the old time of %s", w.Name)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAnOutputOfTheSameLengthThatWasAlteredIsMadeAgain(t *testing.T) {
	in, out := tree(t, map[string]string{"a.txt": "1"}), t.TempDir()
	mustRun(t, in, newFake("1"), Options{Out: out})
	file := filepath.Join(out, "a.txt.json")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)/2] ^= 1
	write(t, string(data), file)
	renew(t, out)
	if got := whys(t, in, newFake("1"), Options{Out: out}); got["a.txt"] != string(ledger.Altered) {
		t.Errorf("a dry run says %v", got)
	}
}

func TestAMovedArchiveIsNotReadAgain(t *testing.T) {
	for _, withLedger := range []bool{true, false} {
		old, out := tree(t, map[string]string{"x/a.txt": "1", "x/b.txt": "2", "x/c.txt": "bad"}), t.TempDir()
		o := Options{Out: out, Views: []View{Markdown}}
		mustRun(t, filepath.Join(old, "x"), newFake("1"), o)
		in := filepath.Join(old, "y")
		if err := os.Rename(filepath.Join(old, "x"), in); err != nil {
			t.Fatal(err)
		}
		renew(t, in)
		write(t, "3", in, "b.txt")
		want, calls := "quarantined earlier", 1
		if !withLedger {
			want, calls = "missing", 2
			if err := os.RemoveAll(filepath.Join(out, ledger.Folder)); err != nil {
				t.Fatal(err)
			}
		}
		if got := whys(t, in, newFake("1"), o); got["a.txt"] != "moved" || got["b.txt"] == "moved" || got["c.txt"] != want {
			t.Errorf("a dry run says %v", got)
		}
		again := newFake("1")
		s := mustRun(t, in, again, o)
		if len(again.calls) != calls || s.Unchanged != 1 || s.Done != 2 || s.Quarantined != 1 {
			t.Errorf("%d calls, %+v", len(again.calls), s)
		}
		if jd := readOutput(filepath.Join(out, "a.txt.json")); jd == nil || jd.Source.Path != filepath.Join(in, "a.txt") {
			t.Errorf("the output is of %+v", jd)
		}
		if got := whys(t, in, newFake("1"), o); got["a.txt"] != "unchanged" {
			t.Errorf("then a dry run says %v", got)
		}
	}
}

func TestPlanningThatFailsLeavesNothing(t *testing.T) {
	in := tree(t, map[string]string{"a/x.pdf": "", "b/x.pdf": "", "empty/readme.doc": "x"})
	for name, inputs := range map[string][]string{
		"no documents": {filepath.Join(in, "empty")},
		"same output":  {filepath.Join(in, "a", "x.pdf"), filepath.Join(in, "b", "x.pdf")},
	} {
		home := t.TempDir()
		_, err := Run(t.Context(), inputs, newFake("1"), Options{Out: filepath.Join(home, "deep", "out")})
		var input *InputError
		if names := present(t, home); !errors.As(err, &input) || len(names) != 0 {
			t.Errorf("%s: %v left %v", name, err, names)
		}
		out := t.TempDir()
		mustRun(t, filepath.Join(in, "a", "x.pdf"), newFake("1"), Options{Out: out})
		before := len(present(t, filepath.Join(out, ledger.Folder)))
		if _, err := Run(t.Context(), inputs, newFake("1"), Options{Out: out}); !errors.As(err, &input) {
			t.Errorf("%s: %v", name, err)
		}
		if after := len(present(t, filepath.Join(out, ledger.Folder))); after != before {
			t.Errorf("%s: the ledger's folder has %d files, not %d", name, after, before)
		}
	}
}
