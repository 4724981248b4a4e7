// Package batch takes files and folders through jdscribe and accounts for
// every one of them: an output each, an index, a summary, and a reason for
// what could not be done. What it knows of each file is in a ledger beside the
// outputs, so that a run goes on where another stopped, however that came about.
package batch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Item is a file to take.
type Item struct {
	Path string // to open
	Rel  string // below the output folder, with forward slashes and without ".json"
	Skip string // why it is no document; empty when it is taken
	Fail string // why it cannot be taken though it may be one
}

func (i Item) taken() bool { return i.Skip == "" && i.Fail == "" }

// output is the item's output below the output folder.
func (i Item) output() string { return i.Rel + outputEnding }

// outputEnding is what an output's name has after its document's.
const outputEnding = ".json"

// InputError is an input that cannot be taken at all.
type InputError struct {
	Path string
	Err  error
}

func (e *InputError) Error() string { return fmt.Sprintf("%s: %v", e.Path, e.Err) }
func (e *InputError) Unwrap() error { return e.Err }

// What is wrong with the inputs of a run, beside what the system says.
var (
	ErrNothing  = errors.New("holds no PDF, TIFF, PNG, JPEG or text file")
	ErrInside   = errors.New("the output folder lies inside this input folder")
	ErrSame     = errors.New("two inputs would be written to the same output")
	ErrSpecial  = errors.New("is not a regular file")
	ErrReserved = errors.New("would be written over the run's own " + indexName + ", " + summaryName + " or " + reportName)
	ErrParent   = errors.New("would be written over the folder of another output")
)

// cause is what the system said, without the path that the message names anyway.
func cause(err error) error {
	var pathErr *fs.PathError
	var linkErr *os.LinkError
	switch {
	case errors.As(err, &pathErr):
		return pathErr.Err
	case errors.As(err, &linkErr):
		return linkErr.Err
	}
	return err
}
