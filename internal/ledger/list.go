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
	err := r.Scan(&e.ID, &e.Name, &e.Path, &e.Origin, &e.State, &e.Why, &e.Code, &e.Reason, &e.Error, &e.Attempts, &e.Lost, &e.Run, &e.Claim,
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

// portion is how many entries are read at once.
const portion = 500

// Entries goes through the documents of the run that was planned last, in order
// of their names.
func (l *Ledger) Entries(ctx context.Context) iter.Seq2[Entry, error] {
	return l.portions(ctx, "run = $1")
}

// Count counts the documents of the run that was planned last.
func (l *Ledger) Count(ctx context.Context) (n int, err error) {
	err = l.persist(ctx, func(ctx context.Context) error {
		_, err := one(ctx, l.engine, "SELECT count(*) FROM jdscribe_document WHERE run = $1", []any{l.run}, &n)
		return err
	})
	return n, l.wrap(err)
}

// Others goes through the documents that have an output and were no part of the
// run that was planned last, in order of their names.
func (l *Ledger) Others(ctx context.Context) iter.Seq2[Entry, error] {
	return l.portions(ctx, "run < $1 AND state IN ('done', 'duplicate')"+l.among())
}

// portions goes through the entries of a condition on the run, in order of their
// names, some at a time: the database may go away meanwhile.
func (l *Ledger) portions(ctx context.Context, condition string) iter.Seq2[Entry, error] {
	condition += " AND (name, path) > ($2, $3) ORDER BY name, path LIMIT $4"
	return func(yield func(Entry, error) bool) {
		last := Entry{}
		for {
			entries, err := l.portion(ctx, condition, last)
			if err != nil {
				yield(Entry{}, l.wrap(err))
				return
			}
			for _, e := range entries {
				if !yield(e, nil) {
					return
				}
			}
			if len(entries) < portion {
				return
			}
			last = entries[len(entries)-1]
		}
	}
}

func (l *Ledger) portion(ctx context.Context, condition string, last Entry) (entries []Entry, err error) {
	err = l.persist(ctx, func(ctx context.Context) error {
		entries = entries[:0]
		for e, err := range list(ctx, l.engine, condition, l.run, last.Name, last.Path, portion) {
			if err != nil {
				return err
			}
			entries = append(entries, e)
		}
		return nil
	})
	return entries, err
}
