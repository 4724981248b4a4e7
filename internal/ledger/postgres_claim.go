package ledger

import (
	"context"
	"errors"
	"os"
	"time"

	"github.com/jackc/pgx/v5"
)

// open takes what an earlier run into the same folder has left in the queue, or
// in a worker's hand, back into the ledger, and enters the run. Documents come
// before jobs here as everywhere, so that transactions do not wait for each
// other.
func (t *postgresTx) open(ctx context.Context) (run int64, err error) {
	sink := t.engine.sink
	// The files may be slow to look at between two statements.
	if _, err := t.tx.Exec(ctx, "SET LOCAL idle_in_transaction_session_timeout = 0"); err != nil {
		return 0, err
	}
	if _, err := t.tx.Exec(ctx, "UPDATE jdscribe_document SET state = 'queued', claim = claim + 1 WHERE sink = $1 AND state = 'running'", sink); err != nil {
		return 0, err
	}
	if _, err := t.tx.Exec(ctx, "DELETE FROM river_job WHERE queue IN (SELECT 'run-' || id FROM jdscribe_run WHERE sink = $1)", sink); err != nil {
		return 0, err
	}
	if _, err := t.tx.Exec(ctx, "UPDATE jdscribe_run SET finished_at = $1, ending = 'followed by another' WHERE sink = $2 AND finished_at IS NULL",
		time.Now().UnixMilli(), sink); err != nil {
		return 0, err
	}
	host, _ := os.Hostname() // for people only
	err = t.tx.QueryRow(ctx, `INSERT INTO jdscribe_run (sink, settings, started_at, beat_at, host, process)
		SELECT $1, $2, clock, clock, $3, $4 FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS clock) AS t RETURNING id`,
		sink, escaped(string(t.engine.order)), host, os.Getpid()).Scan(&run)
	return run, err
}

// alone keeps two workers from taking two documents with the same bytes at the
// same time.
func (t *postgresTx) alone(ctx context.Context, what string) error {
	_, err := t.exec(ctx, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", what)
	return err
}

func (t *postgresTx) held(ctx context.Context, id, job int64) (claim int64, mine bool, err error) {
	err = t.tx.QueryRow(ctx, `SELECT coalesce((SELECT claim FROM jdscribe_document WHERE id = $1 AND job = $2 AND state = 'running'), 0)
		FROM river_job WHERE id = $2 AND state = 'running'`, id, job).Scan(&claim)
	if errors.Is(err, pgx.ErrNoRows) {
		return 0, false, nil
	}
	return claim, err == nil, err
}

func (t *postgresTx) hold(ctx context.Context, id, job int64) error {
	_, err := t.tx.Exec(ctx, "UPDATE jdscribe_document SET job = $1, worker = $2 WHERE id = $3", job, t.engine.worker, id)
	return err
}

// mostOutput is what a value of PostgreSQL's may have, by far: an output that is
// larger is in its file alone.
const mostOutput = 200 << 20

func (t *postgresTx) keep(ctx context.Context, id int64, output []byte) error {
	if len(output) == 0 || len(output) > mostOutput {
		_, err := t.tx.Exec(ctx, "DELETE FROM jdscribe_output WHERE document = $1", id)
		return err
	}
	output, err := asJSONB(output)
	if err != nil {
		return err
	}
	_, err = t.tx.Exec(ctx, `INSERT INTO jdscribe_output (document, output) VALUES ($1, $2)
		ON CONFLICT (document) DO UPDATE SET output = excluded.output`, id, output)
	return err
}
