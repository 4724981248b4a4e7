package ledger

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/internal/pgtest"
)

func TestTwinsAreReadOnce(t *testing.T) {
	l := mustOpen(t, t.TempDir())
	defer l.Close() //nolint:errcheck // test
	plan(t, l, "x-1", "x-2", "x-3", "y-1")
	var mu sync.Mutex
	read := 0
	err := workOff(t, l, func(_ context.Context, _ Entry, twin *Entry) Outcome {
		if twin != nil {
			return Outcome{State: Duplicate, Maker: "maker"}
		}
		mu.Lock()
		defer mu.Unlock()
		read++
		return Outcome{State: Done, Maker: "maker"}
	})
	if err != nil || read != 2 {
		t.Fatalf("%d read, %v", read, err)
	}
	if err := l.Finish(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]State{"x-1": Done, "x-2": Duplicate, "x-3": Duplicate, "y-1": Done} {
		if got := states(t, l)[name].State; got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}

func TestTwinsOfSeveralWorkersAreReadOnce(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	var names []string
	for i := range 12 {
		names = append(names, fmt.Sprintf("x-%02d", i))
	}
	plan(t, l, names...)
	var mu sync.Mutex
	read := 0
	for range 3 {
		at(t, address, func(_ context.Context, _ Entry, twin *Entry) Outcome {
			if twin != nil {
				return Outcome{State: Duplicate, Maker: "maker"}
			}
			time.Sleep(20 * time.Millisecond)
			mu.Lock()
			defer mu.Unlock()
			read++
			return Outcome{State: Done, Maker: "maker"}
		})
	}
	await(t, l)
	if read != 1 {
		t.Errorf("%d were read", read)
	}
}

// planStanding plans a document again whose output only lacks a form, behind a
// new one with the same bytes.
func planStanding(t *testing.T, l *Ledger) {
	t.Helper()
	err := l.Plan(t.Context(), func(p *Plan) error {
		old, found, err := p.Find(t.Context(), "x-old")
		if err != nil || !found || old.State != Done {
			return fmt.Errorf("found %v: %+v, %w", found, old, err)
		}
		old.State, old.Why, old.Lost = Queued, Views, 1 // what was lost comes last
		if err := p.Put(t.Context(), Entry{Name: "x-new", Path: "x-new", State: Queued, Why: Missing}); err != nil {
			return err
		}
		return p.Put(t.Context(), old)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// offered notes which twin each document is offered.
func offered(to map[string]string) func(context.Context, Entry, *Entry) Outcome {
	return func(_ context.Context, e Entry, twin *Entry) Outcome {
		to[e.Name] = ""
		if twin != nil {
			to[e.Name] = twin.Name
			return Outcome{State: Duplicate, Maker: "maker"}
		}
		return Outcome{State: Done, Maker: "maker"}
	}
}

func TestATwinWhoseOutputStandsIsOfferedBeforeItsTurn(t *testing.T) {
	l, err := Open(t.Context(), t.TempDir(), Options{Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // test
	plan(t, l, "x-old")
	if err := workOff(t, l, done); err != nil {
		t.Fatal(err)
	}
	planStanding(t, l)
	to := map[string]string{}
	if err := workOff(t, l, offered(to)); err != nil || to["x-new"] != "x-old" {
		t.Errorf("offered %v, %v", to, err)
	}
}

func TestATwinWhoseOutputStandsIsOfferedToAWorker(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	plan(t, l, "x-old")
	stop := at(t, address, done)
	await(t, l)
	stop()
	planStanding(t, l)
	to := map[string]string{}
	serve(t, ServeOptions{Address: address, Jobs: 1}, offered(to))
	if await(t, l); to["x-new"] != "x-old" {
		t.Errorf("offered %v", to)
	}
}
