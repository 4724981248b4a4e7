package ledger

import (
	"context"
	"errors"
	"time"

	"github.com/riverqueue/river"
)

// worker takes jobs from the queue.
type worker struct {
	river.WorkerDefaults[document]
	ledger *Ledger
}

// Work does one document. An error puts its job back into the queue, as
// something that ought not to happen: whatever concerns the document alone is
// settled.
func (w *worker) Work(ctx context.Context, job *river.Job[document]) error {
	l := w.ledger
	if s := l.work.serve; s != nil {
		s.hold(job.ID)
		defer s.letGo(job.ID)
	}
	select {
	case <-l.work.ending:
		return l.notBegun()
	case l.work.places <- struct{}{}:
	}
	defer func() { <-l.work.places }()
	select {
	case <-l.work.ending:
		return l.notBegun()
	default:
	}
	return l.document(ctx, job)
}

// errEnding is what the queue is told of a document that is not begun any more.
var errEnding = errors.New("the work is ending")

// twinWait is how long a document waits for one with the same bytes that is in
// hand.
const twinWait = 200 * time.Millisecond

// document looks at a job's document, claims it, has it done and settles it.
func (l *Ledger) document(ctx context.Context, job *river.Job[document]) error {
	e, found, err := l.find(ctx, job.Args.ID)
	if err == nil && e.State == Running && l.work.serve != nil {
		err = l.retake(ctx, &e, job.ID)
	}
	if err != nil {
		return l.trouble(ctx, e.Run, err)
	}
	if !found || e.State != Queued {
		return nil // of an earlier plan
	}
	s := l.work.services.take(e.Run)
	if s == nil { // this worker has just stopped doing the run's
		return river.JobSnooze(twinWait)
	}
	defer s.users.Add(-1)
	defer s.worker.Release(e.ID)
	file, early := s.look(ctx, e)
	twin, got, err := l.claim(ctx, s, job.ID, &e, file)
	if err != nil {
		return l.trouble(ctx, e.Run, err)
	}
	switch got {
	case lostClaim:
		return l.lostClaim()
	case waitForTwin:
		return river.JobSnooze(twinWait)
	}
	if err := s.worker.Take(e); err != nil {
		return l.unable(e.Run, err)
	}
	if early == nil {
		early = s.do(ctx, e, twin)
	}
	if ctx.Err() != nil { // stopped: queued again by the end of the work
		early.discard()
		return ctx.Err()
	}
	return l.settle(ctx, s, job, e, early)
}

// retake takes a document back that this same job had in hand when something
// went wrong that ought not to.
func (l *Ledger) retake(ctx context.Context, e *Entry, job int64) error {
	return l.persist(ctx, func(ctx context.Context) error {
		taken, err := one(ctx, l.engine, "UPDATE jdscribe_document SET state = 'queued', claim = claim + 1 WHERE id = $1 AND job = $2 AND state = 'running' RETURNING claim",
			[]any{e.ID, job}, &e.Claim)
		if taken {
			e.State = Queued
		}
		return err
	})
}

// find gives the ledger's row of a document.
func (l *Ledger) find(ctx context.Context, id int64) (e Entry, found bool, err error) {
	err = l.persist(ctx, func(ctx context.Context) error {
		e, found, err = find(ctx, l.engine, byID, id)
		return err
	})
	return e, found, err
}

// trouble ends the work where the ledger fails it; one of many workers leaves the
// run to others.
func (l *Ledger) trouble(ctx context.Context, run int64, err error) error {
	if ctx.Err() != nil {
		return err
	}
	return l.unable(run, l.wrap(err))
}

// unable ends the work over what keeps every document from being done here. One of
// many workers leaves the run to others, for a while, and this job with it.
func (l *Ledger) unable(run int64, err error) error {
	if s := l.work.serve; s != nil {
		s.unable(run, err)
		return river.JobSnooze(unableWait)
	}
	l.work.fail(err)
	return err
}

// lostClaim ends a job whose document another took; with several processes it is
// looked at once more, and is left when it is no longer queued.
func (l *Ledger) lostClaim() error {
	if l.contact != nil {
		return river.JobSnooze(twinWait)
	}
	return nil
}

// notBegun gives a document back that others may do; the next run of a ledger
// for one makes the queue anew.
func (l *Ledger) notBegun() error {
	if l.contact != nil {
		return river.JobSnooze(0)
	}
	return errEnding
}
