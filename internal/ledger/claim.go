package ledger

import (
	"context"
	"errors"
	"time"

	"github.com/riverqueue/river"
)

// What is asked of the database for each document.
const (
	byID  = "id = $1"
	byKey = "key = $1"
	twins = "sha256 = $1 AND id <> $2 AND state IN ('done', 'duplicate', 'running') ORDER BY key"

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
func (l *Ledger) claim(ctx context.Context, e *Entry, file File) (twin *Entry, got claimed, err error) {
	err = within(ctx, l.engine, func(t tx) error {
		if twin, got, err = l.twin(ctx, t, e, file); err != nil || got == waitForTwin {
			return err
		}
		taken, err := one(ctx, t, claiming, []any{time.Now().UnixMilli(), file.Bytes, file.Modified, file.SHA256, e.ID, e.claim}, &e.claim)
		if !taken {
			got = lostClaim
		}
		return err
	})
	e.State, e.Input = Running, file
	return twin, got, err
}

// twin looks for a document with the same bytes that is done, as things are
// made now, or in hand.
func (l *Ledger) twin(ctx context.Context, q querier, e *Entry, file File) (*Entry, claimed, error) {
	if file.SHA256 == "" {
		return nil, mine, nil
	}
	got := mine
	for other, err := range list(ctx, q, twins, file.SHA256, e.ID) {
		switch {
		case err != nil:
			return nil, mine, err
		case other.State == Running:
			got = waitForTwin
		case other.Maker == l.work.maker:
			return &other, mine, nil
		}
	}
	return nil, got, nil
}

// errFenced is a claim that is not the last one.
var errFenced = errors.New("the document was given to another worker meanwhile")

// settle writes how a document ended, ends its job or has it tried again, and
// makes its outputs visible, all or nothing.
func (l *Ledger) settle(ctx context.Context, job *river.Job[document], e Entry, o *Outcome) error {
	e = o.entry(e)
	var published error
	err := within(ctx, l.engine, func(t tx) error {
		if err := e.write(ctx, t); err != nil {
			return err
		}
		if o.State == Queued && !o.Left {
			if err := t.enqueue(ctx, []river.InsertManyParams{place(e.ID, true)}); err != nil {
				return err
			}
		}
		if err := t.complete(ctx, job); err != nil {
			return err
		}
		if o.Publish != nil {
			published = o.Publish()
		}
		return published
	})
	if err != nil {
		o.discard()
	}
	switch {
	case errors.Is(err, errFenced):
		return nil
	case published != nil:
		l.work.fail(published)
		return published
	case err != nil:
		return l.trouble(ctx, err)
	}
	if o.State != Queued || o.Left {
		l.work.worker.Settled(e)
		l.work.ended()
	}
	return nil
}

// entry is what the ledger is to hold after an outcome.
func (o *Outcome) entry(e Entry) Entry {
	e.State, e.Code, e.Reason, e.Error = o.State, o.Code, o.Reason, o.Error
	e.Duration, e.Finished = o.Duration, time.Now()
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
// this claim's.
func (e Entry) write(ctx context.Context, q querier) error {
	n, err := q.exec(ctx, settling,
		e.State, e.Code, e.Reason, e.Error, e.Attempts, e.Lost, e.Maker, string(e.Written), string(e.Result),
		e.Duration.Milliseconds(), e.Finished.UnixMilli(), e.ID, e.claim)
	if err == nil && n == 0 {
		err = errFenced
	}
	return err
}
