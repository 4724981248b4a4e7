package ledger

import (
	"context"
	"maps"
	"slices"
	"time"

	"github.com/riverqueue/river"
)

// lost are jobs j whose lease is over: that of the worker which has them, $1
// milliseconds where it is not known.
const lost = `j.state = 'running' AND j.attempted_at < clock_timestamp() - interval '1 millisecond' * coalesce(
	(SELECT w.lease FROM jdscribe_worker w WHERE 'jdscribe-' || w.id = j.attempted_by[array_upper(j.attempted_by, 1)]), $1::bigint)`

// mostRescued is how many documents are put back at once.
const mostRescued = 500

// rescue puts back documents whose lease is over.
func (s *server) rescue(ctx context.Context) error {
	return within(ctx, s.postgres, func(t tx) error {
		p := t.(*postgresTx)
		jobs, documents, err := p.overdue(ctx, s.ledger.lease)
		if err != nil || len(jobs) == 0 {
			return err
		}
		free, err := p.takeBack(ctx, documents)
		if err != nil {
			return err
		}
		if len(free) > 0 {
			s.options.Log.Warn("documents of a lost worker are queued again", "documents", len(free))
		}
		return p.replace(ctx, s.ledger, jobs, free)
	})
}

// overdue are the jobs whose lease is over, with their documents. They are locked:
// were another to put a document back at the same time, its claim would go up
// once more under the job that it has got.
func (t *postgresTx) overdue(ctx context.Context, lease time.Duration) (jobs, documents []int64, err error) {
	err = each(ctx, t, "SELECT j.id, (j.args ->> 'id')::bigint FROM "+ourJobs+" WHERE "+lost+`
		ORDER BY j.id LIMIT $2 FOR UPDATE OF j SKIP LOCKED`, []any{lease.Milliseconds(), mostRescued}, func(r rows) error {
		var job, id int64
		err := r.Scan(&job, &id)
		jobs, documents = append(jobs, job), append(documents, id)
		return err
	})
	return jobs, documents, err
}

// takeBack ends the claims of documents, but of those that a transaction is
// about to settle, and gives the documents with their runs.
func (t *postgresTx) takeBack(ctx context.Context, documents []int64) (map[int64]Entry, error) {
	free := map[int64]Entry{}
	err := each(ctx, t, `UPDATE jdscribe_document SET claim = claim + 1,
		lost = lost + CASE WHEN state = 'running' THEN 1 ELSE 0 END, state = CASE WHEN state = 'running' THEN 'queued' ELSE state END
		WHERE id IN (SELECT id FROM jdscribe_document WHERE id = ANY($1) ORDER BY id FOR UPDATE SKIP LOCKED) RETURNING id, run, state`,
		[]any{documents}, func(r rows) error {
			var e Entry
			err := r.Scan(&e.ID, &e.Run, &e.State)
			free[e.ID] = e
			return err
		})
	return free, err
}

// replace takes the jobs of documents that were taken back out of the queue and
// gives the documents others.
func (t *postgresTx) replace(ctx context.Context, l *Ledger, jobs []int64, free map[int64]Entry) error {
	var places []river.InsertManyParams
	err := each(ctx, t, `DELETE FROM river_job WHERE id = ANY($1) AND state = 'running' AND (args ->> 'id')::bigint = ANY($2)
		RETURNING (args ->> 'id')::bigint`, []any{jobs, slices.Sorted(maps.Keys(free))}, func(r rows) error {
		var id int64
		err := r.Scan(&id)
		if e := free[id]; e.State == Queued {
			places = append(places, l.place(e, true))
		}
		return err
	})
	if err != nil || len(places) == 0 {
		return err
	}
	return t.enqueue(ctx, places)
}
