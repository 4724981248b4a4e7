package sandbox

import (
	"errors"
	"fmt"
)

// mostPages is more than any setting of extract lets a file have.
const mostPages = 1_000_000

// check reports an answer that no reader gives: one that is not to the request,
// or would upset what is done with it later. A file that has taken a worker over
// may answer anything.
func (r *response) check(asked request) error {
	switch {
	case asked.Op == opOpen && (r.Source == nil || r.Source.Bytes < 0):
		return errors.New("it does not name the file's source")
	case asked.Op == opOpen && (r.Pages < 0 || r.Pages > mostPages):
		return fmt.Errorf("%d pages", r.Pages)
	case asked.Op == opDescribe && r.Description == nil:
		return errors.New("it does not describe the worker")
	case asked.Op == opPage && r.Page == nil:
		return errors.New("it has no page")
	case asked.Op == opPage:
		return r.Page.Check(asked.Page)
	}
	return nil
}
