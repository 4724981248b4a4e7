package ledger

import (
	"context"

	"github.com/riverqueue/river"
)

// engine is a database with River's tables in it.
type engine interface {
	querier
	begin(ctx context.Context) (tx, error)
	// start takes jobs from the queue until stop; the context ends the work in
	// hand, too.
	start(ctx context.Context) error
	stop(ctx context.Context) error
	close() error
	// away reports an error of a database that does not answer now and may
	// again.
	away(err error) bool
}

// querier is a database or a transaction of it. Parameters are $1, $2, …
type querier interface {
	exec(ctx context.Context, query string, args ...any) (int64, error)
	query(ctx context.Context, query string, args ...any) (rows, error)
}

// tx is a transaction over the ledger and the queue.
type tx interface {
	querier
	sharing
	// open empties the queue of what earlier runs left there, puts what they
	// had in hand back and enters a run.
	open(ctx context.Context) (run int64, err error)
	enqueue(ctx context.Context, jobs []river.InsertManyParams) error
	// complete ends a job of the queue as part of the transaction, where the
	// queue would not do so soon enough by itself.
	complete(ctx context.Context, job *river.Job[document]) error
	commit(ctx context.Context) error
	rollback(ctx context.Context)
}

type rows interface {
	Next() bool
	Scan(into ...any) error
	Err() error
	Close() error
}

// document is a job of the queue: the number of its row in the ledger.
type document struct {
	ID int64 `json:"id"`
}

// Kind names the jobs in River's table.
func (document) Kind() string { return "document" }

// within runs do in a transaction, which is committed where do gives no error.
func within(ctx context.Context, e engine, do func(tx) error) error {
	t, err := e.begin(ctx)
	if err != nil {
		return err
	}
	defer t.rollback(context.WithoutCancel(ctx))
	if err := do(t); err != nil {
		return err
	}
	return t.commit(ctx)
}

// each goes through the rows of a query; row reads the one at hand.
func each(ctx context.Context, q querier, query string, args []any, row func(rows) error) error {
	r, err := q.query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer r.Close() //nolint:errcheck // read only; Err is asked
	for r.Next() {
		if err := row(r); err != nil {
			return err
		}
	}
	return r.Err()
}

// one scans the only row of a query; false where there is none.
func one(ctx context.Context, q querier, query string, args []any, into ...any) (bool, error) {
	rows, err := q.query(ctx, query, args...)
	if err != nil {
		return false, err
	}
	defer rows.Close() //nolint:errcheck // read only; Err is asked
	found := rows.Next()
	if found {
		if err := rows.Scan(into...); err != nil {
			return false, err
		}
	}
	return found, rows.Err()
}
