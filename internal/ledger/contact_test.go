package ledger

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/internal/pgtest"
)

// TestAnOutage stops the server while workers and a run are at work.
func TestAnOutage(t *testing.T) {
	server := pgtest.Own(t)
	address := server.Address("postgres")
	var mu sync.Mutex
	var told []string
	l, err := OpenShared(t.Context(), SharedOptions{Address: address, Folder: "/out", Lease: testLease, Tell: func(s string) {
		mu.Lock()
		defer mu.Unlock()
		told = append(told, s)
	}})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // test
	names := numbered(200)
	plan(t, l, names...)
	halfway := make(chan struct{})
	count := 0
	for range 2 {
		at(t, address, func(_ context.Context, _ Entry, _ *Entry) Outcome {
			mu.Lock()
			defer mu.Unlock()
			if count++; count == 60 {
				close(halfway)
			}
			return Outcome{State: Done}
		})
	}
	go func() {
		<-halfway
		if err := server.Stop(); err != nil {
			t.Error(err)
		}
		time.Sleep(2 * testLease)
		if err := server.Start(); err != nil {
			t.Error(err)
		}
	}()
	if got := await(t, l); !slices.Equal(got, names) {
		t.Errorf("told of %d", len(got))
	}
	for name, e := range states(t, l) {
		if e.State != Done || e.Lost > 0 {
			t.Errorf("%s: %s, lost %d times", name, e.State, e.Lost)
		}
	}
	all := strings.Join(told, "\n")
	if !strings.Contains(all, "does not answer") || !strings.Contains(all, "answers again") || strings.Contains(all, pgtest.Password) {
		t.Errorf("told %s", all)
	}
}
