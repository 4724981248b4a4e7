package ledger

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"testing"

	"github.com/jdscribe/jdscribe/internal/pgtest"
)

func TestMigrationsOfManyAtOnce(t *testing.T) {
	address := pgtest.Database(t)
	var all sync.WaitGroup
	for range 5 {
		all.Go(func() {
			e, err := openPostgres(context.Background(), address, 2, testLease, slog.New(slog.DiscardHandler))
			if err != nil {
				t.Error(err)
				return
			}
			_ = e.close()
		})
	}
	all.Wait()
	if n := asked[int](t, address, "SELECT count(*) FROM jdscribe_schema"); n != len(postgresSteps) {
		t.Errorf("%d steps", n)
	}
}

// TestTablesOfANewerVersionAreLeftAlone has one more step taken than there are.
func TestTablesOfANewerVersionAreLeftAlone(t *testing.T) {
	address := pgtest.Database(t)
	mustShare(t, address, "/out")
	asked[int](t, address, "INSERT INTO jdscribe_schema (step) VALUES (1000) RETURNING step")
	var database *DatabaseError
	if _, err := OpenShared(t.Context(), SharedOptions{Address: address, Folder: "/other"}); !errors.Is(err, ErrNewer) || !errors.As(err, &database) {
		t.Errorf("a run: %v", err)
	}
	if err := Serve(t.Context(), nil, ServeOptions{Address: address}); !errors.Is(err, ErrNewer) {
		t.Errorf("a worker: %v", err)
	}
	if _, _, err := Copy(t.Context(), SharedOptions{Address: address, Folder: "/out"}); !errors.Is(err, ErrNewer) {
		t.Errorf("a dry run: %v", err)
	}
	if _, err := Oversee(t.Context(), address, testLease); !errors.Is(err, ErrNewer) {
		t.Errorf("the status: %v", err)
	}
}
