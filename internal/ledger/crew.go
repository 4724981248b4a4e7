package ledger

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"
)

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
		return each(ctx, l.engine, `SELECT host, process, coalesce(refused ->> $1, '') FROM jdscribe_worker WHERE `+alive, []any{fmt.Sprint(l.run)}, func(r rows) error {
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
			return nil
		})
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

// Workers are the numbers of the workers that have given a sign of life lately.
func (l *Ledger) Workers(ctx context.Context) (numbers []int64, err error) {
	err = l.persist(ctx, func(ctx context.Context) error {
		numbers = nil
		return each(ctx, l.engine, "SELECT id FROM jdscribe_worker WHERE "+alive, nil, func(r rows) error {
			var n int64
			err := r.Scan(&n)
			numbers = append(numbers, n)
			return err
		})
	})
	return numbers, l.wrap(err)
}

// alive are the workers whose lease is not over.
const alive = "ended_at IS NULL AND beat_at > now() - lease * interval '1 millisecond'"
