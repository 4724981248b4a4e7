package ledger

import (
	"context"
	"fmt"
	"time"

	"github.com/riverqueue/river"
)

// Plan is a run that is being planned, in one transaction.
type Plan struct {
	ledger *Ledger
	tx     tx
	run    int64
}

// Plan begins a run: fill puts the documents of the run into the ledger; those
// that it puts as queued get a place in the queue. What a run that died had in
// hand is queued again before. Where fill gives an error, nothing has happened.
func (l *Ledger) Plan(ctx context.Context, fill func(*Plan) error) error {
	var filled error // an error of fill's own goes back as it is
	err := within(ctx, l.engine, func(t tx) error {
		run, err := t.open(ctx)
		if err != nil {
			return err
		}
		p := &Plan{ledger: l, tx: t, run: run}
		if filled = fill(p); filled != nil {
			return filled
		}
		n, err := p.enqueue(ctx)
		l.run, l.pending = p.run, n
		return err
	})
	if filled != nil {
		return filled
	}
	return l.wrap(err)
}

// PlanAgain is Plan where the database may go away meanwhile: the run is planned
// from its beginning then, when the database is back.
func (l *Ledger) PlanAgain(ctx context.Context, fill func(*Plan) error) error {
	if l.contact == nil {
		return l.Plan(ctx, fill)
	}
	return l.wrap(l.repeat(ctx, func() error { return l.Plan(ctx, fill) }))
}

// Find gives what the ledger holds of the document that has the name's output.
func (p *Plan) Find(ctx context.Context, name string) (e Entry, found bool, err error) {
	return find(ctx, p.tx, byKey, p.ledger.key(Entry{Name: name}))
}

// ErrTwice is two documents of a run that would have the same output.
type ErrTwice struct{ Path, Other string }

func (e *ErrTwice) Error() string {
	return fmt.Sprintf("%s and %s have the same output", e.Path, e.Other)
}

// putting enters a document, over an older run's row.
const putting = `INSERT INTO jdscribe_document (key, name, path, run, state, why, code, reason, error, attempts, lost,
	bytes, modified, sha256, maker, written, result, duration, finished_at, queued_at, origin)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
	ON CONFLICT (key) DO UPDATE SET name = excluded.name, path = excluded.path, origin = excluded.origin, run = excluded.run, state = excluded.state,
	why = excluded.why, code = excluded.code, reason = excluded.reason, error = excluded.error, attempts = excluded.attempts,
	lost = excluded.lost, claim = jdscribe_document.claim + 1, bytes = excluded.bytes, modified = excluded.modified,
	sha256 = excluded.sha256, maker = excluded.maker, written = excluded.written, result = excluded.result,
	duration = excluded.duration, finished_at = excluded.finished_at, queued_at = excluded.queued_at
	WHERE jdscribe_document.run < excluded.run`

// Put enters a document as e has it, over what the ledger held of it. The error
// is an *ErrTwice where this run has put one with the same output already.
func (p *Plan) Put(ctx context.Context, e Entry) error {
	n, err := p.tx.exec(ctx, putting,
		p.ledger.key(e), e.Name, e.Path, p.run, e.State, e.Why, e.Code, e.Reason, e.Error, e.Attempts, e.Lost,
		e.Input.Bytes, e.Input.Modified, e.Input.SHA256, e.Maker, string(e.Written), string(e.Result),
		e.Duration.Milliseconds(), e.Finished.UnixMilli(), time.Now().UnixMilli(), e.Origin)
	if err != nil || n > 0 && e.Output == nil {
		return err
	}
	if n > 0 {
		return p.keep(ctx, e)
	}
	other, _, err := find(ctx, p.tx, byKey, p.ledger.key(e))
	if err != nil || e.Why == NoTake { // the same file, by way of two inputs
		return err
	}
	return &ErrTwice{Path: e.Path, Other: other.Path}
}

// keep stores the output of a document that was put.
func (p *Plan) keep(ctx context.Context, e Entry) error {
	put, found, err := find(ctx, p.tx, byKey, p.ledger.key(e))
	if err != nil || !found {
		return err
	}
	return p.tx.keep(ctx, put.ID, e.Output)
}

// Drop forgets the document that has the name's output.
func (p *Plan) Drop(ctx context.Context, name string) error {
	_, err := p.tx.exec(ctx, "DELETE FROM jdscribe_document WHERE key = $1", p.ledger.key(Entry{Name: name}))
	return err
}

// Has reports whether this run has put the document that has the name's output.
func (p *Plan) Has(ctx context.Context, name string) (e Entry, found bool, err error) {
	return find(ctx, p.tx, "key = $1 AND run = $2", p.ledger.key(Entry{Name: name}), p.run)
}

// atOnce is how many places in the queue are made by one statement.
const atOnce = 1000

// enqueue gives each document that is queued a place in the queue: what was in
// hand when a run died comes last, so that it does not end the next one, too,
// before the others are done.
func (p *Plan) enqueue(ctx context.Context) (int, error) {
	n := 0
	for last := int64(0); ; {
		jobs, err := p.places(ctx, &last)
		if err != nil || len(jobs) == 0 {
			return n, err
		}
		if err := p.tx.enqueue(ctx, jobs); err != nil {
			return n, err
		}
		n += len(jobs)
	}
}

// places are those of the next documents after the one with the number last.
func (p *Plan) places(ctx context.Context, last *int64) (jobs []river.InsertManyParams, err error) {
	err = each(ctx, p.tx, `SELECT id, lost FROM jdscribe_document WHERE run = $1 AND state = 'queued' AND why <> $2 AND id > $3
		ORDER BY id LIMIT $4`, []any{p.run, NotChosen, *last, atOnce}, func(r rows) error {
		var lost int64
		err := r.Scan(last, &lost)
		jobs = append(jobs, p.ledger.place(Entry{ID: *last, Run: p.run}, lost > 0))
		return err
	})
	return jobs, err
}

// place is a document's place in the queue.
func (l *Ledger) place(e Entry, last bool) river.InsertManyParams {
	p := river.InsertManyParams{Args: document{ID: e.ID}, InsertOpts: &river.InsertOpts{}}
	if l.contact != nil {
		p.InsertOpts.Queue, p.InsertOpts.MaxAttempts = queueOf(e.Run), maxDeliveries
	}
	if last {
		p.InsertOpts.Priority = lastPriority
	}
	return p
}

// lastPriority is River's lowest.
const lastPriority = 4
