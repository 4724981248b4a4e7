package batch

import (
	"errors"
	"strings"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/archive"
	"github.com/jdscribe/jdscribe/internal/bucket"
	"github.com/jdscribe/jdscribe/internal/ledger"
)

// unwritten is the outcome of a document whose output can't be written. Where no
// other's can be, that ends the run.
func (d *documents) unwritten(e ledger.Entry, err error) ledger.Outcome {
	if own := ownPlace(err); own != nil {
		return d.failed(e, own)
	}
	if errors.As(err, new(*OutputError)) {
		return ledger.Outcome{State: ledger.Queued, Publish: func() error { return err }}
	}
	return d.failed(e, err)
}

// instead is the outcome of a document whose output could not be given its
// name; nil where no other's can be.
func (d *documents) instead(e ledger.Entry, err error) *ledger.Outcome {
	own := ownPlace(err)
	if own == nil {
		return nil
	}
	o := d.failed(e, own)
	return &o
}

// failed is the outcome of a document that could not be done. What may pass is
// tried again, at the end of the queue.
func (d *documents) failed(e ledger.Entry, err error) ledger.Outcome {
	d.errs.Store(e.ID, err)
	o := ledger.Outcome{State: ledger.Quarantined, Code: codeOf(err), Maker: d.maker, Error: whole(err),
		Reason: strings.TrimPrefix(err.Error(), e.Path+": ")}
	elsewhere := d.reach != nil && surroundings(o.Code) // another worker may have what this one lacks
	if (mayPass(o.Code) || elsewhere && d.outOfReach(o.Code) == nil) && e.Attempts+1 < ledger.MaxAttempts {
		o.State, o.Failed = ledger.Queued, true
		return o
	}
	if lost := d.outOfReach(o.Code); lost != nil {
		return ledger.Outcome{State: ledger.Queued, Publish: func() error { return lost }}
	}
	if d.keep(e, &o) {
		return o
	}
	return d.removing(e, o)
}

// removing is the outcome of a document that failed and has no output any more.
func (d *documents) removing(e ledger.Entry, o ledger.Outcome) ledger.Outcome {
	o.Publish = func() error { return fenced(d.at(e).removeStale(e.Name)) } // it may not be claimed yet
	o.Instead = func(err error) *ledger.Outcome { return d.staying(o, err) }
	return o
}

// staying is the outcome of a document that failed where its earlier output
// can't be removed either.
func (d *documents) staying(o ledger.Outcome, err error) *ledger.Outcome {
	own := ownPlace(err)
	if own == nil {
		return nil
	}
	o.Reason += "; its earlier output could not be removed: " + own.Error()
	o.Publish, o.Instead = nil, nil
	return &o
}

// unfetched is the outcome of a document that could not be fetched.
func (d *documents) unfetched(e ledger.Entry, err error) ledger.Outcome {
	var output *OutputError
	switch {
	case errors.As(err, &output):
		return ledger.Outcome{State: ledger.Queued, Publish: func() error { return err }}
	case errors.Is(err, archive.ErrChanged):
		return *leave()
	case bucket.Over(err): // none of the others could be had
		return ledger.Outcome{State: ledger.Queued, Publish: func() error { return &InputError{Path: e.Path, Err: err} }}
	}
	return d.failed(e, atPath(err, e.Path))
}

// atPath gives the error of a copy the name of what it is a copy of.
func atPath(err error, path string) error {
	var e *extract.Error
	if errors.As(err, &e) {
		named := *e
		named.Path = path
		return &named
	}
	return err
}
