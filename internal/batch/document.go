package batch

import (
	"context"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/jdscribe/jdscribe/internal/ledger"
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

func newDocuments(p Processor, c *copies, o Options, maker string) (*documents, error) {
	if err := o.prepareStaging(); err != nil {
		return nil, err
	}
	return &documents{processor: p, options: o, maker: maker, copies: c}, nil
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

// adopted is the output of a document that the ledger does not know, as an
// earlier run with the same settings left it; nil where there is none. That of a
// file is adopted when the run is planned.
func (d *documents) adopted(e ledger.Entry) *structure.JobDescription {
	if e.Origin == "" || e.Why != ledger.Missing {
		return nil
	}
	jd := d.options.readOutput(e.Name)
	if jd == nil || jd.Source.SHA256 != e.Input.SHA256 || makerOf(jd.Pipeline) != d.maker || anyFailed(jd.Pages) {
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
