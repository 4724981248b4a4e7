package batch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/jdscribe/jdscribe/structure"
)

// Processor turns a file into a job description.
type Processor interface {
	Process(ctx context.Context, path string) (*structure.JobDescription, error)
	Pipeline() structure.Pipeline
}

// State says how a file ended.
type State string

// The states of a file at the end of a run.
const (
	Done      State = "done"
	Unchanged State = "unchanged" // an earlier run's output for the same bytes and settings stands
	Failed    State = "failed"
	Skipped   State = "skipped"
)

// Result is how a file ended.
type Result struct {
	Item   Item
	State  State
	Reason string // of a failed or skipped file
	Err    error  // of a failed file
	Row    Row    // of a done or unchanged one
}

// Options are a run's.
type Options struct {
	Out   string       // folder
	Jobs  int          // documents side by side; 1 if less
	Force bool         // do what an earlier run has done already, too
	Done  func(Result) // called for each file as it ends, from one goroutine at a time
}

// Run takes the items through the processor and writes an output each, then
// the index and the summary. A file that fails does not end it; the error is
// an *OutputError or the context's.
func Run(ctx context.Context, items []Item, p Processor, o Options) (*Summary, error) {
	results := make([]Result, len(items))
	for i, item := range items {
		results[i] = Result{Item: item, State: Failed, Reason: "not reached: the run was interrupted"}
	}
	runErr := runAll(ctx, items, p, o, results)
	summary := summarise(results)
	if err := summary.write(o.Out, results); err != nil && runErr == nil {
		runErr = err
	}
	return summary, runErr
}

func runAll(run context.Context, items []Item, p Processor, o Options, results []Result) error {
	group, ctx := errgroup.WithContext(run)
	group.SetLimit(max(o.Jobs, 1))
	ended := make(chan int)
	go func() {
		defer close(ended)
		for i := range items {
			if ctx.Err() != nil {
				break
			}
			group.Go(func() error {
				r, err := one(ctx, items[i], p, o)
				if err == nil {
					results[i] = r
					ended <- i
				}
				return err
			})
		}
		_ = group.Wait() // the error is taken below
	}()
	for i := range ended {
		if o.Done != nil {
			o.Done(results[i])
		}
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return run.Err()
}

// one takes one file. Its error ends the run: the context's, or an *OutputError.
func one(ctx context.Context, item Item, p Processor, o Options) (Result, error) {
	r := Result{Item: item}
	if item.Skip != "" {
		r.State, r.Reason = Skipped, item.Skip
		return r, nil
	}
	out := filepath.Join(o.Out, filepath.FromSlash(item.Rel)+".json")
	if !o.Force {
		if jd := current(item.Path, out, p.Pipeline()); jd != nil {
			r.State, r.Row = Unchanged, newRow(jd)
			return r, nil
		}
	}
	jd, err := p.Process(ctx, item.Path)
	if ctx.Err() != nil {
		return r, ctx.Err()
	}
	if err != nil {
		r.State, r.Reason, r.Err = Failed, strings.TrimPrefix(err.Error(), item.Path+": "), err
		return r, removeStale(out)
	}
	r.State, r.Row = Done, newRow(jd)
	data, err := Encode(jd)
	if err != nil {
		return r, &OutputError{Path: out, Err: err}
	}
	return r, writeFile(out, data)
}

// removeStale takes away an earlier output of a file that now fails, so that
// no reader takes it for the file's.
func removeStale(out string) error {
	if err := os.Remove(out); err != nil && !errors.Is(err, os.ErrNotExist) {
		return &OutputError{Path: out, Err: err}
	}
	return nil
}

// current is the output of an earlier run for the same bytes, path and
// settings, or nil.
func current(path, out string, pipeline structure.Pipeline) *structure.JobDescription {
	jd := readOutput(out)
	if jd == nil || jd.Pipeline != pipeline || jd.Source.Path != path {
		return nil
	}
	if sum, err := hashFile(path); err != nil || sum != jd.Source.SHA256 {
		return nil
	}
	return jd
}

func hashFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close() //nolint:errcheck // read only
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
