package batch

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"time"

	"github.com/jdscribe/jdscribe/internal/bucket"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/source"
	"github.com/jdscribe/jdscribe/structure"
)

// Processor turns a file into a job description.
type Processor interface {
	Process(ctx context.Context, path string) (*structure.JobDescription, error)
	Pipeline() structure.Pipeline
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
	d, err := newDocuments(p, newCopies(inputs, stagingFolder(o.ledger())), o, maker)
	if err != nil {
		return err
	}
	return l.Work(ctx, o.Now, maker, d)
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
	return eachResult(ctx, l, func(r Result) error {
		if r.State != ledger.Queued {
			o.Done(r)
		}
		return nil
	})
}

// makerOf is what makes an output, as the ledger compares it.
func makerOf(p structure.Pipeline) string { return string(encoded(p)) }
