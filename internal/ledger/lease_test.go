package ledger

import (
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/jdscribe/jdscribe/internal/pgtest"
)

// TestAnotherProgramsJobsAreLeftAlone has a job of the same kind in another's queue, and
// a worker's row of long ago.
func TestAnotherProgramsJobsAreLeftAlone(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	plan(t, l, "a")
	c, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(t.Context()) //nolint:errcheck // nothing is under way
	for _, order := range []string{
		`INSERT INTO river_job (state, kind, queue, args, max_attempts, attempted_at, attempted_by)
			VALUES ('running', 'document', 'run-of-the-mill', '{"id": "none"}', 3, now() - interval '1 hour', '{another}')`,
		"INSERT INTO jdscribe_worker (host, process, about, lease, beat_at) VALUES ('gone', 1, '{}', 1000, now() - interval '1 year')",
	} {
		if _, err := c.Exec(t.Context(), order); err != nil {
			t.Fatal(err)
		}
	}
	depths := make(chan int, 100)
	serve(t, ServeOptions{Address: address, Depth: func(_, inHand int) { depths <- inHand }}, done)
	await(t, l)
	for range 10 { // as many beats, each of which looks for what others have lost
		if inHand := <-depths; inHand > 1 {
			t.Errorf("%d documents in hand", inHand)
		}
	}
	if n := asked[int](t, address, "SELECT count(*) FROM river_job WHERE state = 'running' AND attempted_by = '{another}'"); n != 1 {
		t.Error("it was touched")
	}
	if n := asked[int](t, address, "SELECT count(*) FROM jdscribe_worker WHERE host = 'gone'"); n != 0 {
		t.Error("the worker of long ago is still there")
	}
}
