package ledger

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"github.com/riverqueue/river"
)

// Worker does the documents of a queue, several at a time.
type Worker interface {
	// Look says what a document's file is now. An outcome that is not nil is
	// how the document ends without being done.
	Look(ctx context.Context, e Entry) (File, *Outcome)
	// Take is told of each document that this worker has claimed, before it is done:
	// from then on nothing may become visible, or vanish, of what earlier claims on it
	// have under way. Its error leaves the document to others.
	Take(e Entry) error
	// Do does a document; twin is one with the same bytes that is done, or nil.
	Do(ctx context.Context, e Entry, twin *Entry) Outcome
	// Release is told, by its number, of each document that was looked at, when
	// the attempt at it is over, however it ended.
	Release(id int64)
	// Stands reports that what stands in the place of a document's outputs is what the
	// entry says.
	Stands(e Entry) bool
	// Settled is told of each document that will not be handed out again in
	// this run, as the ledger has it now.
	Settled(e Entry)
}

// Outcome is how one attempt at a document ended.
type Outcome struct {
	State  State // Done, Duplicate, Quarantined or Queued
	Left   bool  // of a queued one: for the next run, not for this
	Failed bool  // of a queued one: the attempt counts

	Code, Reason, Error string

	Maker    string // what made it, if it ended
	Written  []byte // of a quarantined one: what it keeps
	Result   []byte // the same
	Output   []byte // the output itself, where it is to be kept in the database; nil lets what is there be
	Duration time.Duration

	// Publish makes the outputs visible, inside the transaction that settles
	// the document. It must bear to be done again. Its error ends the run and
	// leaves the document queued, unless it is ErrFenced.
	Publish func() error
	// Instead is how the document ends where Publish's error concerns it alone;
	// nil where the error ends the run. It may be nil itself.
	Instead func(published error) *Outcome
	// Discard takes back what Publish would have made visible, where it was
	// not called or failed.
	Discard func()
}

// work is what is going on between Work's begin and its end.
type work struct {
	services services
	serve    *server       // in a worker of many
	places   chan struct{} // one for each document side by side
	ending   chan struct{} // closed when no more are begun
	pending  atomic.Int64  // documents that may still be handed out
	idle     chan struct{}
	failed   chan struct{}
	once     sync.Once
	err      error // why failed is closed
}

func newWork(jobs int) *work {
	return &work{places: make(chan struct{}, max(jobs, 1)), ending: make(chan struct{}), idle: make(chan struct{}), failed: make(chan struct{})}
}

// fail ends the work over an error, the first one.
func (w *work) fail(err error) {
	w.once.Do(func() {
		w.err = err
		close(w.failed)
	})
}

// ended counts a document that will not be handed out again.
func (w *work) ended() {
	if w.pending.Add(-1) == 0 {
		close(w.idle)
	}
}

// Work hands the documents that were planned to the worker until all are
// settled. When the context is done it hands out no more and waits for those in
// hand; when now is closed it does not wait. maker is what makes the outputs
// now: a twin must have the same. The error is the context's, a Publish's, or
// an *Error.
func (l *Ledger) Work(ctx context.Context, now <-chan struct{}, maker string, w Worker) error {
	l.work = newWork(l.jobs)
	l.work.services.add(l.run, &service{worker: w, maker: maker})
	l.work.pending.Store(int64(l.pending))
	if l.pending == 0 || ctx.Err() != nil {
		return ctx.Err()
	}
	hand, drop := context.WithCancel(context.WithoutCancel(ctx))
	defer drop()
	if err := l.engine.start(hand); err != nil {
		return l.wrap(err)
	}
	beats := l.beat(hand)
	select {
	case <-l.work.idle:
	case <-l.work.failed:
		drop()
	case <-ctx.Done():
	}
	close(l.work.ending)
	stopped := make(chan struct{})
	go func() {
		select {
		case <-now:
			drop()
		case <-l.work.failed:
			drop()
		case <-stopped:
		}
	}()
	err := l.engine.stop(context.WithoutCancel(ctx))
	close(stopped)
	drop()
	<-beats
	return l.ending(ctx, err)
}

// ending is how the work ended. What was in hand then is queued for the next
// run.
func (l *Ledger) ending(ctx context.Context, stopping error) error {
	free := context.WithoutCancel(ctx)
	_, err := l.engine.exec(free, "UPDATE jdscribe_document SET state = 'queued', claim = claim + 1 WHERE state = 'running'")
	select {
	case <-l.work.failed:
		return l.work.err
	default:
	}
	if l.work.pending.Load() > 0 && ctx.Err() != nil {
		return ctx.Err()
	}
	if stopping != nil {
		err = stopping
	}
	return l.wrap(err)
}

// beatEvery is how often the ledger is written to though nothing happens: the
// queue only logs that it can't be read or written, so a full disk would
// otherwise be a run that waits for ever.
const beatEvery = 2 * time.Second

// beat ends the work when the ledger can't be written.
func (l *Ledger) beat(ctx context.Context) <-chan struct{} {
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		tick := time.NewTicker(beatEvery)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				_, err := l.engine.exec(ctx, "UPDATE jdscribe_run SET beat_at = $1 WHERE id = $2", time.Now().UnixMilli(), l.run)
				if err != nil && ctx.Err() == nil {
					l.work.fail(l.wrap(err))
				}
			}
		}
	}()
	return ended
}

// worker takes jobs from the queue.
type worker struct {
	river.WorkerDefaults[document]
	ledger *Ledger
}

// twinWait is how long a document waits for one with the same bytes that is in
// hand.
const twinWait = 200 * time.Millisecond

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

// lostClaim ends a job whose document another took; with several processes it is
// looked at once more, and is left when it is no longer queued.
func (l *Ledger) lostClaim() error {
	if l.contact != nil {
		return river.JobSnooze(twinWait)
	}
	return nil
}

// errEnding is what the queue is told of a document that is not begun any more.
var errEnding = errors.New("the work is ending")

// notBegun gives a document back that others may do; the next run of a ledger
// for one makes the queue anew.
func (l *Ledger) notBegun() error {
	if l.contact != nil {
		return river.JobSnooze(0)
	}
	return errEnding
}

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

// instead is the outcome in the place of one that could not be published; nil
// where there is none.
func (o *Outcome) instead(published error) *Outcome {
	if o.Instead == nil {
		return nil
	}
	return o.Instead(published)
}

func (o *Outcome) discard() {
	if o.Discard != nil {
		o.Discard()
	}
}
