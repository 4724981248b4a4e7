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
	r, err := t.query(ctx, "SELECT j.id, (j.args ->> 'id')::bigint FROM "+ourJobs+" WHERE "+lost+`
		ORDER BY j.id LIMIT $2 FOR UPDATE OF j SKIP LOCKED`, lease.Milliseconds(), mostRescued)
	if err != nil {
		return nil, nil, err
	}
	defer r.Close() //nolint:errcheck // read only; Err is asked
	for r.Next() {
		var job, id int64
		if err := r.Scan(&job, &id); err != nil {
			return nil, nil, err
		}
		jobs, documents = append(jobs, job), append(documents, id)
	}
	return jobs, documents, r.Err()
}

// takeBack ends the claims of documents, but of those that a transaction is
// about to settle, and gives the documents with their runs.
func (t *postgresTx) takeBack(ctx context.Context, documents []int64) (map[int64]Entry, error) {
	r, err := t.query(ctx, `UPDATE jdscribe_document SET claim = claim + 1,
		lost = lost + CASE WHEN state = 'running' THEN 1 ELSE 0 END, state = CASE WHEN state = 'running' THEN 'queued' ELSE state END
		WHERE id IN (SELECT id FROM jdscribe_document WHERE id = ANY($1) ORDER BY id FOR UPDATE SKIP LOCKED) RETURNING id, run, state`, documents)
	if err != nil {
		return nil, err
	}
	defer r.Close() //nolint:errcheck // read only; Err is asked
	free := map[int64]Entry{}
	for r.Next() {
		var e Entry
		if err := r.Scan(&e.ID, &e.Run, &e.State); err != nil {
			return nil, err
		}
		free[e.ID] = e
	}
	return free, r.Err()
}

// replace takes the jobs of documents that were taken back out of the queue and
// gives the documents others.
func (t *postgresTx) replace(ctx context.Context, l *Ledger, jobs []int64, free map[int64]Entry) error {
	r, err := t.query(ctx, `DELETE FROM river_job WHERE id = ANY($1) AND state = 'running' AND (args ->> 'id')::bigint = ANY($2)
		RETURNING (args ->> 'id')::bigint`, jobs, slices.Sorted(maps.Keys(free)))
	if err != nil {
		return err
	}
	var places []river.InsertManyParams
	for r.Next() {
		var id int64
		if err := r.Scan(&id); err != nil {
			return err
		}
		if e := free[id]; e.State == Queued {
			places = append(places, l.place(e, true))
		}
	}
	_ = r.Close() // Err is asked
	if err := r.Err(); err != nil || len(places) == 0 {
		return err
	}
	return t.enqueue(ctx, places)
}
