// Package sink is where a run's outputs go: a folder or a bucket. Outputs are
// named below it, with forward slashes, and are written whole or not at all.
package sink

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/jdscribe/jdscribe/internal/blame"
	"github.com/jdscribe/jdscribe/internal/bucket"
)

// Sink takes outputs. It is safe for several goroutines. Errors of what is
// written are *Error.
type Sink interface {
	// Prepare finds out that outputs can be written.
	Prepare() error
	// At is what people know the output with a name as.
	At(name string) string
	// Stat says what stands under a name; its error is fs.ErrNotExist where
	// nothing does.
	Stat(name string) (Info, error)
	// Read is a file; Head its first bytes.
	Read(name string) ([]byte, error)
	Head(name string, bytes int) ([]byte, error)
	// Ready finds out that an output can stand under a name, and makes its
	// folder. Of an error, Alone says whether others could.
	Ready(name string) error
	// Stage writes an output that Publish is to give its name.
	Stage(name string, data []byte) (Staged, error)
	// Write writes an output as it is made.
	Write(name string, fill func(io.Writer) error) error
	// Remove takes a file away.
	Remove(name string) error
	Close() error
}

// Info is what a sink says of a file without reading it.
type Info struct {
	Bytes    int64
	Modified int64  // nanoseconds since 1970; 0 where that says nothing
	MD5      string // in hexadecimal; empty where it is not known
	Regular  bool   // a file, and not a folder or a link
	Folder   bool
}

// Staged is an output that is whole and has no name yet.
type Staged interface {
	// Info is what Stat will say of it.
	Info() Info
	// Publish gives it its name; again, it does nothing. Its error is as Ready's.
	Publish() error
	// Discard takes it back, if it has no name.
	Discard()
}

// Error is a file that could not be written, the ledger's among them. Unless it
// is one of those that Alone tells, it ends a run: a place that takes no files
// will take none of the others either.
type Error struct {
	Path string
	Err  error
}

func (e *Error) Error() string {
	if remote := (*bucket.Error)(nil); errors.As(e.Err, &remote) {
		return remote.Error() // which names the bucket
	}
	return fmt.Sprintf("%s: %v", e.Path, blame.Cause(e.Err))
}
func (e *Error) Unwrap() error { return e.Err }

// Options are those of a sink.
type Options struct {
	Staging string // folder for outputs that have no name yet, on the same file system
	Prefix  string // of their names
	// Fenced has a folder's outputs removed into Staging: where that is taken away
	// nothing can be named or removed any more, and the error is ErrFenced.
	Fenced bool
	// List has a bucket listed at once, instead of asked for each output.
	List bool
}

// Open opens a folder, or the bucket that a URL names.
func Open(ctx context.Context, place string, o Options) (Sink, error) {
	if bucket.Is(place) {
		return openBucket(ctx, place, o)
	}
	return &folder{dir: place, o: o}, nil
}
