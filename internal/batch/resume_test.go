package batch

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/structure"
)

// whys are the reasons that a run with the given version would have, by file.
func whys(t *testing.T, in string, p Processor, o Options) map[string]string {
	t.Helper()
	got := map[string]string{}
	err := List(t.Context(), []string{in}, p.Pipeline(), o, func(r Result) error {
		got[r.Item.Rel] = string(r.Why)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func write(t testing.TB, content string, elements ...string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(elements...), []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// age makes a file's last change lie an hour back, so that size and time tell
// whether it is the same.
func age(t *testing.T, files ...string) {
	t.Helper()
	for _, f := range files {
		if err := os.Chtimes(f, time.Time{}, time.Now().Add(-time.Hour)); err != nil {
			t.Fatal(err)
		}
	}
}

func TestADryRunSaysWhy(t *testing.T) {
	in := tree(t, map[string]string{"same.txt": "1", "touched.txt": "2", "changed.txt": "3", "altered.txt": "4", "removed.txt": "5",
		"bad.txt": "bad"})
	out := t.TempDir()
	mustRun(t, in, newFake("1"), Options{Out: out})
	write(t, "one more", in, "new.txt")
	write(t, "6", in, "changed.txt") // as long as before
	age(t, filepath.Join(in, "touched.txt"))
	write(t, "{}", out, "altered.txt.json")
	if err := os.Remove(filepath.Join(out, "removed.txt.json")); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"same.txt": "unchanged", "touched.txt": "unchanged", "changed.txt": "changed",
		"altered.txt": "output missing or altered", "removed.txt": "output missing or altered", "new.txt": "missing",
		"bad.txt": "quarantined earlier"}
	if d := cmp.Diff(want, whys(t, in, newFake("1"), Options{Out: out})); d != "" {
		t.Error(d)
	}
	for name := range want {
		want[name] = "settings changed"
	}
	want["new.txt"] = "missing"
	if d := cmp.Diff(want, whys(t, in, newFake("2"), Options{Out: out})); d != "" {
		t.Error(d)
	}
	if got := whys(t, in, newFake("1"), Options{Out: out, RetryQuarantined: true})["bad.txt"]; got != string(ledger.Retried) {
		t.Errorf("to be retried: %s", got)
	}
	if got := whys(t, in, newFake("1"), Options{Out: out, Force: true})["same.txt"]; got != string(ledger.Forced) {
		t.Errorf("with force: %s", got)
	}
}

func TestADryRunWritesNothing(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "1"})
	out := filepath.Join(t.TempDir(), "out")
	if got := whys(t, in, newFake("1"), Options{Out: out}); got["a.txt"] != "missing" {
		t.Errorf("got %v", got)
	}
	if _, err := os.Stat(out); !os.IsNotExist(err) {
		t.Errorf("the output folder: %v", err)
	}
}

func TestOutputsWithoutALedgerAreAdopted(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "1", "b.txt": "2"})
	out := t.TempDir()
	mustRun(t, in, newFake("1"), Options{Out: out})
	if err := os.RemoveAll(filepath.Join(out, ledger.Folder)); err != nil {
		t.Fatal(err)
	}
	write(t, "3", in, "b.txt")
	again := newFake("1")
	if s := mustRun(t, in, again, Options{Out: out}); len(again.calls) != 1 || s.Unchanged != 1 || s.Done != 2 {
		t.Errorf("%d calls, %+v", len(again.calls), s)
	}
}

func TestOnlyWhatASelectionChoosesIsDoneAgain(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "1", "b.txt": "2"})
	out := t.TempDir()
	mustRun(t, in, newFake("1"), Options{Out: out})
	only, err := ParseSelection("source.path=" + filepath.Join(in, "b.txt"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, "3", in, "c.txt")
	again := newFake("1")
	s := mustRun(t, in, again, Options{Out: out, Only: only})
	if len(again.calls) != 1 || <-again.calls != filepath.Join(in, "b.txt") || s.Done != 2 || s.Left != 1 {
		t.Errorf("got %+v", s)
	}
	if got := whys(t, in, newFake("1"), Options{Out: out})["c.txt"]; got != "missing" {
		t.Errorf("what was not chosen is then %s", got)
	}
}

func TestASelectionOverAMovedArchiveLeavesThePathsOfTheOthers(t *testing.T) {
	in, out := tree(t, map[string]string{"old/a.txt": "1", "old/b.txt": "2"}), t.TempDir()
	mustRun(t, filepath.Join(in, "old"), newFake("1"), Options{Out: out})
	if err := os.Rename(filepath.Join(in, "old"), filepath.Join(in, "new")); err != nil {
		t.Fatal(err)
	}
	only, err := ParseSelection("source.path=" + filepath.Join(in, "old", "b.txt"))
	if err != nil {
		t.Fatal(err)
	}
	mustRun(t, filepath.Join(in, "new"), newFake("1"), Options{Out: out, Only: only})
	mustRun(t, filepath.Join(in, "new"), newFake("1"), Options{Out: out})
	for _, name := range []string{"a.txt", "b.txt"} {
		if jd := readOutput(filepath.Join(out, name+outputEnding)); jd == nil || jd.Source.Path != filepath.Join(in, "new", name) {
			t.Errorf("the output of %s is of %+v", name, jd)
		}
	}
}

func TestSelections(t *testing.T) {
	data := []byte(`{"language": "fr", "quality": {"needs_review": true, "reasons": []}, "pages": [{"status": "ok"}, {"status": "failed", "n": 0}], "bytes": 1234567, "ratio": 0.25, "none": 0.0}`)
	for s, want := range map[string]bool{"quality.needs_review": true, "quality.reasons": false, "language=fr": true, "language=en": false,
		"pages.status=failed": true, "pages.n": false, "nothing.here": false, "quality.needs_review=true": true, "quality": true,
		"bytes=1234567": true, "bytes=123456": false, "bytes": true, "ratio=0.25": true, "ratio": true, "none": false} {
		selection, err := parsed(s)
		if err != nil || selection.matches(data) != want {
			t.Errorf("%s: want %v, %v", s, want, err)
		}
	}
	for _, s := range []string{"", "a..b", "=x", "a="} {
		if _, err := ParseSelection(s); err == nil {
			t.Errorf("%q is a selection", s)
		}
	}
}

func TestIdenticalFilesAreReadOnceAndBothGetAnOutput(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "same", "b/c.txt": "same", "d.txt": "same", "e.txt": "other"})
	out := t.TempDir()
	p := newFake("1")
	s := mustRun(t, in, p, Options{Out: out, Jobs: 3})
	if len(p.calls) != 2 || s.Done != 2 || s.Duplicates != 2 || s.Pages != 4 {
		t.Errorf("%d calls, %+v", len(p.calls), s)
	}
	for _, name := range []string{"a.txt", "b/c.txt", "d.txt"} {
		jd := readOutput(filepath.Join(out, name+".json"))
		if jd == nil || jd.Source.Path != filepath.Join(in, name) {
			t.Errorf("%s: %+v", name, jd)
		}
	}
	if s := mustRun(t, in, p, Options{Out: out}); s.Unchanged != 4 || s.Duplicates != 2 {
		t.Errorf("again: %+v", s)
	}
}

// growing writes on in the file that it reads.
type growing struct{ *fakeProcessor }

func (g growing) Process(ctx context.Context, path string) (*structure.JobDescription, error) {
	jd, err := g.fakeProcessor.Process(ctx, path)
	if strings.Contains(path, "growing") {
		return jd, os.WriteFile(path, []byte("more and more"), 0o666)
	}
	return jd, err
}

func TestAFileThatIsBeingWrittenIsLeftForTheNextRun(t *testing.T) {
	in := tree(t, map[string]string{"growing.txt": "more", "whole.txt": "all"})
	out := t.TempDir()
	s := mustRun(t, in, growing{newFake("1")}, Options{Out: out})
	if s.Done != 1 || s.Left != 1 || !strings.Contains(s.Failures[0].Reason, "being written") {
		t.Errorf("got %+v", s)
	}
	if s := mustRun(t, in, newFake("1"), Options{Out: out}); s.Done != 2 || s.Left != 0 {
		t.Errorf("then %+v", s)
	}
}

func TestTheOutputOfAFileThatIsGoneStandsAndIsNamed(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "1", "b.txt": "2"})
	out := t.TempDir()
	mustRun(t, in, newFake("1"), Options{Out: out})
	if err := os.Remove(filepath.Join(in, "a.txt")); err != nil {
		t.Fatal(err)
	}
	s := mustRun(t, in, newFake("1"), Options{Out: out})
	if len(s.OtherOutputs) != 1 || s.OtherOutputs[0] != "a.txt.json" || s.Files != 1 {
		t.Errorf("got %+v", s)
	}
	if _, err := os.Stat(filepath.Join(out, "a.txt.json")); err != nil {
		t.Error(err)
	}
}

// failing fails with an error for some time.
type failing struct {
	*fakeProcessor
	err  error
	left *int
}

func (f failing) Process(ctx context.Context, path string) (*structure.JobDescription, error) {
	jd, err := f.fakeProcessor.Process(ctx, path)
	if *f.left--; *f.left >= 0 {
		return nil, f.err
	}
	return jd, err
}

func TestWhatMayPassIsTriedThreeTimesWhatMayNotOnce(t *testing.T) {
	for name, c := range map[string]struct {
		code  extract.Code
		times int
		calls int
		state ledger.State
	}{
		"passes":    {extract.CodeTimeout, 2, 3, ledger.Done},
		"stays":     {extract.CodeMemory, 9, 3, ledger.Quarantined},
		"crashes":   {extract.CodeCrashed, 9, 3, ledger.Quarantined},
		"encrypted": {extract.CodeEncrypted, 9, 1, ledger.Quarantined},
		"damaged":   {extract.CodeDamaged, 9, 1, ledger.Quarantined},
	} {
		in, out := tree(t, map[string]string{"a.txt": "1"}), t.TempDir()
		p := failing{newFake("1"), &extract.Error{Code: c.code, Path: "a.txt"}, &c.times}
		var got Result
		mustRun(t, in, p, Options{Out: out, Done: func(r Result) { got = r }})
		if got.State != c.state || len(p.calls) != c.calls {
			t.Errorf("%s: %s after %d tries", name, got.State, len(p.calls))
		}
		if got.State == ledger.Quarantined && (got.Code != string(c.code) || got.Reason == "") {
			t.Errorf("%s: reason %q, %q", name, got.Code, got.Reason)
		}
	}
}

func TestWhatLiesInTheMachineIsTriedAgainByItself(t *testing.T) {
	in, out, once := tree(t, map[string]string{"a.txt": "1"}), t.TempDir(), 1
	p := failing{newFake("1"), &extract.Error{Code: extract.CodeNoEngine}, &once}
	if s := mustRun(t, in, p, Options{Out: out}); s.Quarantined != 1 {
		t.Errorf("got %+v", s)
	}
	if s := mustRun(t, in, p, Options{Out: out}); s.Done != 1 {
		t.Errorf("then %+v", s)
	}
}

// TestANameThatIsNotUTF8IsKnownAgain reads it once.
func TestANameThatIsNotUTF8IsKnownAgain(t *testing.T) {
	in, out := tree(t, map[string]string{"caf\xe9.txt": "one", "\xff/\xe9.txt": "two"}), t.TempDir()
	o, p := Options{Out: out, Views: []View{Markdown}}, newFake("1")
	mustRun(t, in, p, o)
	if s := mustRun(t, in, p, o); len(p.calls) != 2 || s.Done != 2 || s.Unchanged != 2 {
		t.Errorf("%d calls, %+v", len(p.calls), s)
	}
	write(t, "changed", in, "caf\xe9.txt")
	if s := mustRun(t, in, p, o); len(p.calls) != 3 || s.Done != 2 {
		t.Errorf("after a change: %d calls, %+v", len(p.calls), s)
	}
}
