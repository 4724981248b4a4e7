// Package source lists the documents of a run's inputs: files, folders, globs,
// lists of names, archives and buckets. Each is given with the name that its output is
// to have; what is no document, or can't be had, is given with the reason, so
// that a run can account for it.
package source

import (
	"context"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"sync"

	"github.com/jdscribe/jdscribe/internal/archive"
	"github.com/jdscribe/jdscribe/internal/bucket"
)

// Item is a file that an input holds.
type Item struct {
	Path string // as people know it; the file's, where there is no Origin
	Rel  string // below the output folder, with forward slashes and without ".json"; empty where it can have no output
	Skip string // why it is no document; empty when it is taken
	Fail string // why it cannot be taken though it may be one
	Code string // kind of Fail; that of what can't be read if empty

	Origin   string // for Fetch; empty for a file at Path
	Bytes    int64  // with an Origin
	Modified int64  // nanoseconds since 1970; with an Origin
}

// Taken reports an item that is neither skipped nor failed.
func (i Item) Taken() bool { return i.Skip == "" && i.Fail == "" }

// InputError is an input that cannot be taken at all.
type InputError struct {
	Path string
	Err  error
}

func (e *InputError) Error() string {
	if remote := (*bucket.Error)(nil); errors.As(e.Err, &remote) {
		return remote.Error() // which names the bucket
	}
	return fmt.Sprintf("%s: %v", e.Path, e.Err)
}
func (e *InputError) Unwrap() error { return e.Err }

// What is wrong with an input, beside what the system says.
var (
	ErrNothing = errors.New("holds no PDF, TIFF, PNG, JPEG or text file")
	ErrNoMatch = errors.New("matches no PDF, TIFF, PNG, JPEG or text file")
	ErrPattern = errors.New("is no pattern of names")
	ErrInside  = errors.New("the output folder lies inside this input folder")
	ErrSpecial = errors.New("is not a regular file")
)

// Empty reports the error of an input in which there is no document.
func Empty(err error) bool { return errors.Is(err, ErrNothing) || errors.Is(err, ErrNoMatch) }

// Options are those of a Set.
type Options struct {
	List     *List  // more inputs; none if nil
	Out      string // folder that must not lie inside an input; none if empty
	Dir      string // folder for files that stand for a while; of the system if empty
	MaxBytes int64  // of a member of an archive or an object of a bucket. Default 1 GiB
}

// Set is the inputs of a run.
type Set struct {
	names []string
	o     Options
	// FoldCase says that outputs go where names are told apart without regard
	// to case.
	FoldCase bool

	mu      sync.Mutex
	open    *archive.Store            // nil until a member is wanted
	buckets map[string]*bucket.Bucket // by URL
	listed  map[string]bool           // archives, whether all of each was listed
	covered []origin                  // that were listed, with all keys that begin so
}

// New makes a set of what a user named: files, folders and globs.
func New(names []string, o Options) *Set {
	return &Set{names: names, o: o, listed: map[string]bool{}, buckets: map[string]*bucket.Bucket{}}
}

// Check gives the first input's *InputError that can be told without a walk.
// The names of a list are not looked at.
func (s *Set) Check() error {
	for _, name := range s.names {
		if err := s.input(name).check(s.o.Out); err != nil {
			return &InputError{Path: bucket.Shown(name), Err: err}
		}
	}
	return nil
}

// Walk goes through the files of the inputs, one at a time and in an order that
// is the same each time. The error is visit's, the context's or an *InputError.
func (s *Set) Walk(ctx context.Context, visit func(Item) error) error {
	s.covered, s.listed = nil, map[string]bool{} // an earlier walk's
	w := &walk{set: s, ctx: ctx, out: s.o.Out, visit: visit}
	for _, name := range s.names {
		if err := w.input(s.input(name)); err != nil {
			return w.ended(name, err)
		}
	}
	if s.o.List == nil {
		return nil
	}
	return w.ended(s.o.List.Name, s.o.List.walk(w))
}

// input is one thing that a user named.
type input interface {
	// check says what can be told without a walk.
	check(out string) error
	walk(w *walk) error
}

// input finds out what a name stands for.
func (s *Set) input(name string) input { return s.inputAs(name, "") }

// inputAs is input for outputs that are to have a name; empty is the usual one.
func (s *Set) inputAs(name, rel string) input {
	path, err := Local(name)
	switch {
	case err != nil:
		return refused{err}
	case path == name && IsURL(name):
		return remote{set: s, name: name, rel: rel}
	case rel != "":
		return named{path: path, rel: rel}
	}
	name = path
	if g := globOf(name); g != nil {
		return g
	}
	return named{path: name}
}

// refused is an input that can't be meant.
type refused struct{ err error }

func (r refused) check(string) error { return r.err }
func (r refused) walk(*walk) error   { return r.err }

// walk is a way through the inputs.
type walk struct {
	set     *Set
	ctx     context.Context
	out     string
	visit   func(Item) error
	stopped error // what visit said
	found   bool  // anything that is, or may be, a document
}

// input walks an input, and wants it to hold something.
func (w *walk) input(in input) error {
	w.found = false
	err := in.walk(w)
	if err == nil && !w.found {
		err = ErrNothing
	}
	return err
}

// item hands an item on.
func (w *walk) item(i Item) error {
	w.found = w.found || i.Skip == ""
	i = fenced(i)
	if w.stopped = w.ctx.Err(); w.stopped == nil {
		w.stopped = w.visit(i)
	}
	return w.stopped
}

// fenced takes from an item a name that leads out of the folder of outputs,
// whatever source it comes from.
func fenced(i Item) Item {
	if i.Rel == "" || filepath.IsLocal(filepath.FromSlash(i.Rel)) && path.Clean(i.Rel) == i.Rel {
		return i
	}
	i.Rel = ""
	if i.Skip == "" {
		i.Fail, i.Code = "its name leads out of the folder of outputs", string(archive.CodeName)
	}
	return i
}

// ended tells an input's error from what stopped the walk.
func (w *walk) ended(name string, err error) error {
	if err == nil || w.stopped != nil {
		return w.stopped
	}
	return &InputError{Path: bucket.Shown(name), Err: err}
}
