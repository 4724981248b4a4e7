package ledger

import "context"

// sharing is what several processes on one ledger ask of a transaction.
type sharing interface {
	// alone waits for transactions that asked for the same.
	alone(ctx context.Context, what string) error
	// held reports that a job is still the caller's, and the claim that the
	// document has by it already, or 0.
	held(ctx context.Context, id, job int64) (claim int64, mine bool, err error)
	// hold writes down by which job a document was claimed.
	hold(ctx context.Context, id, job int64) error
	// keep stores a document's output for those who ask by SQL; nothing takes
	// it away.
	keep(ctx context.Context, id int64, output []byte) error
}

// unshared is the sharing of a ledger that one process has for itself.
type unshared struct{}

func (unshared) alone(context.Context, string) error                     { return nil }
func (unshared) held(context.Context, int64, int64) (int64, bool, error) { return 0, true, nil }
func (unshared) hold(context.Context, int64, int64) error                { return nil }
func (unshared) keep(context.Context, int64, []byte) error               { return nil }
