package batch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/structure"
)

// stands reports that a file's output is there.
func stands(t *testing.T, out, name string) bool {
	t.Helper()
	return readOutput(filepath.Join(out, name+outputEnding)) != nil
}

// vanishing loses its input folder with the first file that it reads.
type vanishing struct {
	*fakeProcessor
	folder string
}

func (v vanishing) Process(ctx context.Context, path string) (*structure.JobDescription, error) {
	if err := os.Rename(v.folder, v.folder+"-gone"); err != nil {
		return nil, err
	}
	return v.fakeProcessor.Process(ctx, path)
}

func TestAnInputFolderThatGoesAwayTakesNoOutputWithIt(t *testing.T) {
	in, out := tree(t, map[string]string{"share/a.txt": "1", "share/b.txt": "2", "share/c.txt": "3"}), t.TempDir()
	folder := filepath.Join(in, "share")
	mustRun(t, folder, newFake("1"), Options{Out: out})
	s := mustRun(t, folder, vanishing{newFake("1"), folder}, Options{Out: out, Force: true})
	if s.Quarantined != 3 || !strings.Contains(s.Failures[0].Reason, "earlier output is kept") {
		t.Errorf("got %+v", s)
	}
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		if !stands(t, out, name) {
			t.Errorf("the output of %s is gone", name)
		}
	}
	if err := os.Rename(folder+"-gone", folder); err != nil {
		t.Fatal(err)
	}
	if s := mustRun(t, folder, newFake("1"), Options{Out: out}); s.Done != 3 {
		t.Errorf("then %+v", s)
	}
}

func TestARunWithoutTheEngineKeepsWhatTheEngineRead(t *testing.T) {
	for _, code := range []extract.Code{extract.CodeNoEngine, extract.CodeNoLanguage} {
		in, out, always := tree(t, map[string]string{"a.txt": "1"}), t.TempDir(), 9
		mustRun(t, in, newFake("with"), Options{Out: out})
		s := mustRun(t, in, failing{newFake("without"), &extract.Error{Code: code}, &always}, Options{Out: out})
		if s.Quarantined != 1 || !stands(t, out, "a.txt") {
			t.Errorf("%s: %+v, the output stands: %t", code, s, stands(t, out, "a.txt"))
		}
		again := newFake("with")
		if s := mustRun(t, in, again, Options{Out: out}); s.Unchanged != 1 || len(again.calls) != 0 {
			t.Errorf("%s: with the engine again %d calls, %+v", code, len(again.calls), s)
		}
	}
}

func TestWhatPassesKeepsTheOutputOfTheSameBytes(t *testing.T) {
	for _, c := range []struct {
		code  extract.Code
		bytes string
		kept  bool
	}{
		{extract.CodeTimeout, "1", true},
		{extract.CodeMemory, "1", true},
		{extract.CodeCrashed, "1", true},
		{extract.CodeTimeout, "changed", false},
		{extract.CodeDamaged, "changed", false},
	} {
		in, out, always := tree(t, map[string]string{"a.txt": "1"}), t.TempDir(), 99
		mustRun(t, in, newFake("1"), Options{Out: out})
		write(t, c.bytes, in, "a.txt")
		p := failing{newFake("2"), &extract.Error{Code: c.code}, &always}
		if s := mustRun(t, in, p, Options{Out: out}); s.Quarantined != 1 || stands(t, out, "a.txt") != c.kept {
			t.Errorf("%s of %q: %+v, want kept: %t", c.code, c.bytes, s, c.kept)
		}
	}
}

func TestAFileThatCannotBeLookedAtKeepsItsOutput(t *testing.T) {
	in, out := tree(t, map[string]string{"a.txt": "1"}), t.TempDir()
	mustRun(t, in, newFake("1"), Options{Out: out})
	l, err := ledger.Open(t.Context(), out, ledger.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := &planner{options: Options{Out: out}, maker: makerOf(newFake("1").Pipeline())}
	err = l.Plan(t.Context(), func(plan *ledger.Plan) error {
		p.plan = plan
		return p.item(t.Context(), Item{Path: filepath.Join(in, "a.txt"), Rel: "a.txt", Fail: "cannot be opened"})
	})
	if err = errors.Join(err, p.removeStale(), l.Close()); err != nil || !stands(t, out, "a.txt") {
		t.Errorf("%v; the output stands: %t", err, stands(t, out, "a.txt"))
	}
	again := newFake("1")
	if s := mustRun(t, in, again, Options{Out: out}); s.Unchanged != 1 || len(again.calls) != 0 {
		t.Errorf("then %d calls, %+v", len(again.calls), s)
	}
}
