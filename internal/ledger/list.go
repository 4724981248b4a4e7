package ledger

import (
	"context"
	"iter"
	"time"
)

// scan reads a row of columns.
func scan(r rows) (Entry, error) {
	var e Entry
	var written, result string
	var duration, begun, finished int64
	err := r.Scan(&e.ID, &e.Name, &e.Path, &e.Origin, &e.State, &e.Why, &e.Code, &e.Reason, &e.Error, &e.Attempts, &e.Lost, &e.claim,
		&e.Input.Bytes, &e.Input.Modified, &e.Input.SHA256, &e.Maker, &written, &result, &duration, &begun, &finished)
	e.Written, e.Result, e.Duration = []byte(written), []byte(result), time.Duration(duration)*time.Millisecond
	if begun > 0 {
		e.Begun = time.UnixMilli(begun)
	}
	if finished > 0 {
		e.Finished = time.UnixMilli(finished)
	}
	return e, err
}

// find gives the first entry of a query's condition.
func find(ctx context.Context, q querier, condition string, args ...any) (Entry, bool, error) {
	for e, err := range list(ctx, q, condition, args...) {
		return e, err == nil, err
	}
	return Entry{}, false, nil
}

// selecting begins a query for entries; its condition follows.
const selecting = "SELECT " + columns + " FROM jdscribe_document WHERE "

// list goes through the entries of a condition, one at a time. An error is the
// last that it gives.
func list(ctx context.Context, q querier, condition string, args ...any) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		r, err := q.query(ctx, selecting+condition, args...)
		if err != nil {
			yield(Entry{}, err)
			return
		}
		defer r.Close() //nolint:errcheck // read only; Err is asked
		for r.Next() {
			e, err := scan(r)
			if !yield(e, err) || err != nil {
				return
			}
		}
		if err := r.Err(); err != nil {
			yield(Entry{}, err)
		}
	}
}

// Entries goes through the documents of the run that was planned last, in order
// of their names. Nothing else may be asked of the ledger meanwhile.
func (l *Ledger) Entries(ctx context.Context) iter.Seq2[Entry, error] {
	return l.named(list(ctx, l.engine, "run = $1 ORDER BY name, path", l.run))
}

// Count counts the documents of the run that was planned last.
func (l *Ledger) Count(ctx context.Context) (n int, err error) {
	_, err = one(ctx, l.engine, "SELECT count(*) FROM jdscribe_document WHERE run = $1", []any{l.run}, &n)
	return n, l.wrap(err)
}

// Others goes through the documents that have an output and were no part of the
// run that was planned last, in order of their names.
func (l *Ledger) Others(ctx context.Context) iter.Seq2[Entry, error] {
	return l.named(list(ctx, l.engine, "run < $1 AND state IN ('done', 'duplicate') ORDER BY name, path", l.run))
}

// named puts the ledger's own name into the errors.
func (l *Ledger) named(entries iter.Seq2[Entry, error]) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		for e, err := range entries {
			if !yield(e, l.wrap(err)) {
				return
			}
		}
	}
}
