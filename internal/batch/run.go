package batch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/sync/errgroup"

	"github.com/jdscribe/jdscribe/document"
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
	Views []View       // to write beside each output
	Done  func(Result) // called for each file as it ends, from one goroutine at a time
}

const interrupted = "not reached: the run was interrupted"

// Run takes the items through the processor and writes an output each, then
// the index and the summary. A file that fails does not end it; the error is
// an *OutputError or the context's.
func Run(ctx context.Context, items []Item, p Processor, o Options) (*Summary, error) {
	results := make([]Result, len(items))
	for i, item := range items {
		results[i] = Result{Item: item, State: Failed, Reason: interrupted}
	}
	runErr := runAll(ctx, items, p, o, results)
	if runErr != nil && ctx.Err() == nil {
		notReached(results, runErr)
	}
	summary := summarise(results)
	summary.OtherOutputs = otherOutputs(o.Out, results)
	if err := summary.write(o.Out, results); err != nil && runErr == nil {
		runErr = err
	}
	return summary, runErr
}

// notReached says why the files that the run did not come to were left: what
// ended it.
func notReached(results []Result, err error) {
	for i := range results {
		if results[i].Reason == interrupted {
			results[i].Reason = "not reached: the run ended over " + err.Error()
		}
	}
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
	base := outputBase(o.Out, item)
	out := base + ".json"
	if !item.taken() {
		r.State, r.Reason = Skipped, item.Skip
		if item.Fail != "" {
			r.State, r.Reason = Failed, item.Fail
		}
		return r, removeStale(base)
	}
	if !o.Force {
		if jd := current(item.Path, out, p.Pipeline()); jd != nil {
			r.State, r.Row = Unchanged, newRow(jd)
			return orTooLong(r, base, writeViews(base, jd, o.Views))
		}
	}
	jd, err := p.Process(ctx, item.Path)
	if ctx.Err() != nil {
		return r, ctx.Err()
	}
	if err != nil {
		r.State, r.Reason, r.Err = Failed, strings.TrimPrefix(err.Error(), item.Path+": "), err
		return r, removeStale(base)
	}
	r.State, r.Row = Done, newRow(jd)
	return orTooLong(r, base, write(base, jd, o.Views))
}

// orTooLong is the result of a file whose output was written, or of one whose
// name has no room for an output's ending: it fails alone.
func orTooLong(r Result, base string, err error) (Result, error) {
	if errors.Is(err, syscall.ENAMETOOLONG) {
		return Result{Item: r.Item, State: Failed, Reason: "its name is too long to add an output's ending", Err: err}, removeStale(base)
	}
	return r, err
}

// write writes a document's output and the views that are wanted.
func write(base string, jd *structure.JobDescription, views []View) error {
	data, err := Encode(jd)
	if err != nil {
		return &OutputError{Path: base + ".json", Err: err}
	}
	if err := writeFile(base+".json", data); err != nil {
		return err
	}
	return writeViews(base, jd, views)
}

// removeStale takes away an earlier output of a file that now fails or is
// skipped, with its views, so that no reader takes it for the file's.
func removeStale(base string) error {
	out := base + ".json"
	if info, err := os.Lstat(out); err == nil && info.Mode().IsRegular() {
		if err := os.Remove(out); err != nil {
			return &OutputError{Path: out, Err: err}
		}
	}
	return removeViews(base, nil)
}

// current is the output of an earlier run for the same bytes, path and
// settings, or nil.
func current(path, out string, pipeline structure.Pipeline) *structure.JobDescription {
	jd := readOutput(out)
	if jd == nil || jd.Pipeline != pipeline || jd.Source.Path != asJSON(path) || anyFailed(jd.Pages) {
		return nil
	}
	if sum, err := hashFile(path); err != nil || sum != jd.Source.SHA256 {
		return nil
	}
	return jd
}

// anyFailed: a page may have failed for want of time or memory, so it is read
// again.
func anyFailed(pages []structure.Page) bool {
	return slices.ContainsFunc(pages, func(p structure.Page) bool { return p.Status == document.StatusFailed })
}

// asJSON is what a string is once it has been through JSON: names of files need
// not be UTF-8.
func asJSON(s string) string {
	data, _ := json.Marshal(s)
	_ = json.Unmarshal(data, &s) // what Marshal made
	return s
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
