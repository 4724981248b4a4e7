package ledger

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/jdscribe/jdscribe/internal/pgtest"
)

// testLease is short, so that a lost worker's documents are given to others
// within a test.
const testLease = 1200 * time.Millisecond

func mustShare(t *testing.T, address, folder string) *Ledger {
	t.Helper()
	l, err := OpenShared(t.Context(), SharedOptions{Address: address, Folder: folder, Order: []byte(`{"a":1}`), Lease: testLease,
		Tell: func(s string) { t.Log("told:", s) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

// at starts a worker whose documents are done by a function, and gives what
// ends it.
func at(t *testing.T, address string, do func(ctx context.Context, e Entry, twin *Entry) Outcome) (stop func()) {
	t.Helper()
	return serve(t, ServeOptions{Address: address}, do)
}

// serve is at with options; those that are not set are a test's.
func serve(t *testing.T, o ServeOptions, do func(ctx context.Context, e Entry, twin *Entry) Outcome) (stop func()) {
	t.Helper()
	if o.Open == nil {
		o.Open = func(context.Context, Run) (Service, error) {
			return Service{Worker: &fakeWorker{do: do}, Maker: "maker"}, nil
		}
	}
	o.Jobs, o.Lease, o.Log = cmp.Or(o.Jobs, 2), cmp.Or(o.Lease, testLease), testLog(t)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, nil, o) }()
	var once sync.Once
	stop = func() {
		once.Do(func() {
			cancel()
			if err := <-ended; err != nil {
				t.Error(err)
			}
		})
	}
	t.Cleanup(stop)
	return stop
}

func testLog(t *testing.T) *slog.Logger {
	return slog.New(slog.NewTextHandler(writer{t}, nil))
}

type writer struct{ t *testing.T }

func (w writer) Write(p []byte) (int, error) {
	w.t.Log(strings.TrimSpace(string(p)))
	return len(p), nil
}

// await waits for the workers and gives the names of what it was told of.
func await(t *testing.T, l *Ledger) []string {
	t.Helper()
	var names []string
	if err := l.Await(t.Context(), nil, func(e Entry) { names = append(names, e.Name) }); err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	return names
}

func numbered(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("d%03d", i)
	}
	return names
}

// asked is the answer to a query.
func asked[T any](t *testing.T, address, query string, args ...any) (v T) {
	t.Helper()
	pool, err := pgxpool.New(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	if err := pool.QueryRow(t.Context(), query, args...).Scan(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

func closeServer() {
	if err := pgtest.Close(); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
}

func TestAWorkerEndedBeforeItsWorkBeginsEndsQuietly(t *testing.T) {
	address := pgtest.Database(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Serve(ctx, nil, ServeOptions{Address: address, Lease: testLease}); err != nil {
		t.Error(err)
	}
}
