package batch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/jdscribe/jdscribe/internal/blame"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/source"
	"github.com/jdscribe/jdscribe/structure"
)

// documents does the documents that the ledger hands out.
type documents struct {
	processor Processor
	options   Options
	maker     string
	copies    *copies

	// Of a worker of a shared run:
	reach   func() error // its error is a folder that this machine has lost
	settled func(Result, time.Duration)
	claims  sync.Map // number of an entry → folder of the claim on it

	telling sync.Mutex
	errs    sync.Map // number of an entry → error of its last attempt
}

func newDocuments(p Processor, inputs *source.Set, o Options, maker string) (*documents, error) {
	if err := o.prepareStaging(); err != nil {
		return nil, err
	}
	return &documents{processor: p, options: o, maker: maker, copies: newCopies(inputs, stagingFolder(o.ledger()))}, nil
}

// Look reads a document's file. One that is being written is left.
func (d *documents) Look(ctx context.Context, e ledger.Entry) (ledger.File, *ledger.Outcome) {
	switch {
	case e.Lost >= ledger.MaxLost: // of a worker: a run of its own has not planned it
		return e.Input, d.givenUp(e)
	case e.Origin != "":
		return d.fetch(ctx, e)
	}
	file := stat(e.Path)
	if moving(e.Input, file) {
		return file, leave()
	}
	sum, err := d.sum(e, file)
	if err != nil {
		o := d.failed(e, &os.PathError{Op: "open", Path: e.Path, Err: blame.Cause(err)})
		return file, &o
	}
	file.SHA256 = sum
	return file, nil
}

// sum is the hash of a document's file. It is remembered for as long as the
// document waits for another with the same bytes, unless the file has changed so
// lately that a further change may not show in its time.
func (d *documents) sum(e ledger.Entry, file ledger.File) (string, error) {
	known, is := d.copies.recall(e.ID)
	if is && known.Bytes == file.Bytes && known.Modified == file.Modified {
		return known.SHA256, nil
	}
	lately := time.Since(time.Unix(0, file.Modified)) < racy
	sum, err := hashFile(e.Path)
	if err == nil && !lately {
		file.SHA256 = sum
		d.copies.remember(e.ID, file)
	}
	return sum, err
}

// stable is how long a file must have kept its size and time of change.
const stable = 2 * time.Second

// moving reports a file that has changed since it was planned, and just now.
func moving(planned, now ledger.File) bool {
	same := planned.Bytes == now.Bytes && planned.Modified == now.Modified
	return !same && time.Since(time.Unix(0, now.Modified)) < stable
}

// changed reports a file that is not as it was when it was looked at.
func changed(e ledger.Entry) bool {
	now := stat(e.Path)
	return now.Bytes != e.Input.Bytes || now.Modified != e.Input.Modified
}

func leave() *ledger.Outcome {
	return &ledger.Outcome{State: ledger.Queued, Left: true, Code: codeChanging, Reason: "it is being written; the next run takes it"}
}

// Do does a document, or copies the output of one with the same bytes.
func (d *documents) Do(ctx context.Context, e ledger.Entry, twin *ledger.Entry) ledger.Outcome {
	o := d.do(ctx, e, twin)
	if ctx.Err() == nil {
		d.logged(e, o)
	}
	return o
}

func (d *documents) do(ctx context.Context, e ledger.Entry, twin *ledger.Entry) ledger.Outcome {
	if err := d.options.checkPlaces(e); err != nil {
		return d.unwritten(e, err)
	}
	if remade(e.Why) || e.Origin != "" && e.Why == ledger.Changed {
		if jd := d.written(e, e); jd != nil {
			return d.done(e, jd, ledger.Done, e.Duration)
		}
	}
	if twin != nil {
		if jd := d.written(e, *twin); jd != nil && !anyFailed(jd.Pages) {
			return d.done(e, jd, ledger.Duplicate, twin.Duration)
		}
	}
	if jd := d.adopted(e); jd != nil {
		return d.done(e, jd, ledger.Done, 0)
	}
	begun := time.Now()
	o := d.read(ctx, e)
	o.Duration = time.Since(begun)
	return o
}

// read processes a document.
func (d *documents) read(ctx context.Context, e ledger.Entry) ledger.Outcome {
	file, err := d.copies.file(ctx, e)
	if err != nil {
		return d.unfetched(e, err)
	}
	jd, err := d.processor.Process(ctx, file)
	if err != nil {
		return d.failed(e, atPath(err, e.Path))
	}
	if jd.Source.SHA256 != e.Input.SHA256 || e.Origin == "" && changed(e) {
		return *leave()
	}
	jd.Rename(asJSON(e.Path))
	if fuller := d.fuller(e, jd); fuller != nil {
		return d.poorer(e, jd, fuller)
	}
	o := d.done(e, jd, ledger.Done, 0)
	o.Failed = anyFailed(jd.Pages)
	return o
}

// written is the output that an entry has, as another's that has the same
// bytes; nil where it cannot be had, or the files' kinds may be told by their
// names.
func (d *documents) written(e, of ledger.Entry) *structure.JobDescription {
	if !strings.EqualFold(filepath.Ext(e.Path), filepath.Ext(of.Path)) || !d.options.standing(of) || of.Maker != d.maker {
		return nil
	}
	jd := d.options.readOutput(of.Name)
	if jd == nil || jd.Source.SHA256 != e.Input.SHA256 {
		return nil
	}
	jd.Rename(asJSON(e.Path))
	return jd
}

// done stages a document's output and its views.
func (d *documents) done(e ledger.Entry, jd *structure.JobDescription, state ledger.State, took time.Duration) ledger.Outcome {
	at := d.at(e)
	staged, err := at.stage(e.Name, jd)
	if err != nil {
		return d.unwritten(e, err)
	}
	o := ledger.Outcome{State: state, Maker: d.maker, Duration: took}
	o.Written, o.Result = encoded(staged.measures()), encoded(newRow(jd))
	if d.options.Shared != nil {
		o.Output = staged[0].data
	}
	o.Discard = staged.discard
	o.Publish = func() error {
		if err := staged.publish(); err != nil {
			return fenced(err)
		}
		return fenced(at.removeViews(e.Name, at.Views))
	}
	o.Instead = func(err error) *ledger.Outcome { return d.instead(e, err) }
	return o
}

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

// Settled hands a document's end on.
func (d *documents) Settled(e ledger.Entry) {
	d.copies.forget(e.ID)
	failure, _ := d.errs.LoadAndDelete(e.ID)
	if d.settled != nil {
		d.settled(resultOf(e), e.Duration)
	}
	if d.options.Done == nil {
		return
	}
	r := resultOf(e)
	if r.State == ledger.Quarantined {
		r.Err, _ = failure.(error)
	}
	d.telling.Lock()
	defer d.telling.Unlock()
	d.options.Done(r)
}
