package ledger

import (
	"context"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/riverqueue/river/rivertype"
)

// A document's lease is the time of its job's attempt, which the worker that has
// it in hand renews. A job whose lease is over is put back by any worker: the
// document's claim goes up, so that the one that lost it can no longer settle
// it, and it gets another job, so that what the queue of the lost worker still
// says of the old one concerns nobody.

// holding are the jobs in hand.
type holding struct {
	mu   sync.Mutex
	hand map[int64]int // how often
}

func (h *holding) hold(job int64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.hand[job]++
}

func (h *holding) letGo(job int64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.hand[job]--; h.hand[job] == 0 {
		delete(h.hand, job)
	}
}

func (h *holding) jobs() []int64 {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Sorted(maps.Keys(h.hand))
}

// beats renews the leases, and puts back what others have lost, until the
// context is done.
func (s *server) beats(ctx context.Context) <-chan struct{} {
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		tick := time.NewTicker(s.ledger.lease / 6)
		defer tick.Stop()
		for ctx.Err() == nil {
			if err := s.beat(ctx); err != nil && ctx.Err() == nil {
				s.options.Log.Error("renewing leases", "error", brief(err))
			}
			select {
			case <-ctx.Done():
			case <-tick.C:
			}
		}
	}()
	return ended
}

func (s *server) beat(ctx context.Context) error {
	l := s.ledger
	err := l.persist(ctx, func(ctx context.Context) error {
		var clock time.Time
		err := s.postgres.pool.QueryRow(ctx, "UPDATE jdscribe_worker SET beat_at = clock_timestamp() WHERE id = $1 RETURNING beat_at", s.postgres.worker).Scan(&clock)
		if err != nil {
			return err
		}
		l.skew.Store(int64(time.Until(clock)))
		_, err = s.postgres.exec(ctx, "UPDATE river_job SET attempted_at = clock_timestamp() WHERE id = ANY($1) AND state = 'running'", s.jobs())
		return err
	})
	if err != nil {
		return err
	}
	s.depth(ctx)
	// After an outage the other workers need time to renew their leases, too.
	if !l.contact.steady(l.lease) {
		return nil
	}
	return l.persist(ctx, s.rescue)
}

func (s *server) depth(ctx context.Context) {
	if s.options.Depth == nil {
		return
	}
	var waiting, inHand int
	_, err := one(ctx, s.postgres, depthQuery, nil, &waiting, &inHand)
	if err == nil {
		s.options.Depth(waiting, inHand)
	}
}

// ourJobs are the jobs j of documents; another program may keep its own in the same
// tables.
const ourJobs = "river_job j JOIN jdscribe_run r ON j.queue = 'run-' || r.id"

// depthQuery counts the documents of all runs that wait, and those in hand.
const depthQuery = "SELECT count(*) FILTER (WHERE j.state <> 'running'), count(*) FILTER (WHERE j.state = 'running') FROM " + ourJobs +
	" WHERE j.state IN ('available', 'running', 'retryable', 'scheduled')"

// leave lets go of what was in hand and takes this worker's name off the list.
func (s *server) leave(ctx context.Context) {
	for _, run := range s.ledger.work.services.all() {
		s.ledger.work.services.drop(run)
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	err := within(ctx, s.postgres, func(t tx) error {
		if _, err := t.exec(ctx, "UPDATE jdscribe_document SET state = 'queued', claim = claim + 1 WHERE worker = $1 AND state = 'running'", s.postgres.worker); err != nil {
			return err
		}
		// The next to look gives them to others.
		if _, err := t.exec(ctx, `UPDATE river_job SET state = 'available', scheduled_at = now() WHERE state = 'running'
			AND attempted_by[array_upper(attempted_by, 1)] = $1`, s.clientID()); err != nil {
			return err
		}
		_, err := t.exec(ctx, "UPDATE jdscribe_worker SET ended_at = now() WHERE id = $1", s.postgres.worker)
		return err
	})
	if err != nil {
		s.options.Log.Warn("worker ended without taking leave: what it had in hand waits for its lease to end", "error", brief(err))
		return
	}
	s.options.Log.Info("worker ended")
}

// soon tries a document again at once whose job ended in an error: the ledger
// says how often it may.
type soon struct{}

func (soon) NextRetry(*rivertype.JobRow) time.Time { return time.Now().Add(time.Second) }
