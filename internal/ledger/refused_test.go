package ledger

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/jdscribe/jdscribe/internal/pgtest"
)

// TestAnOutputThatTheDatabaseDoesNotTakeIsInItsFileAlone has a number that JSONB does
// not hold.
func TestAnOutputThatTheDatabaseDoesNotTakeIsInItsFileAlone(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	var times, published atomic.Int64
	outputs := []string{`{"a":1}`, `{"a":1e999999}`}
	do := func(context.Context, Entry, *Entry) Outcome {
		return Outcome{State: Done, Maker: "maker", Output: []byte(outputs[times.Add(1)-1]), Publish: func() error { published.Add(1); return nil }}
	}
	at(t, address, do)
	for range outputs {
		plan(t, l, "a")
		await(t, l)
	}
	if a := states(t, l)["a"]; a.State != Done || times.Load() != 2 || published.Load() != 2 {
		t.Errorf("done %d times, made visible %d times: %+v", times.Load(), published.Load(), a)
	}
	if kept := asked[int](t, address, "SELECT count(*) FROM jdscribe_documents WHERE result IS NOT NULL"); kept != 0 {
		t.Error("the earlier output is kept as the document's")
	}
}

// overheard is a run's ledger with one document planned, and what it tells.
func overheard(t *testing.T, address string) (*Ledger, <-chan string) {
	t.Helper()
	told := make(chan string, 100)
	l, err := OpenShared(t.Context(), SharedOptions{Address: address, Folder: "/out", Lease: testLease, Tell: func(s string) { told <- s }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	plan(t, l, "a")
	return l, told
}

// TestADatabaseThatRefusesIsToldOf has one that lets no document be settled: none is
// read again and again, and the run hears of it.
func TestADatabaseThatRefusesIsToldOf(t *testing.T) {
	address := pgtest.Database(t)
	l, told := overheard(t, address)
	const refuse = `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'nothing is done here'; END $$;
		CREATE TRIGGER refuse BEFORE UPDATE ON jdscribe_document FOR EACH ROW WHEN (NEW.state = 'done') EXECUTE FUNCTION refuse()`
	if _, err := l.engine.(*postgres).pool.Exec(t.Context(), refuse); err != nil {
		t.Fatal(err)
	}
	var times atomic.Int64
	at(t, address, func(context.Context, Entry, *Entry) Outcome {
		times.Add(1)
		return Outcome{State: Done}
	})
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- l.Await(ctx, nil, func(Entry) {}) }()
	for !strings.Contains(<-told, "cannot do this run: the database: nothing is done here") {
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) || times.Load() > 2 {
		t.Errorf("read %d times, %v", times.Load(), err)
	}
	if a := states(t, l)["a"]; a.State != Queued {
		t.Errorf("got %+v", a)
	}
}

// TestADefectConcernsOneDocument has a worker panic each time, in either form of a
// ledger.
func TestADefectConcernsOneDocument(t *testing.T) {
	do := func(_ context.Context, e Entry, _ *Entry) Outcome {
		if e.Name == "a" {
			panic("a nil map")
		}
		return Outcome{State: Done}
	}
	check := func(t *testing.T, l *Ledger) {
		t.Helper()
		a, b := states(t, l)["a"], states(t, l)["b"]
		if a.State != Quarantined || a.Attempts != MaxAttempts || !strings.Contains(a.Reason, "a nil map") || !strings.Contains(a.Error, "TestADefect") || b.State != Done {
			t.Errorf("got %+v, %+v", a, b)
		}
	}
	t.Run("one process", func(t *testing.T) {
		l := mustOpen(t, t.TempDir())
		defer l.Close() //nolint:errcheck // test
		plan(t, l, "a", "b")
		if err := workOff(t, l, do); err != nil {
			t.Error(err)
		}
		check(t, l)
	})
	t.Run("workers", func(t *testing.T) {
		address := pgtest.Database(t)
		l := mustShare(t, address, "/out")
		plan(t, l, "a", "b")
		at(t, address, do)
		await(t, l)
		check(t, l)
	})
}

func TestARefusalIsToldToTheRun(t *testing.T) {
	address := pgtest.Database(t)
	l, told := overheard(t, address)
	serve(t, ServeOptions{Address: address, Open: func(context.Context, Run) (Service, error) { return Service{}, errors.New("/out is not here") }}, nil)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- l.Await(ctx, nil, func(Entry) {}) }()
	var all string
	for !strings.Contains(all, "cannot do this run: /out is not here") || !strings.Contains(all, "no worker is at work") {
		all += <-told
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if jobs := asked[int](t, address, "SELECT count(*) FROM river_job"); jobs != 0 {
		t.Errorf("%d jobs are left in the queue", jobs)
	}
}

// TestAWorkerThatCannotWriteLeavesItToOthers has a full disk in one of two
// workers, then a panic, which ought not to happen.
func TestAWorkerThatCannotWriteLeavesItToOthers(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	names := numbered(20)
	plan(t, l, names...)
	full := func(context.Context, Entry, *Entry) Outcome {
		return Outcome{State: Done, Publish: func() error { return errors.New("no space") }}
	}
	at(t, address, full)
	var once sync.Once
	at(t, address, func(_ context.Context, _ Entry, _ *Entry) Outcome {
		once.Do(func() { panic("a defect") })
		return Outcome{State: Done}
	})
	if told := await(t, l); !slices.Equal(told, names) {
		t.Errorf("told of %v", told)
	}
	for name, e := range states(t, l) {
		if e.State != Done || e.Lost > 0 || e.Attempts > 1 {
			t.Errorf("%s: %+v", name, e)
		}
	}
}
