package ledger

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m, goleak.Cleanup(func(code int) {
		closeServer()
		os.Exit(code)
	}))
}

func mustOpen(t *testing.T, out string) *Ledger {
	t.Helper()
	l, err := Open(t.Context(), out, Options{Jobs: 2})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// plan queues documents.
func plan(t *testing.T, l *Ledger, names ...string) {
	t.Helper()
	err := l.Plan(t.Context(), func(p *Plan) error {
		for _, name := range names {
			e, _, err := p.Find(t.Context(), name)
			if err != nil {
				return err
			}
			e.Name, e.Path, e.State, e.Why = name, name, Queued, Missing
			if err := p.Put(t.Context(), e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// states are those of the last run's documents, by name.
func states(t *testing.T, l *Ledger) map[string]Entry {
	t.Helper()
	out := map[string]Entry{}
	for e, err := range l.Entries(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name] = e
	}
	return out
}

// worker that does what a function says; the bytes of a file are its path's up
// to the first dash.
type fakeWorker struct {
	do      func(ctx context.Context, e Entry, twin *Entry) Outcome
	take    func(e Entry) error // nil does nothing
	stands  func(e Entry) bool  // nil reports true
	mu      sync.Mutex
	settled []string
	looked  int // at documents that are not released
}

func (f *fakeWorker) Look(_ context.Context, e Entry) (File, *Outcome) {
	f.mu.Lock()
	f.looked++
	f.mu.Unlock()
	sum, _, _ := cut(e.Path)
	return File{Bytes: 1, SHA256: sum}, nil
}

func cut(path string) (string, string, bool) {
	for i, r := range path {
		if r == '-' {
			return path[:i], path[i+1:], true
		}
	}
	return path, "", false
}

func (f *fakeWorker) Do(ctx context.Context, e Entry, twin *Entry) Outcome { return f.do(ctx, e, twin) }

func (f *fakeWorker) Release(int64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.looked--
}

func (f *fakeWorker) Take(e Entry) error {
	if f.take == nil {
		return nil
	}
	return f.take(e)
}

func (f *fakeWorker) Stands(e Entry) bool { return f.stands == nil || f.stands(e) }

func (f *fakeWorker) Settled(e Entry) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.settled = append(f.settled, e.Name)
}

func workOff(t *testing.T, l *Ledger, do func(ctx context.Context, e Entry, twin *Entry) Outcome) error {
	t.Helper()
	w := &fakeWorker{do: do}
	err := l.Work(t.Context(), nil, "maker", w)
	if w.looked != 0 {
		t.Errorf("%d documents are not released", w.looked)
	}
	return err
}

func done(context.Context, Entry, *Entry) Outcome { return Outcome{State: Done, Maker: "maker"} }

func TestWorkSettlesEachDocument(t *testing.T) {
	l := mustOpen(t, t.TempDir())
	defer l.Close() //nolint:errcheck // test
	names := make([]string, 50)
	for i := range names {
		names[i] = fmt.Sprintf("d%02d", i)
	}
	plan(t, l, names...)
	if err := workOff(t, l, done); err != nil {
		t.Fatal(err)
	}
	for name, e := range states(t, l) {
		if e.State != Done || e.Maker != "maker" {
			t.Errorf("%s is %s by %q", name, e.State, e.Maker)
		}
	}
}

func TestADocumentIsTriedAgainAndComesLast(t *testing.T) {
	l, err := Open(t.Context(), t.TempDir(), Options{Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // test
	plan(t, l, "a", "b", "c", "d")
	w := &fakeWorker{do: func(_ context.Context, e Entry, _ *Entry) Outcome {
		switch {
		case e.Name != "a":
			return Outcome{State: Done}
		case e.Attempts+1 < MaxAttempts:
			return Outcome{State: Queued, Failed: true, Reason: "no memory"}
		}
		return Outcome{State: Quarantined, Reason: "no memory"}
	}}
	if err := l.Work(t.Context(), nil, "maker", w); err != nil {
		t.Fatal(err)
	}
	if a := states(t, l)["a"]; a.State != Quarantined || a.Attempts != MaxAttempts || a.Reason != "no memory" {
		t.Errorf("got %+v", a)
	}
	if w.settled[3] != "a" {
		t.Errorf("settled in the order %v", w.settled)
	}
}

func TestAFrozenWorkerChangesNothing(t *testing.T) {
	l := mustOpen(t, t.TempDir())
	defer l.Close() //nolint:errcheck // test
	plan(t, l, "a")
	frozen, _, err := find(t.Context(), l.engine, "name = 'a'")
	if err != nil {
		t.Fatal(err)
	}
	if _, got, err := l.claim(t.Context(), &service{}, 1, &frozen, File{SHA256: "1"}); got != mine || err != nil {
		t.Fatal(got, err)
	}
	plan(t, l, "a") // the document is given to another, which does it
	if err := workOff(t, l, done); err != nil {
		t.Fatal(err)
	}
	published := false
	o := Outcome{State: Quarantined, Reason: "late", Publish: func() error { published = true; return nil }}
	job := &river.Job[document]{JobRow: &rivertype.JobRow{ID: 1, State: rivertype.JobStateRunning}}
	if err := l.settle(t.Context(), &service{}, job, frozen, &o); err != nil || published {
		t.Errorf("published %v, %v", published, err)
	}
	if a := states(t, l)["a"]; a.State != Done {
		t.Errorf("the late worker made it %s", a.State)
	}
}

func TestWhatADeadRunHadInHandIsQueuedAtOnce(t *testing.T) {
	l := mustOpen(t, t.TempDir())
	defer l.Close() //nolint:errcheck // test
	for lost := 1; lost <= 2; lost++ {
		plan(t, l, "a", "b")
		e, _, err := find(t.Context(), l.engine, "name = 'a'")
		if err != nil || e.State != Queued || e.Lost != lost-1 {
			t.Fatalf("before run %d: %+v, %v", lost, e, err)
		}
		if _, got, err := l.claim(t.Context(), &service{}, 1, &e, File{}); got != mine || err != nil {
			t.Fatal(got, err)
		}
	}
	plan(t, l, "a", "b")
	if a := states(t, l)["a"]; a.State != Queued || a.Lost != 2 {
		t.Errorf("got %+v", a)
	}
}

func TestAPublishThatFailsEndsTheRunAndLeavesTheDocument(t *testing.T) {
	l := mustOpen(t, t.TempDir())
	defer l.Close() //nolint:errcheck // test
	plan(t, l, "a", "b")
	full := errors.New("no space")
	err := workOff(t, l, func(context.Context, Entry, *Entry) Outcome {
		return Outcome{State: Done, Publish: func() error { return full }}
	})
	if !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	for name, e := range states(t, l) {
		if e.State != Queued || e.Lost != 0 {
			t.Errorf("%s is %s", name, e.State)
		}
	}
}

func TestTheSecondInterruptDropsWhatIsInHand(t *testing.T) {
	l := mustOpen(t, t.TempDir())
	defer l.Close() //nolint:errcheck // test
	plan(t, l, "a", "b", "c")
	ctx, cancel := context.WithCancel(t.Context())
	now := make(chan struct{})
	begun := make(chan struct{}, 3)
	go func() {
		<-begun
		cancel()
		time.Sleep(50 * time.Millisecond)
		close(now)
	}()
	err := l.Work(ctx, now, "maker", &fakeWorker{do: func(ctx context.Context, _ Entry, _ *Entry) Outcome {
		begun <- struct{}{}
		<-ctx.Done()
		return Outcome{}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	for name, e := range states(t, l) {
		if e.State != Queued || e.Attempts != 0 || e.Lost != 0 {
			t.Errorf("%s: %+v", name, e)
		}
	}
}

func TestOneRunAtATime(t *testing.T) {
	out := t.TempDir()
	l := mustOpen(t, out)
	plan(t, l, "a")
	var locked *LockedError
	if _, err := Open(t.Context(), out, Options{}); !errors.As(err, &locked) || locked.Owner == "" {
		t.Errorf("got %v", err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	again := mustOpen(t, out)
	if err := again.Close(); err != nil {
		t.Error(err)
	}
}

func TestTwoDocumentsWithOneOutput(t *testing.T) {
	l := mustOpen(t, t.TempDir())
	defer l.Close() //nolint:errcheck // test
	err := l.Plan(t.Context(), func(p *Plan) error {
		put := func(path string) error {
			return p.Put(t.Context(), Entry{Name: "a", Path: path, State: Queued, Why: Missing})
		}
		return errors.Join(put("one/a"), put("two/a"))
	})
	var twice *ErrTwice
	if !errors.As(err, &twice) || twice.Other != "one/a" {
		t.Errorf("got %v", err)
	}
	if n, err := l.Count(t.Context()); n != 0 || err != nil {
		t.Errorf("%d documents of a plan that failed, %v", n, err)
	}
}

func TestACopyChangesNothing(t *testing.T) {
	out := filepath.Join(t.TempDir(), "an output? 100% #1")
	l := mustOpen(t, out)
	plan(t, l, "a")
	c, remove, err := OpenCopy(t.Context(), out)
	if err != nil {
		t.Fatal(err)
	}
	plan(t, c, "a", "b")
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	remove()
	if got := states(t, l); len(got) != 1 {
		t.Errorf("got %v", got)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	if n := openFiles(t); n > 0 {
		t.Errorf("%d database files are still open", n)
	}
}

// openFiles counts this process's open database files, where the system tells.
func openFiles(t *testing.T) int {
	t.Helper()
	n := 0
	entries, _ := os.ReadDir("/proc/self/fd")
	for _, e := range entries {
		if target, err := os.Readlink("/proc/self/fd/" + e.Name()); err == nil && filepath.Ext(target) == ".db" {
			n++
		}
	}
	return n
}

// statusOf is how the last run stands.
func statusOf(t *testing.T, out string) *Status {
	t.Helper()
	s, err := StatusOf(t.Context(), out)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestARunIsAtWorkWhileItsProcessHasTheFolder(t *testing.T) {
	out := t.TempDir()
	l := mustOpen(t, out)
	plan(t, l, "a")
	if _, err := l.engine.exec(t.Context(), "UPDATE jdscribe_run SET beat_at = 0"); err != nil {
		t.Fatal(err)
	}
	if s := statusOf(t, out); !s.AtWork() || !s.Quiet() {
		t.Errorf("held up: %+v", s)
	}
	if err := l.Close(); err != nil { // without a word
		t.Fatal(err)
	}
	if s := statusOf(t, out); s.AtWork() || !s.Ended.IsZero() {
		t.Errorf("died: %+v", s)
	}
	for _, ending := range []string{"", Interrupted, "no space left"} {
		l := mustOpen(t, out)
		plan(t, l, "a")
		if err := errors.Join(l.Finish(t.Context(), ending), l.Close()); err != nil {
			t.Fatal(err)
		}
		if s := statusOf(t, out); s.AtWork() || s.Ended.IsZero() || s.Ending != ending {
			t.Errorf("ended with %q: %+v", ending, s)
		}
	}
}

func TestLookingAtTheLockDoesNotDisturbARun(t *testing.T) {
	out, ended := t.TempDir(), make(chan struct{})
	mustOpen(t, out).Close() //nolint:errcheck // makes the folder
	if err := os.MkdirAll(filepath.Join(out, Folder), 0o777); err != nil {
		t.Fatal(err)
	}
	looks := 0
	go func() {
		defer close(ended)
		for ; looks < 500; looks++ {
			if _, err := held(context.Background(), filepath.Join(out, Folder, lockFile)); err != nil {
				t.Error(err)
			}
		}
	}()
	for range 20 {
		l, err := takeLock(t.Context(), filepath.Join(out, Folder, lockFile))
		if err != nil {
			t.Error(err)
			break
		}
		if err := l.release(); err != nil {
			t.Error(err)
		}
	}
	<-ended
}

func TestALedgerOfAnEarlierVersionGetsItsColumns(t *testing.T) {
	out := t.TempDir()
	l := mustOpen(t, out)
	plan(t, l, "a")
	for _, c := range later {
		if _, err := l.engine.exec(t.Context(), "ALTER TABLE "+c.table+" DROP COLUMN "+c.column); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	l = mustOpen(t, out)
	plan(t, l, "a")
	if err := errors.Join(l.Finish(t.Context(), Interrupted), l.Close()); err != nil {
		t.Error(err)
	}
}

func TestALedgerThatNoRunWasPlannedInIsRemoved(t *testing.T) {
	out := t.TempDir()
	if err := mustOpen(t, out).Close(); err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(out); err != nil || len(left) > 0 {
		t.Errorf("%v is left, %v", left, err)
	}
}

// TestAFolderThatTakesNoFilesIsReadAllTheSame reads as a file system does that
// lets nothing be written, with changes beside the file and without.
func TestAFolderThatTakesNoFilesIsReadAllTheSame(t *testing.T) {
	out := t.TempDir()
	l := mustOpen(t, out)
	plan(t, l, "a", "b")
	dir := t.TempDir() // as a run that died leaves it
	for _, name := range []string{ledgerFile, ledgerFile + walEnding} {
		if err := copyFile(filepath.Join(out, Folder, name), filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string]string{"died": filepath.Join(dir, ledgerFile), "ended": filepath.Join(out, Folder, ledgerFile)} {
		r, err := openAside(t.Context(), file)
		if err != nil {
			t.Fatal(name, err)
		}
		var n int
		err = r.QueryRowContext(t.Context(), "SELECT count(*) FROM jdscribe_document").Scan(&n)
		if err = errors.Join(err, r.Close()); n != 2 || err != nil {
			t.Errorf("%s: %d documents, %v", name, n, err)
		}
		if _, err := os.Stat(r.copied); r.copied != "" && !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s: the copy is left", name)
		}
	}
}
