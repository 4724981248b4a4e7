package correct

import (
	"context"

	"github.com/jdscribe/jdscribe/document"
)

// CorrectWithin is Correct for as long as the context lasts; its error is then
// the context's.
func (c *Corrector) CorrectWithin(ctx context.Context, doc *document.Document) (r Result, err error) {
	mine := *c
	mine.ctx = ctx
	defer func() {
		if cause := recover(); cause != nil {
			if _, ended := cause.(outOfTime); !ended {
				panic(cause)
			}
			r, err = Result{}, ctx.Err()
		}
	}()
	return mine.result(doc), nil
}

// outOfTime is what goAhead throws.
type outOfTime struct{}

// goAhead is asked between portions of work: it does not come back when the
// context is done. Errors through all of the decoding would be in the way of
// what it does.
func (c *Corrector) goAhead() {
	if c.ctx != nil && c.ctx.Err() != nil {
		panic(outOfTime{})
	}
}
