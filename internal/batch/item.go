// Package batch takes files and folders through jdscribe and accounts for
// every one of them: an output each, an index, a summary, and a reason for
// what could not be done. What it knows of each file is in a ledger beside the
// outputs, so that a run goes on where another stopped, however that came about.
package batch

import (
	"errors"

	"github.com/jdscribe/jdscribe/internal/source"
)

// Item is a file to take, as the inputs hold it.
type Item = source.Item

// InputError is an input that cannot be taken at all.
type InputError = source.InputError

// output is the item's output below the output folder.
func output(i Item) string { return i.Rel + outputEnding }

// outputEnding is what an output's name has after its document's.
const outputEnding = ".json"

// ErrSame is what is wrong with the inputs of a run, beside what their source says.
var ErrSame = errors.New("two inputs would be written to the same output")
