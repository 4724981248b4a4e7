package ledger

import (
	"context"
	"errors"

	"github.com/riverqueue/river"
)

const settling = `UPDATE jdscribe_document SET state = $1, code = $2, reason = $3, error = $4, attempts = $5, lost = $6,
		maker = $7, written = $8, result = $9, duration = $10, finished_at = $11 WHERE id = $12 AND claim = $13 AND state = 'running'`

var (
	// ErrFenced is a claim that is not the last one: of Publish it says that another
	// worker has stopped it.
	ErrFenced = errors.New("the document was given to another worker meanwhile")
	// errSettled is a document that this claim has settled.
	errSettled = errors.New("the document was settled before")
	// errPublish is outputs that could not be made visible; why is kept beside, for
	// it is no error of the database.
	errPublish = errors.New("the outputs could not be made visible")
)

// settlement is how a document ends, on its way into the ledger.
type settlement struct {
	*Outcome
	ledger    *Ledger
	job       *river.Job[document]
	entry     Entry // as it is to be
	shown     bool  // its outputs may be visible
	published error // Publish's
}

// settle writes how a document ended, ends its job or has it tried again, and
// makes its outputs visible, all or nothing.
func (l *Ledger) settle(ctx context.Context, s *service, job *river.Job[document], e Entry, o *Outcome) error {
	end := &settlement{Outcome: o, ledger: l, job: job, entry: o.entry(e, l.now())}
	err := l.persist(ctx, func(ctx context.Context) error {
		return within(ctx, l.engine, func(t tx) error { return end.enter(ctx, t) })
	})
	switch {
	case err == nil, errors.Is(err, errSettled): // by an earlier try, whose answer was lost
		if o.State != Queued || o.Left {
			s.worker.Settled(end.entry)
			l.work.ended()
		}
		return nil
	case unfit(err) && len(o.Output) > 0:
		l.work.serve.options.Log.Warn("the database does not take an output; it is in its file alone", "output", e.Name, "error", brief(err))
		o.Output = []byte{}
		return l.settle(ctx, s, job, e, o)
	}
	o.discard()
	if end.shown {
		if err := l.amend(ctx, s, e.ID); err != nil {
			return l.trouble(ctx, e.Run, err)
		}
	}
	switch {
	case errors.Is(err, ErrFenced):
		return nil
	case end.published != nil:
		return l.unpublished(ctx, s, end, e)
	}
	return l.trouble(ctx, e.Run, err)
}

// enter is a settlement's transaction. The job is ended last: its lease can be
// renewed until then, so that outputs which take long to write are not lost.
func (end *settlement) enter(ctx context.Context, t tx) error {
	if err := end.entry.write(ctx, t); err != nil {
		return err
	}
	if err := end.account(ctx, t); err != nil {
		return err
	}
	if err := end.publish(ctx, t); err != nil {
		return err
	}
	return t.complete(ctx, end.job)
}

// publish makes the outputs visible.
func (end *settlement) publish(ctx context.Context, t tx) error {
	if end.Publish == nil {
		return nil
	}
	// One that was frozen up to here finds out before it shows anything.
	if _, err := one(ctx, t, "SELECT 1", nil, new(int)); err != nil {
		return err
	}
	end.shown = true
	if end.published = end.Publish(); end.published != nil {
		return errPublish
	}
	return nil
}

// unpublished sees to a document whose outputs could not be made visible.
func (l *Ledger) unpublished(ctx context.Context, s *service, end *settlement, e Entry) error {
	if errors.Is(end.published, ErrFenced) {
		return river.JobSnooze(twinWait) // if the job is this worker's after all, it takes the document back
	}
	if alone := end.instead(end.published); alone != nil {
		return l.settle(ctx, s, end.job, e, alone)
	}
	return l.unable(e.Run, end.published)
}

// amend has a document done again of which outputs were made visible under a
// claim that was no longer the last one, where they stand in the place of that
// one's. A later run would find out, too.
func (l *Ledger) amend(ctx context.Context, s *service, id int64) error {
	if l.work.serve == nil {
		return nil
	}
	return l.persist(ctx, func(ctx context.Context) error {
		return within(ctx, l.engine, func(t tx) error {
			e, found, err := find(ctx, t, byID+" FOR UPDATE", id) // waits for one that is about to settle it
			if err != nil || !found || e.State == Queued || e.State == Running || s.worker.Stands(e) {
				return err
			}
			open, err := one(ctx, t, `UPDATE jdscribe_document d SET state = 'queued', why = $1, claim = claim + 1 FROM jdscribe_run r
				WHERE d.id = $2 AND r.id = d.run AND r.finished_at IS NULL RETURNING r.id`, []any{Altered, id}, new(int64))
			if err != nil || !open {
				return err
			}
			return t.enqueue(ctx, []river.InsertManyParams{l.place(e, true)})
		})
	})
}

// account stores the output where it is to be kept, and gives the document another
// job if it is to be tried again.
func (end *settlement) account(ctx context.Context, t tx) error {
	if end.State == Queued && !end.Left {
		if err := t.enqueue(ctx, []river.InsertManyParams{end.ledger.place(end.entry, true)}); err != nil {
			return err
		}
	}
	if e := end.entry; e.Output != nil || e.State != Queued && !e.HasOutput() {
		return t.keep(ctx, e.ID, e.Output)
	}
	return nil
}

// write brings the ledger's row up to date; ErrFenced where it is no longer
// this claim's, errSettled where the claim has settled it.
func (e Entry) write(ctx context.Context, q querier) error {
	n, err := q.exec(ctx, settling,
		e.State, e.Code, e.Reason, e.Error, e.Attempts, e.Lost, e.Maker, string(e.Written), string(e.Result),
		e.Duration.Milliseconds(), e.Finished.UnixMilli(), e.ID, e.Claim)
	if err != nil || n > 0 {
		return err
	}
	settled, err := one(ctx, q, "SELECT 1 FROM jdscribe_document WHERE id = $1 AND claim = $2 AND state <> 'running'", []any{e.ID, e.Claim}, new(int))
	switch {
	case err != nil:
		return err
	case settled:
		return errSettled
	}
	return ErrFenced
}
