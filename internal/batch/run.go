package batch

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"path/filepath"
	"slices"
	"time"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/internal/bucket"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/sink"
	"github.com/jdscribe/jdscribe/internal/source"
	"github.com/jdscribe/jdscribe/structure"
)

// Processor turns a file into a job description.
type Processor interface {
	Process(ctx context.Context, path string) (*structure.JobDescription, error)
	Pipeline() structure.Pipeline
}

// Result is how a file stands.
type Result struct {
	Item   Item
	State  ledger.State
	Why    ledger.Why // it was taken, or not
	Code   string     // kind of the reason
	Reason string     // of a file that is neither done nor a duplicate, or keeps an earlier output
	Err    error      // of a file that this run could not do
	Output bool       // one stands, of this run or an earlier one
	Row    Row        // of one that has an output
}

// Unchanged reports an output that stands from an earlier run.
func (r Result) Unchanged() bool {
	return r.State.HasOutput() && (!r.Why.Taken() || remade(r.Why))
}

// Options are a run's.
type Options struct {
	Out              string          // folder, or a bucket's URL
	Ledger           string          // folder that the ledger's is in; that of LedgerFolder if empty
	List             *source.List    // more inputs; none if nil
	MaxBytes         int64           // of a member of an archive; the archive package's default if 0
	Jobs             int             // documents side by side; 1 if less
	Force            bool            // do what an earlier run has done already, too
	RetryQuarantined bool            // try again what an earlier run quarantined
	Only             *Selection      // do again what it chooses, and nothing else
	Views            []View          // to write beside each output
	Lines            string          // file for all outputs, a line each; none if empty
	Shared           *Shared         // what workers of a database do; nil where this process does it
	Log              *slog.Logger    // what happens, for machines; nothing if nil
	Now              <-chan struct{} // closed to stop without waiting for what is in hand
	Planned          func(files int) // called once
	Done             func(Result)    // called for each file as it ends, from one goroutine at a time

	worker int64     // number of a worker's process, for the names of its unfinished files
	claim  string    // folder of what a worker has in hand; see documents.Take
	to     sink.Sink // that Out names; see open
	watch  *watch    // where the inputs are looked at again and again
}

// Run takes the files of the inputs through the processor and writes an output
// each, then the index, the summary and a page about the run. A file that fails does not end it. When
// the context is done it takes no more and finishes those in hand. The error is
// an *InputError, an *OutputError, a *ledger.LockedError or the context's.
func Run(ctx context.Context, inputs []string, p Processor, o Options) (*Summary, error) {
	o, inputs, err := o.everywhere(inputs)
	if err != nil {
		return nil, err
	}
	if o, err = o.open(ctx, true); err != nil {
		return nil, err
	}
	defer o.to.Close() //nolint:errcheck // what was put was put
	made := missing(o.ledger())
	sources := o.sources(inputs)
	l, err := begin(ctx, inputs, sources, p.Pipeline(), o)
	if err != nil {
		return nil, err
	}
	o.logger().Info("run begun", "inputs", inputs, "out", o.Out, "jobs", o.Jobs, "maker", makerOf(p.Pipeline()))
	summary, err := run(ctx, l, sources, p, o)
	err = outputError(errors.Join(err, l.Close()))
	if summary == nil { // nothing was planned
		removeEmpty(made)
	}
	o.logEnd(summary, err)
	return summary, err
}

// sources are the inputs, as they are looked at.
func (o Options) sources(inputs []string) *source.Set {
	return source.New(inputs, source.Options{List: o.List, Out: o.Out, Dir: stagingFolder(o.ledger()), MaxBytes: o.MaxBytes})
}

// begin opens the ledger of the output folder, once the inputs have been looked
// at.
func begin(ctx context.Context, named []string, inputs *source.Set, p structure.Pipeline, o Options) (*ledger.Ledger, error) {
	if err := inputs.Check(); err != nil {
		return nil, err
	}
	if err := o.checkOwn(); err != nil {
		return nil, err
	}
	if err := o.sink().Prepare(); err != nil {
		return nil, err
	}
	if o.Shared != nil {
		return o.openShared(ctx, named, p)
	}
	l, err := ledger.Open(ctx, o.ledger(), ledger.Options{Jobs: o.Jobs, Log: slog.New(warnings{o.logger().Handler()})})
	return l, outputError(err)
}

func run(ctx context.Context, l *ledger.Ledger, inputs *source.Set, p Processor, o Options) (*Summary, error) {
	maker, begun := makerOf(p.Pipeline()), time.Now()
	inputs.FoldCase = !bucket.Is(o.Out) && foldsCase(filepath.Join(o.ledger(), ledger.Folder))
	plan, err := planAll(ctx, l, inputs, maker, o)
	if err != nil {
		return nil, err
	}
	err = errors.Join(plan.removeStale(), announce(ctx, l, o))
	if err == nil {
		err = errors.Join(work(ctx, l, inputs, p, o, maker), inputs.Close())
	}
	var locked *ledger.LockedError
	if errors.As(err, &locked) { // the account is another run's to write
		return nil, err
	}
	summary, accountErr := account(context.WithoutCancel(ctx), l, inputs, o, p.Pipeline().Version, begun, err)
	if err == nil {
		err = accountErr
	}
	return summary, err
}

// work has the documents done that were planned.
func work(ctx context.Context, l *ledger.Ledger, inputs *source.Set, p Processor, o Options, maker string) error {
	if o.Shared != nil {
		return o.await(ctx, l)
	}
	d, err := newDocuments(p, inputs, o, maker)
	if err != nil {
		return err
	}
	return l.Work(ctx, o.Now, maker, d)
}

// List plans a run without doing it, and gives each file with what would
// become of it.
func List(ctx context.Context, inputs []string, pipeline structure.Pipeline, o Options, each func(Result) error) error {
	o, inputs, err := o.everywhere(inputs)
	if err != nil {
		return err
	}
	if o, err = o.open(ctx, true); err != nil {
		return err
	}
	defer o.to.Close() //nolint:errcheck // nothing was put
	if err := o.checkOwn(); err != nil {
		return err
	}
	l, remove, err := o.copyLedger(ctx)
	if err != nil {
		return outputError(err)
	}
	defer remove()
	_, err = planAll(ctx, l, o.sources(inputs), makerOf(pipeline), o)
	if err == nil {
		for e, listErr := range l.Entries(ctx) {
			if err = listErr; err == nil {
				err = each(resultOf(e))
			}
			if err != nil {
				break
			}
		}
	}
	return outputError(errors.Join(err, l.Close()))
}

// announce tells how many files there are, and of those that the run has
// nothing to do with.
func announce(ctx context.Context, l *ledger.Ledger, o Options) error {
	if o.Planned != nil {
		files, err := l.Count(ctx)
		if err != nil {
			return err
		}
		o.Planned(files)
	}
	if o.Done == nil {
		return nil
	}
	for e, err := range l.Entries(ctx) {
		if err != nil {
			return err
		}
		if e.State != ledger.Queued {
			o.Done(resultOf(e))
		}
	}
	return nil
}

// outputError makes the ledger's errors those of the output folder that it is in.
func outputError(err error) error {
	var database *ledger.Error
	if errors.As(err, &database) {
		return &OutputError{Path: database.Path, Err: database.Err}
	}
	return err
}

// makerOf is what makes an output, as the ledger compares it.
func makerOf(p structure.Pipeline) string { return string(encoded(p)) }

func resultOf(e ledger.Entry) Result {
	r := Result{Item: Item{Path: e.Path, Rel: e.Name}, State: e.State, Why: e.Why, Code: e.Code, Reason: e.Reason, Output: e.HasOutput()}
	if r.Output {
		r.Row = rowOf(e)
	}
	return r
}

func rowOf(e ledger.Entry) Row {
	var row Row
	_ = json.Unmarshal(e.Result, &row) // what this package encoded; another's is an empty row
	return row
}

// removeStale takes away the outputs of files that are skipped now.
func (p *planner) removeStale() error {
	for _, i := range p.stale {
		if err := p.options.removeStale(i.Rel); err != nil {
			return err
		}
	}
	return nil
}

// anyFailed: a page may have failed for want of time or memory, so it is read
// again.
func anyFailed(pages []structure.Page) bool {
	return slices.ContainsFunc(pages, func(p structure.Page) bool { return p.Status == document.StatusFailed })
}
