package batch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

// meddler does something in the output folder while a document is read.
type meddler struct {
	*fakeProcessor
	meddle func() error
}

func (m *meddler) Process(ctx context.Context, path string) (*structure.JobDescription, error) {
	jd, err := m.fakeProcessor.Process(ctx, path)
	if strings.Contains(path, "blocked") {
		err = errors.Join(err, m.meddle())
	}
	return jd, err
}

// TestAnOutputThatIsBlockedFailsAlone puts something in the place of an output
// or of its folder, before a run and in it.
func TestAnOutputThatIsBlockedFailsAlone(t *testing.T) {
	for what, c := range map[string]struct{ in, block string }{
		"a folder in its place":      {"blocked.txt", "blocked.txt.json/x"},
		"a folder in its view's":     {"blocked.txt", "blocked.txt.md/x"},
		"a file in its folder's":     {"blocked/a.txt", "blocked"},
		"a file in a folder's of it": {"blocked/a/b/c.txt", "blocked/a"},
	} {
		for _, early := range []bool{true, false} {
			in, out := tree(t, map[string]string{c.in: "one", "z.txt": "two"}), t.TempDir()
			block := func() error {
				at := filepath.Join(out, filepath.FromSlash(c.block))
				if !early {
					_ = os.RemoveAll(at) // the empty folder that was made for the output
				}
				if err := os.MkdirAll(filepath.Dir(at), 0o777); err != nil {
					return err
				}
				return os.WriteFile(at, []byte(somebodys), 0o666)
			}
			p, calls := &meddler{newFake("1"), func() error { return nil }}, 1
			if !early {
				p.meddle, calls = block, 2
			} else if err := block(); err != nil {
				t.Fatal(err)
			}
			s := mustRun(t, in, p, Options{Out: out, Views: []View{Markdown}})
			if s.Done != 1 || s.Quarantined != 1 || s.Failures[0].Code != codeBlocked || len(p.calls) != calls {
				t.Errorf("%s, early %v: %d calls, %+v", what, early, len(p.calls), s)
			}
			untouched(t, out, filepath.FromSlash(c.block))
			if err := os.RemoveAll(filepath.Join(out, strings.SplitN(c.block, "/", 2)[0])); err != nil {
				t.Fatal(err)
			}
			if s := mustRun(t, in, newFake("1"), Options{Out: out, Views: []View{Markdown}}); s.Done != 2 {
				t.Errorf("%s, early %v: with nothing in the way %+v", what, early, s)
			}
		}
	}
}

// TestAPlaceThatTakesNoOutputsEndsTheRun takes the output folder away while a
// document is read.
func TestAPlaceThatTakesNoOutputsEndsTheRun(t *testing.T) {
	in, out := tree(t, map[string]string{"blocked.txt": "one", "z.txt": "two"}), t.TempDir()
	p := &meddler{newFake("1"), func() error {
		return errors.Join(os.Rename(out, out+"-gone"), os.WriteFile(out, []byte(somebodys), 0o666))
	}}
	var output *OutputError
	if _, err := Run(t.Context(), []string{in}, p, Options{Out: out, Ledger: t.TempDir()}); !errors.As(err, &output) {
		t.Errorf("got %v", err)
	}
	untouched(t, out)
	if err := (Options{Out: filepath.Join(out, "out")}).sink().Prepare(); !errors.As(err, &output) {
		t.Errorf("a folder below a file: got %v", err)
	}
}

// TestAViewThatCannotBeMadeFailsAlone has a view that is a defect.
func TestAViewThatCannotBeMadeFailsAlone(t *testing.T) {
	for _, make := range []func(*structure.JobDescription) ([]byte, error){
		func(*structure.JobDescription) ([]byte, error) { panic("a defect") },
		func(*structure.JobDescription) ([]byte, error) { return nil, errors.New("a defect") },
	} {
		in, out := tree(t, map[string]string{"a.txt": "one"}), t.TempDir()
		s := mustRun(t, in, newFake("1"), Options{Out: out, Views: []View{{Ending: ".md", Make: make}}})
		if s.Quarantined != 1 || s.Failures[0].Code != codeInternal || !strings.Contains(s.Failures[0].Reason, "a defect") {
			t.Errorf("got %+v", s)
		}
	}
}
