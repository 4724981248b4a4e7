package ledger

import (
	"context"
	"os"
	"time"
)

// open clears the queue, which is made anew from the ledger, and enters a run.
// What is in hand was a run's that died.
func (t *sqliteTx) open(ctx context.Context) (run int64, err error) {
	for _, q := range []string{"DELETE FROM river_job",
		"UPDATE jdscribe_document SET state = 'queued', lost = lost + 1, claim = claim + 1 WHERE state = 'running'"} {
		if _, err := t.exec(ctx, q); err != nil {
			return 0, err
		}
	}
	host, _ := os.Hostname() // for people only
	now := time.Now().UnixMilli()
	_, err = one(ctx, t, `INSERT INTO jdscribe_run (started_at, beat_at, host, process) VALUES ($1, $2, $3, $4) RETURNING id`,
		[]any{now, now, host, os.Getpid()}, &run)
	return run, err
}

// away: a file always answers; what is wrong with it stays wrong.
func (*sqliteEngine) away(error) bool { return false }
