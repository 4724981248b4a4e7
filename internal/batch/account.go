package batch

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"time"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/source"
)

// account writes the index, the summary and the page about a run from the
// ledger; ended is what ended the run before its files did, if anything.
func account(ctx context.Context, l *ledger.Ledger, inputs *source.Set, o Options, version string, begun time.Time, ended error) (*Summary, error) {
	s, page := newSummary(), newOverview()
	if err := l.Finish(ctx, ending(ended)); err != nil {
		return s, err
	}
	add := func(r Result, took time.Duration) {
		s.add(r)
		page.add(r, took)
	}
	if err := indexAll(ctx, l, o, ended, add); err != nil {
		return s, err
	}
	if o.Lines != "" {
		if err := writeLines(ctx, l, o); err != nil {
			return s, err
		}
	}
	if err := s.findGone(ctx, l, inputs); err != nil {
		return s, err
	}
	if err := s.write(o); err != nil {
		return s, err
	}
	return s, page.write(o.sink(), o.Out, version, s, begun)
}

// indexAll writes the index, a row a file of the ledger, and adds each file.
func indexAll(ctx context.Context, l *ledger.Ledger, o Options, ended error, add func(Result, time.Duration)) error {
	return o.sink().Write(indexName, func(w io.Writer) error {
		return writeIndex(csv.NewWriter(w), func(each func(Result) error) error {
			for e, err := range l.Entries(ctx) {
				if err != nil {
					return err
				}
				r := atEnd(resultOf(e), ended)
				add(r, e.Duration)
				if err := each(r); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// write writes the summary as JSON.
func (s *Summary) write(o Options) error {
	data, err := Encode(s)
	if err != nil {
		return err
	}
	return o.sink().Write(summaryName, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// ending is what ended a run before its files did, for its status.
func ending(err error) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, context.Canceled):
		return ledger.Interrupted
	}
	return err.Error()
}

// atEnd says of a file that the run did not come to what ended it.
func atEnd(r Result, ended error) Result {
	switch {
	case r.State != ledger.Queued || r.Why == ledger.NotChosen || r.Code == codeChanging:
	case errors.Is(ended, context.Canceled):
		r.Reason = "not reached: the run was interrupted"
	case ended != nil:
		r.Reason = "not reached: the run ended over " + ended.Error()
	}
	return r
}

// findGone names the outputs whose files are gone.
func (s *Summary) findGone(ctx context.Context, l *ledger.Ledger, inputs *source.Set) error {
	for e, err := range l.Others(ctx) {
		if err != nil {
			return err
		}
		if inputs.Gone(e.Path, e.Origin) {
			s.OtherOutputs = append(s.OtherOutputs, e.Name+outputEnding)
		}
	}
	return nil
}
