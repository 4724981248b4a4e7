package ledger

import "context"

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
		e.Claim = claim
		return twin, mine, nil
	case got == waitForTwin:
		return twin, got, nil
	}
	taken, err := one(ctx, t, claiming, []any{l.now().UnixMilli(), file.Bytes, file.Modified, file.SHA256, e.ID, e.Claim}, &claim)
	if err != nil || !taken {
		return nil, lostClaim, err
	}
	e.Claim = claim
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
