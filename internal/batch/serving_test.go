package batch

import (
	"context"
	"encoding/json"
	"log/slog"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// testLease is short, so that a lost worker's documents are given to others within a
// test.
const testLease = 1200 * time.Millisecond

// serving starts a worker whose documents a processor does, and gives what ends it.
func serving(t *testing.T, address string, p Processor) (stop func()) {
	t.Helper()
	o := ServeOptions{Address: address, Jobs: 2, Lease: testLease, Log: slog.New(slog.DiscardHandler),
		Open: func(json.RawMessage) (Processor, func(), error) { return p, func() {}, nil }}
	return servingBy(t, func(ctx context.Context) error { return Serve(ctx, nil, o) })
}

func servingBy(t *testing.T, serve func(context.Context) error) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx) }()
	stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	t.Cleanup(stop)
	return stop
}

// sharedOptions are those of a run whose documents workers do.
func sharedOptions(t *testing.T, address, out string) Options {
	return Options{Out: out, Ledger: t.TempDir(), Shared: &Shared{Address: address, Lease: testLease, Settings: json.RawMessage(`{}`),
		Tell: func(s string) { t.Log("told:", s) }}}
}

// asked is the first row of a query's answer.
func asked(t *testing.T, address, query string, into ...any) {
	t.Helper()
	c, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(t.Context()) //nolint:errcheck // nothing is under way
	if err := c.QueryRow(t.Context(), query).Scan(into...); err != nil {
		t.Fatal(err)
	}
}
