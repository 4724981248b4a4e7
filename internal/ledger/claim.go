package ledger

import (
	"context"
	"errors"
	"time"

	"github.com/riverqueue/river"
)

// What is asked of the database for each document.
const (
	byID   = "id = $1"
	byKey  = "key = $1"
	twins  = "sha256 = $1 AND id <> $2 AND (state IN ('done', 'duplicate', 'running') OR " + standing + ")"
	byKeys = " ORDER BY key"
	// standing is a queued document that has its output, and waits for no more than
	// to have it written again.
	standing = "state = 'queued' AND why IN ('" + string(Views) + "', '" + string(Moved) + "')"

	claiming = `UPDATE jdscribe_document SET state = 'running', claim = claim + 1, started_at = $1,
		bytes = $2, modified = $3, sha256 = $4 WHERE id = $5 AND claim = $6 AND state = 'queued' RETURNING claim`
	settling = `UPDATE jdscribe_document SET state = $1, code = $2, reason = $3, error = $4, attempts = $5, lost = $6,
		maker = $7, written = $8, result = $9, duration = $10, finished_at = $11 WHERE id = $12 AND claim = $13 AND state = 'running'`
)

// claimed says what came of a claim.
type claimed int

const (
	mine        claimed = iota
	lostClaim           // another has it, or had it
	waitForTwin         // one with the same bytes is in hand
)

// claim takes a queued document for this process, unless a twin is in hand.
func (l *Ledger) claim(ctx context.Context, s *service, job int64, e *Entry, file File) (twin *Entry, got claimed, err error) {
	err = l.persist(ctx, func(ctx context.Context) error {
		return within(ctx, l.engine, func(t tx) error {
			twin, got, err = l.claimIn(ctx, t, s, job, e, file)
			return err
		})
	})
	e.State, e.Input = Running, file
	return twin, got, err
}

func (l *Ledger) claimIn(ctx context.Context, t tx, s *service, job int64, e *Entry, file File) (*Entry, claimed, error) {
	claim, held, err := t.held(ctx, e.ID, job)
	if err != nil || !held {
		return nil, lostClaim, err
	}
	if err := t.alone(ctx, file.SHA256+s.among); err != nil {
		return nil, lostClaim, err
	}
	twin, got, err := l.twin(ctx, t, s, e, file)
	switch {
	case err != nil:
		return nil, got, err
	case claim > 0: // an earlier try went through, though its answer was lost
		e.claim = claim
		return twin, mine, nil
	case got == waitForTwin:
		return twin, got, nil
	}
	taken, err := one(ctx, t, claiming, []any{l.now().UnixMilli(), file.Bytes, file.Modified, file.SHA256, e.ID, e.claim}, &claim)
	if err != nil || !taken {
		return nil, lostClaim, err
	}
	e.claim = claim
	return twin, mine, t.hold(ctx, e.ID, job)
}

// twin looks for a document with the same bytes that is done, as things are
// made now, or in hand.
func (l *Ledger) twin(ctx context.Context, q querier, s *service, e *Entry, file File) (*Entry, claimed, error) {
	if file.SHA256 == "" {
		return nil, mine, nil
	}
	got := mine
	for other, err := range list(ctx, q, twins+s.among+byKeys, file.SHA256, e.ID) {
		switch {
		case err != nil:
			return nil, mine, err
		case other.State == Running:
			got = waitForTwin
		case other.Maker == s.maker:
			return &other, mine, nil
		}
	}
	return nil, got, nil
}

var (
	// errFenced is a claim that is not the last one.
	errFenced = errors.New("the document was given to another worker meanwhile")
	// errSettled is a document that this claim has settled.
	errSettled = errors.New("the document was settled before")
	// errPublish is outputs that could not be made visible; why is kept beside.
	errPublish = errors.New("the outputs could not be made visible")
)

// settle writes how a document ended, ends its job or has it tried again, and
// makes its outputs visible, all or nothing.
func (l *Ledger) settle(ctx context.Context, s *service, job *river.Job[document], e Entry, o *Outcome) error {
	before := e
	e = o.entry(e, l.now())
	var published error
	err := l.persist(ctx, func(ctx context.Context) error {
		return within(ctx, l.engine, func(t tx) error {
			if err := e.write(ctx, t); err != nil {
				return err
			}
			if err := l.requeue(ctx, t, job, e, o); err != nil {
				return err
			}
			if o.Publish == nil {
				return nil
			}
			// One that was frozen up to here finds out before it shows anything.
			if _, err := one(ctx, t, "SELECT 1", nil, new(int)); err != nil {
				return err
			}
			published = o.Publish()
			if published != nil {
				return errPublish
			}
			return nil
		})
	})
	switch {
	case errors.Is(err, errSettled): // by an earlier try, whose answer was lost
	case errors.Is(err, errFenced):
		o.discard()
		return nil
	case published != nil:
		o.discard()
		if alone := o.instead(published); alone != nil {
			return l.settle(ctx, s, job, before, alone)
		}
		if l.work.serve != nil { // others may be able to; this job takes the document back
			l.work.serve.unable(e.Run, published)
			return river.JobSnooze(unableWait)
		}
		l.work.fail(published)
		return published
	case err != nil:
		o.discard()
		return l.trouble(ctx, err)
	}
	if o.State != Queued || o.Left {
		s.worker.Settled(e)
		l.work.ended()
	}
	return nil
}

// requeue ends a document's job and gives the document another, if it is to be
// tried again.
func (l *Ledger) requeue(ctx context.Context, t tx, job *river.Job[document], e Entry, o *Outcome) error {
	if o.State == Queued && !o.Left {
		if err := t.enqueue(ctx, []river.InsertManyParams{l.place(e, true)}); err != nil {
			return err
		}
	}
	if len(e.Output) > 0 || o.State != Queued && !e.HasOutput() {
		if err := t.keep(ctx, e.ID, e.Output); err != nil {
			return err
		}
	}
	return t.complete(ctx, job)
}

// entry is what the ledger is to hold after an outcome.
func (o *Outcome) entry(e Entry, now time.Time) Entry {
	e.State, e.Code, e.Reason, e.Error = o.State, o.Code, o.Reason, o.Error
	e.Duration, e.Finished, e.Output = o.Duration, now, o.Output
	if o.Failed || o.State == Quarantined {
		e.Attempts++
	}
	if o.Maker != "" {
		e.Maker = o.Maker
	}
	if o.State.HasOutput() || o.State == Quarantined {
		e.Written, e.Result = o.Written, o.Result
	}
	if o.State.HasOutput() {
		e.Lost = 0
	}
	return e
}

// write brings the ledger's row up to date; errFenced where it is no longer
// this claim's, errSettled where the claim has settled it.
func (e Entry) write(ctx context.Context, q querier) error {
	n, err := q.exec(ctx, settling,
		e.State, e.Code, e.Reason, e.Error, e.Attempts, e.Lost, e.Maker, string(e.Written), string(e.Result),
		e.Duration.Milliseconds(), e.Finished.UnixMilli(), e.ID, e.claim)
	if err != nil || n > 0 {
		return err
	}
	settled, err := one(ctx, q, "SELECT 1 FROM jdscribe_document WHERE id = $1 AND claim = $2 AND state <> 'running'", []any{e.ID, e.claim}, new(int))
	switch {
	case err != nil:
		return err
	case settled:
		return errSettled
	}
	return errFenced
}
