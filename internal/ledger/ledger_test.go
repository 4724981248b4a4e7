package ledger

import (
	"context"
	"errors"
	"fmt"
	"os"
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
