package ledger

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
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
	err := l.finish(ctx, now, drop)
	<-beats
	return l.ending(ctx, err)
}

// finish begins no more documents and waits for those in hand; drop lets go of
// them, when now is closed or the work has failed, and in the end.
func (l *Ledger) finish(ctx context.Context, now <-chan struct{}, drop func()) error {
	defer drop()
	close(l.work.ending)
	stopped := make(chan struct{})
	defer close(stopped)
	go func() {
		select {
		case <-now:
		case <-l.work.failed:
		case <-stopped:
		}
		drop()
	}()
	return l.engine.stop(context.WithoutCancel(ctx))
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
