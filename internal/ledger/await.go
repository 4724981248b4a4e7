package ledger

import (
	"context"
	"fmt"
	"time"
)

// lookEvery is how often a run looks what its workers have done.
const lookEvery = 300 * time.Millisecond

// Await waits until the workers have settled the documents that were planned,
// and tells of each one. When the context is done it takes the others out of
// the queue and waits for those that workers have in hand; when now is closed
// it takes these back, too. The error is the context's, a *LockedError or a
// *DatabaseError.
func (l *Ledger) Await(ctx context.Context, now <-chan struct{}, settled func(Entry)) error {
	w := &wait{ledger: l, settled: settled, told: map[int64]uint64{}}
	for {
		open, err := w.look(ctx)
		switch {
		case err != nil:
			return l.wrap(err)
		case !open:
			return l.wrap(w.last(ctx))
		}
		select {
		case <-ctx.Done():
			if err := w.withdraw(context.WithoutCancel(ctx), now); err != nil {
				return l.wrap(err)
			}
			return ctx.Err()
		case <-time.After(lookEvery):
		}
	}
}

// wait is a run that waits for its workers.
type wait struct {
	ledger  *Ledger
	settled func(Entry)
	told    map[int64]uint64 // bits of the documents' numbers
	seen    time.Time        // by the database's clock; what ended well before was told
	crewAt  time.Time        // when the workers were counted last
	alone   time.Time        // when it was said that there is no worker
	refused map[string]bool  // what was said
}

// look tells what has been done since the last look, and reports whether there
// is something left to do.
func (w *wait) look(ctx context.Context) (open bool, err error) {
	before := w.seen
	if err := w.beat(ctx); err != nil {
		return false, err
	}
	if err := w.tell(ctx, before.Add(-lateness)); err != nil {
		return false, err
	}
	err = w.ledger.persist(ctx, func(ctx context.Context) error {
		_, err := one(ctx, w.ledger.engine, `SELECT EXISTS (SELECT 1 FROM river_job WHERE queue = $1
			AND state IN ('available', 'running', 'retryable', 'scheduled', 'pending'))`, []any{queueOf(w.ledger.run)}, &open)
		return err
	})
	if err == nil && open {
		err = w.crew(ctx)
	}
	return open, err
}

// lateness is by how much a transaction that ended a document may be seen after
// another that ended later. What comes later still is told at the end.
const lateness = 5 * time.Second

// beat gives a sign of life and sees to the lock and the clock.
func (w *wait) beat(ctx context.Context) error {
	l := w.ledger
	return l.persist(ctx, func(ctx context.Context) error {
		var clock int64
		_, err := one(ctx, l.engine, `UPDATE jdscribe_run SET beat_at = (extract(epoch FROM clock_timestamp()) * 1000)::bigint WHERE id = $1 RETURNING beat_at`, []any{l.run}, &clock)
		if err != nil {
			return err
		}
		w.seen = time.UnixMilli(clock)
		l.skew.Store(int64(time.Until(w.seen)))
		return l.held.check(ctx, l.run)
	})
}

// ended are the run's documents that were settled at a time or later, but not
// before the run.
const ended = "run = $1 AND finished_at >= $2 AND finished_at >= (SELECT started_at FROM jdscribe_run WHERE id = $1) AND state NOT IN ('queued', 'running') ORDER BY finished_at, id"

func (w *wait) tell(ctx context.Context, since time.Time) error {
	l := w.ledger
	return l.persist(ctx, func(ctx context.Context) error {
		for e, err := range list(ctx, l.engine, ended, l.run, since.UnixMilli()) {
			if err != nil {
				return err
			}
			w.once(e)
		}
		return nil
	})
}

// once tells of a document that was not told of.
func (w *wait) once(e Entry) {
	word, bit := e.ID/64, uint64(1)<<(e.ID%64)
	if w.told[word]&bit != 0 || !e.Why.Taken() {
		return
	}
	w.told[word] |= bit
	w.settled(e)
}

// last tells of those that were seen late, and of those that were left.
func (w *wait) last(ctx context.Context) error {
	l := w.ledger
	if err := w.tell(ctx, time.Time{}); err != nil {
		return err
	}
	return l.persist(ctx, func(ctx context.Context) error {
		_, err := l.engine.exec(ctx, `UPDATE jdscribe_document SET state = 'queued', claim = claim + 1, code = 'internal', reason = 'given up by the workers after ' || $1 || ' tries; their logs say why'
			WHERE run = $2 AND (state = 'queued' AND code = '' OR state = 'running') AND why <> $3`, fmt.Sprint(maxDeliveries), l.run, NotChosen)
		if err != nil {
			return err
		}
		for e, err := range list(ctx, l.engine, "run = $1 AND state = 'queued' AND code <> '' ORDER BY id", l.run) {
			if err != nil {
				return err
			}
			w.once(e)
		}
		return nil
	})
}
