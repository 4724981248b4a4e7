package batch

import (
	"context"
	"errors"
	"time"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

// errIdle is a plan in which there is nothing to do; it is not kept.
var errIdle = errors.New("nothing to do")

// watch remembers how files were when they were last looked at.
type watch struct{ last, now map[string]ledger.File }

// settled reports a file that is as it was at the last look, so that nobody is
// writing it. Without a watch all are.
func (w *watch) settled(e ledger.Entry) bool {
	if w == nil {
		return true
	}
	file := ledger.File{Bytes: e.Input.Bytes, Modified: e.Input.Modified}
	w.now[e.Path] = file
	return w.last[e.Path] == file
}

// turn begins another look.
func (w *watch) turn() { w.last, w.now = w.now, map[string]ledger.File{} }

// Watch looks at the inputs again and again and does what is new or changed
// once it has kept its size and time of change from one look to the next. It
// looks, and is not told, so that it works on network shares. round is called
// after each run that had something to do, trouble with an input that cannot be
// read now. It ends with the context, without an error, or with a run's error.
func Watch(ctx context.Context, inputs []string, p Processor, o Options, every time.Duration, round func(*Summary), trouble func(error)) error {
	o, inputs, err := o.everywhere(inputs)
	if err != nil {
		return err
	}
	if o, err = o.open(ctx, true); err != nil {
		return err
	}
	defer o.to.Close() //nolint:errcheck // what was put was put
	sources := o.sources(inputs)
	l, err := begin(ctx, inputs, sources, p.Pipeline(), o)
	if err != nil {
		return err
	}
	o.watch = &watch{now: map[string]ledger.File{}}
	o.logger().Info("watch begun", "inputs", inputs, "out", o.Out, "every", every.String())
	for err == nil {
		var s *Summary
		s, err = run(ctx, l, sources, p, o)
		err = watched(s, err, round, trouble)
		o.watch.turn()
		select {
		case <-ctx.Done():
			err = ctx.Err()
		case <-time.After(every):
		}
	}
	if errors.Is(err, context.Canceled) {
		err = nil
	}
	o.logger().Info("watch ended")
	return outputError(errors.Join(err, l.Close()))
}

// watched tells of a round, and says whether it ends the watch.
func watched(s *Summary, err error, round func(*Summary), trouble func(error)) error {
	var input *InputError
	switch {
	case errors.Is(err, errIdle):
		return nil
	case errors.As(err, &input):
		trouble(err)
		return nil
	case s != nil:
		round(s)
	}
	return err
}
