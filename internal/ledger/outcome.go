package ledger

import "time"

// Outcome is how one attempt at a document ended.
type Outcome struct {
	State  State // Done, Duplicate, Quarantined or Queued
	Left   bool  // of a queued one: for the next run, not for this
	Failed bool  // of a queued one: the attempt counts

	Code, Reason, Error string

	Maker    string // what made it, if it ended
	Written  []byte // of a quarantined one: what it keeps
	Result   []byte // the same
	Output   []byte // the output itself, where it is to be kept in the database; nil lets what is there be
	Duration time.Duration

	// Publish makes the outputs visible, inside the transaction that settles
	// the document. It must bear to be done again. Its error ends the run and
	// leaves the document queued, unless it is ErrFenced.
	Publish func() error
	// Instead is how the document ends where Publish's error concerns it alone;
	// nil where the error ends the run. It may be nil itself.
	Instead func(published error) *Outcome
	// Discard takes back what Publish would have made visible, where it was
	// not called or failed.
	Discard func()
}

// instead is the outcome in the place of one that could not be published; nil
// where there is none.
func (o *Outcome) instead(published error) *Outcome {
	if o.Instead == nil {
		return nil
	}
	return o.Instead(published)
}

func (o *Outcome) discard() {
	if o.Discard != nil {
		o.Discard()
	}
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
