package ledger

import (
	"context"
	"encoding/json"
	"time"
)

// Overview is how the runs of a database stand.
type Overview struct {
	Workers []WorkerStatus `json:"workers"` // that have given a sign of life lately
	Waiting int            `json:"waiting"` // documents of all runs
	InHand  int            `json:"in_hand"` // the same
	Runs    []RunStatus    `json:"runs"`    // the last of each folder, latest first
}

// WorkerStatus is a worker at work.
type WorkerStatus struct {
	ID      int64             `json:"id"`
	Host    string            `json:"host"`
	Process int               `json:"process"`
	Since   time.Time         `json:"since"`
	About   map[string]any    `json:"about"`   // version, engine, jobs
	Refuses map[string]string `json:"refuses"` // numbers of runs, with the reasons
}

// RunStatus is a run of a database.
type RunStatus struct {
	Folder string `json:"folder"`
	*Status
	Open int `json:"open"` // documents in the queue, or in a worker's hand
}

// mostRuns is how many folders' runs are told of.
const mostRuns = 20

// Oversee reads how the runs of a database stand.
func Oversee(ctx context.Context, address string, lease time.Duration) (*Overview, error) {
	lease = SharedOptions{Lease: lease}.lease()
	pool, err := connect(ctx, address, 1, lease)
	if err != nil {
		return nil, &DatabaseError{err}
	}
	defer pool.Close()
	o := &Overview{Workers: []WorkerStatus{}, Runs: []RunStatus{}}
	err = o.read(ctx, &postgres{pool: pool}, lease)
	switch {
	case undefined(err):
		return nil, ErrNoRun
	case err != nil:
		return nil, &DatabaseError{err}
	}
	return o, nil
}

func (o *Overview) read(ctx context.Context, q querier, lease time.Duration) error {
	if err := o.readWorkers(ctx, q); err != nil {
		return err
	}
	if _, err := one(ctx, q, depthQuery, nil, &o.Waiting, &o.InHand); err != nil {
		return err
	}
	if err := o.readRuns(ctx, q, lease); err != nil {
		return err
	}
	for _, r := range o.Runs {
		if err := r.fill(ctx, q); err != nil {
			return err
		}
	}
	return nil
}

func (o *Overview) readWorkers(ctx context.Context, q querier) error {
	const query = "SELECT id, host, process, started_at, about::text, refused::text FROM jdscribe_worker WHERE " + alive + " ORDER BY id"
	return each(ctx, q, query, nil, func(r rows) error {
		var w WorkerStatus
		var about, refused string
		if err := r.Scan(&w.ID, &w.Host, &w.Process, &w.Since, &about, &refused); err != nil {
			return err
		}
		_ = json.Unmarshal([]byte(about), &w.About) // what a worker wrote
		_ = json.Unmarshal([]byte(refused), &w.Refuses)
		o.Workers = append(o.Workers, w)
		return nil
	})
}

func (o *Overview) readRuns(ctx context.Context, q querier, lease time.Duration) error {
	return each(ctx, q, `SELECT s.address, r.id, r.host, r.process, r.started_at, coalesce(r.finished_at, 0), r.ending, r.beat_at,
		r.finished_at IS NULL AND r.beat_at > (extract(epoch FROM now()) * 1000)::bigint - $1,
		(SELECT count(*) FROM river_job WHERE queue = 'run-' || r.id AND state IN ('available', 'running', 'retryable', 'scheduled'))
		FROM jdscribe_sink s JOIN jdscribe_run r ON r.id = (SELECT max(id) FROM jdscribe_run WHERE sink = s.id)
		ORDER BY r.id DESC LIMIT $2`, []any{lease.Milliseconds(), mostRuns}, func(r rows) error {
		run := RunStatus{Status: newStatus()}
		var begun, ended, beat int64
		err := r.Scan(&run.Folder, &run.Run, &run.Host, &run.Process, &begun, &ended, &run.Ending, &beat, &run.Held, &run.Open)
		run.at(begun, ended, beat)
		o.Runs = append(o.Runs, run)
		return err
	})
}
