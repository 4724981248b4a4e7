package batch

import (
	"context"
	"errors"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/structure"
)

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
		err = eachResult(ctx, l, each)
	}
	return outputError(errors.Join(err, l.Close()))
}

// eachResult goes through the files of the run that was planned last.
func eachResult(ctx context.Context, l *ledger.Ledger, each func(Result) error) error {
	for e, err := range l.Entries(ctx) {
		if err != nil {
			return err
		}
		if err := each(resultOf(e)); err != nil {
			return err
		}
	}
	return nil
}
