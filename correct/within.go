package correct

import (
	"context"

	"github.com/jdscribe/jdscribe/document"
)

// CorrectWithin is Correct for as long as the context lasts; its error is then
// the context's. A text of 4 million bytes, which is the most that is read by
// default, takes a minute where it is print, and twenty where half of its words
// are made to be near to many others.
func (c *Corrector) CorrectWithin(ctx context.Context, doc *document.Document) (edits []document.Edit, err error) {
	mine := *c
	mine.ctx = ctx
	defer func() {
		if r := recover(); r != nil {
			if _, ended := r.(outOfTime); !ended {
				panic(r)
			}
			edits, err = nil, ctx.Err()
		}
	}()
	return mine.Correct(doc), nil
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
