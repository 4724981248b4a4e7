package ledger

import (
	"context"
	"time"
)

// withdraw takes what no worker has in hand out of the queue, and waits for the
// rest until now is closed.
func (w *wait) withdraw(ctx context.Context, now <-chan struct{}) error {
	for {
		if err := w.clear(ctx, waiting+" OR "+lost); err != nil {
			return err
		}
		open, err := w.look(ctx)
		if err != nil || !open {
			return err
		}
		select {
		case <-now:
			return w.clear(ctx, waiting+" OR j.state = 'running'")
		case <-time.After(lookEvery):
		}
	}
}

// waiting are jobs j that no worker has in hand.
const waiting = "j.state IN ('available', 'retryable', 'scheduled')"

// clear takes jobs of a condition out of the queue; the documents whose jobs
// were running are queued for the next run.
func (w *wait) clear(ctx context.Context, condition string) error {
	l := w.ledger
	lease := l.lease.Milliseconds()
	condition = "j.queue = $2 AND $1::bigint > 0 AND (" + condition + ")"
	return l.persist(ctx, func(ctx context.Context) error {
		return within(ctx, l.engine, func(t tx) error {
			_, err := t.exec(ctx, `UPDATE jdscribe_document SET state = 'queued', claim = claim + 1 WHERE run = $3 AND state = 'running'
				AND job IN (SELECT j.id FROM river_job j WHERE `+condition+`)`, lease, queueOf(l.run), l.run)
			if err != nil {
				return err
			}
			_, err = t.exec(ctx, "DELETE FROM river_job j WHERE "+condition, lease, queueOf(l.run))
			return err
		})
	})
}
