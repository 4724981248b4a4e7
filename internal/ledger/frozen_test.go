package ledger

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/internal/pgtest"
)

// TestADocumentIsPutBackOnce has two workers find the same document of a lost
// one: it gets one job, under one claim.
func TestADocumentIsPutBackOnce(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	plan(t, l, "a")
	e, err := openPostgres(t.Context(), address, 4, testLease, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer e.close() //nolint:errcheck // gives none
	if e.client, err = insertOnly(e.pool, slog.New(slog.DiscardHandler)); err != nil {
		t.Fatal(err)
	}
	if _, err := e.exec(t.Context(), "UPDATE river_job SET state = 'running', attempted_at = now() - interval '1 hour', attempted_by = '{lost}'"); err != nil {
		t.Fatal(err)
	}
	s := &server{ledger: &Ledger{engine: e, contact: newContact(nil), lease: testLease}, postgres: e, options: ServeOptions{Log: testLog(t)}}
	before := asked[int64](t, address, "SELECT claim FROM jdscribe_document")
	err = within(t.Context(), e, func(x tx) error {
		p := x.(*postgresTx) //nolint:forcetypeassert // a test
		jobs, documents, err := p.overdue(t.Context(), testLease)
		if err != nil {
			return err
		}
		if err := s.rescue(t.Context()); err != nil { // the other, meanwhile
			return err
		}
		free, err := p.takeBack(t.Context(), documents)
		if err != nil {
			return err
		}
		return p.replace(t.Context(), s.ledger, jobs, free)
	})
	if err != nil {
		t.Fatal(err)
	}
	claims := asked[int64](t, address, "SELECT claim FROM jdscribe_document") - before
	if jobs := asked[int](t, address, "SELECT count(*) FROM river_job WHERE state = 'available'"); jobs != 1 || claims != 1 {
		t.Errorf("%d jobs, the claim went up by %d", jobs, claims)
	}
}

// TestAWorkerPastItsLeaseLosesItsDocument has a worker's document given to
// another; what it says when it wakes is refused.
func TestAWorkerPastItsLeaseLosesItsDocument(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	plan(t, l, "a")
	begun, wake, late := make(chan Entry), make(chan struct{}), make(chan error, 1)
	frozen := frozenWorker(t, address, func(_ context.Context, e Entry, _ *Entry) Outcome {
		begun <- e
		<-wake
		return Outcome{State: Quarantined, Reason: "late", Publish: func() error { late <- nil; return nil }}
	})
	<-begun
	freeze(t, address)
	at(t, address, done)
	await(t, l)
	close(wake)
	frozen()
	if len(late) > 0 {
		t.Error("the late worker made its output visible")
	}
	if a := states(t, l)["a"]; a.State != Done || a.Lost != 0 {
		t.Errorf("got %+v", a)
	}
}

// freeze makes the lease of a worker end that renews it in ten minutes only.
func freeze(t *testing.T, address string) { leaseFor(t, address, testLease) }

// leaseFor changes how long the worker that there is may be without a sign of life.
func leaseFor(t *testing.T, address string, lease time.Duration) {
	t.Helper()
	asked[int64](t, address, "UPDATE jdscribe_worker SET lease = $1 WHERE id = (SELECT min(id) FROM jdscribe_worker) RETURNING id", lease.Milliseconds())
}

// frozenWorker starts a worker that gives no sign of life.
func frozenWorker(t *testing.T, address string, do func(ctx context.Context, e Entry, twin *Entry) Outcome) (stop func()) {
	t.Helper()
	return serve(t, ServeOptions{Address: address, Jobs: 1, Lease: time.Hour}, do)
}

// TestAnInterruptDoesNotWaitForLostWorkers has a document in the hand of a
// worker that gives no sign of life.
func TestAnInterruptDoesNotWaitForLostWorkers(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	plan(t, l, "a", "b")
	begun, wake := make(chan Entry, 2), make(chan struct{})
	frozen := frozenWorker(t, address, func(_ context.Context, e Entry, _ *Entry) Outcome {
		begun <- e
		<-wake
		return Outcome{State: Done}
	})
	<-begun
	freeze(t, address)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := l.Await(ctx, nil, func(e Entry) { t.Errorf("told of %s", e.Name) }); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	close(wake)
	frozen()
	for name, e := range states(t, l) {
		if e.State != Queued {
			t.Errorf("%s is %s", name, e.State)
		}
	}
}

// TestAWorkerFrozenAsItPublishes has a worker stand still between its claim's last
// check and its outputs' names, until the server has ended its transaction and another
// has done the document.
func TestAWorkerFrozenAsItPublishes(t *testing.T) {
	for name, c := range map[string]struct {
		stands bool // the other's output, when this one has woken
		times  int  // that the other does the document
	}{"over the other's output": {false, 2}, "the same output": {true, 1}} {
		t.Run(name, func(t *testing.T) {
			address := pgtest.Database(t)
			l := mustShare(t, address, "/out")
			plan(t, l, "a")
			begun, wake, late := make(chan Entry), make(chan struct{}), make(chan Entry, 1)
			stands := func(e Entry) bool { late <- e; return c.stands }
			frozen := serve(t, ServeOptions{Address: address, Jobs: 1, Open: func(context.Context, Run) (Service, error) {
				return Service{Maker: "maker", Worker: &fakeWorker{stands: stands, do: func(_ context.Context, e Entry, _ *Entry) Outcome {
					return Outcome{State: Quarantined, Reason: "late", Publish: func() error { begun <- e; <-wake; return nil }}
				}}}, nil
			}}, nil)
			first := <-begun
			leaseFor(t, address, time.Millisecond)
			times := make(chan Entry, 10)
			at(t, address, func(_ context.Context, e Entry, _ *Entry) Outcome {
				times <- e
				return Outcome{State: Done, Maker: "maker"}
			})
			await(t, l)
			leaseFor(t, address, time.Hour)
			close(wake)
			if e := <-late; e.State != Done || e.Claim <= first.Claim {
				t.Errorf("asked of %+v", e)
			}
			frozen()
			await(t, l)
			if a := states(t, l)["a"]; a.State != Done || len(times) != c.times {
				t.Errorf("done %d times: %+v", len(times), a)
			}
		})
	}
}

// TestAClaimWhoseFolderWasTakenAwayIsMadeAnew has the outputs stopped of a claim that
// is the last one after all.
func TestAClaimWhoseFolderWasTakenAwayIsMadeAnew(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	plan(t, l, "a")
	taken, times := []int64{}, 0
	w := &fakeWorker{take: func(e Entry) error { taken = append(taken, e.Claim); return nil }}
	w.do = func(context.Context, Entry, *Entry) Outcome {
		times++
		return Outcome{State: Done, Publish: func() error {
			if times == 1 {
				return ErrFenced
			}
			return nil
		}}
	}
	serve(t, ServeOptions{Address: address, Jobs: 1, Open: func(context.Context, Run) (Service, error) { return Service{Worker: w}, nil }}, nil)
	await(t, l)
	if a := states(t, l)["a"]; a.State != Done || times != 2 || len(taken) != 2 || taken[1] <= taken[0] {
		t.Errorf("done %d times, claims %v: %+v", times, taken, a)
	}
}

// TestALongPublishIsNotTakenForLost has outputs that take longer to become visible than a
// worker may be without a sign of life.
func TestALongPublishIsNotTakenForLost(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	plan(t, l, "a")
	var times atomic.Int64
	for range 2 {
		at(t, address, func(context.Context, Entry, *Entry) Outcome {
			times.Add(1)
			publish := sync.OnceValue(func() error { time.Sleep(3 * testLease); return nil })
			return Outcome{State: Done, Publish: publish}
		})
	}
	await(t, l)
	if a := states(t, l)["a"]; a.State != Done || a.Lost > 0 || times.Load() != 1 {
		t.Errorf("done %d times: %+v", times.Load(), a)
	}
}
