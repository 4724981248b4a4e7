package ledger

import (
	"context"
	"time"
)

// Interrupted is the ending of a run that was told to stop.
const Interrupted = "interrupted"

// Finish ends the account of a run: of its documents with the same bytes, the
// first by name is done and the others are its duplicates, whichever was read.
// ending is what ended the run before its files did, if anything.
func (l *Ledger) Finish(ctx context.Context, ending string) error {
	return l.wrap(l.persist(ctx, func(ctx context.Context) error {
		return within(ctx, l.engine, func(t tx) error {
			const first = `CASE WHEN EXISTS (SELECT 1 FROM jdscribe_document o WHERE o.sha256 = jdscribe_document.sha256
			AND o.run = $1 AND o.key < jdscribe_document.key AND o.state IN ('done', 'duplicate')) THEN 'duplicate' ELSE 'done' END`
			_, err := t.exec(ctx, `UPDATE jdscribe_document SET state = `+first+`
			WHERE run = $1 AND state IN ('done', 'duplicate') AND sha256 <> '' AND state <> `+first, l.run)
			if err != nil {
				return err
			}
			_, err = t.exec(ctx, "UPDATE jdscribe_run SET finished_at = $1, ending = $2 WHERE id = $3", time.Now().UnixMilli(), ending, l.run)
			return err
		})
	}))
}
