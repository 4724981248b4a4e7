package ledger

import (
	"context"
	"fmt"
	"maps"
	"slices"
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
	if w.told[word]&bit != 0 || !Planned(e.Why) {
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
		_, err := l.engine.exec(ctx, `UPDATE jdscribe_document SET code = 'internal', reason = 'given up by the workers after ' || $1 || ' tries; their logs say why'
			WHERE run = $2 AND state = 'queued' AND code = '' AND why <> $3`, fmt.Sprint(maxDeliveries), l.run, NotChosen)
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

// crewEvery is how often the workers are counted, aloneEvery how often it is
// said that there is none.
const (
	crewEvery  = time.Second
	aloneEvery = 30 * time.Second
)

// crew says so where no worker does the run's documents.
func (w *wait) crew(ctx context.Context) error {
	if time.Since(w.crewAt) < crewEvery {
		return nil
	}
	w.crewAt = time.Now()
	l := w.ledger
	var workers int
	refusals := map[string]bool{}
	err := l.persist(ctx, func(ctx context.Context) error {
		workers = 0
		r, err := l.engine.query(ctx, `SELECT host, process, coalesce(refused ->> $1, '') FROM jdscribe_worker WHERE `+alive, fmt.Sprint(l.run))
		if err != nil {
			return err
		}
		defer r.Close() //nolint:errcheck // read only; Err is asked
		for r.Next() {
			var host, refusal string
			var process int64
			if err := r.Scan(&host, &process, &refusal); err != nil {
				return err
			}
			if refusal == "" {
				workers++
			} else {
				refusals[fmt.Sprintf("the worker on %s (process %d) cannot do this run: %s", host, process, refusal)] = true
			}
		}
		return r.Err()
	})
	if err == nil {
		w.sayCrew(workers, refusals)
	}
	return err
}

func (w *wait) sayCrew(workers int, refusals map[string]bool) {
	for _, s := range slices.Sorted(maps.Keys(refusals)) {
		if !w.refused[s] {
			w.ledger.contact.tell(s)
		}
	}
	w.refused = refusals
	switch {
	case workers > 0:
		w.alone = time.Time{}
	case time.Since(w.alone) >= aloneEvery:
		w.alone = time.Now()
		w.ledger.contact.tell("no worker is at work on this run; it waits for one: start `jdscribe worker --db …`, here or on another machine")
	}
}

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

// Workers are the numbers of the workers that have given a sign of life lately.
func (l *Ledger) Workers(ctx context.Context) (numbers []int64, err error) {
	err = l.persist(ctx, func(ctx context.Context) error {
		numbers = nil
		r, err := l.engine.query(ctx, "SELECT id FROM jdscribe_worker WHERE "+alive)
		if err != nil {
			return err
		}
		defer r.Close() //nolint:errcheck // read only; Err is asked
		for r.Next() {
			var n int64
			if err := r.Scan(&n); err != nil {
				return err
			}
			numbers = append(numbers, n)
		}
		return r.Err()
	})
	return numbers, l.wrap(err)
}

// alive are the workers whose lease is not over.
const alive = "ended_at IS NULL AND beat_at > now() - lease * interval '1 millisecond'"
