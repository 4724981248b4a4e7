package batch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"sync"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/archive"
	"github.com/jdscribe/jdscribe/internal/bucket"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/source"
	"github.com/jdscribe/jdscribe/structure"
)

// copies are the documents in hand that are no files of their own, each as a
// file in the staging folder. One stands as long as the attempt at it.
type copies struct {
	sources *source.Set
	dir     string

	mu    sync.Mutex
	files map[int64]string      // number of an entry → its copy
	known map[int64]ledger.File // of what was looked at before, in this run
}

func newCopies(sources *source.Set, dir string) *copies {
	return &copies{sources: sources, dir: dir, files: map[int64]string{}, known: map[int64]ledger.File{}}
}

// file is the file that a document can be read from. Its error is fetch's.
func (c *copies) file(ctx context.Context, e ledger.Entry) (string, error) {
	if e.Origin == "" {
		return e.Path, nil
	}
	c.mu.Lock()
	file, held := c.files[e.ID]
	c.mu.Unlock()
	if held {
		return file, nil
	}
	_, err := c.fetch(ctx, e)
	if err != nil {
		return "", err
	}
	return c.file(ctx, e)
}

// look says what a document's bytes are. They are fetched where they were not
// before in this run: one that waits for another with the same bytes is looked
// at again and again.
func (c *copies) look(ctx context.Context, e ledger.Entry) (ledger.File, error) {
	if known, is := c.recall(e.ID); is {
		return known, nil
	}
	return c.fetch(ctx, e)
}

// recall is what is known of a document, remember notes it, and forget lets go of
// it.
func (c *copies) recall(id int64) (ledger.File, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	known, is := c.known[id]
	return known, is
}

func (c *copies) remember(id int64, file ledger.File) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.known[id] = file
}

func (c *copies) forget(id int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.known, id)
}

// fetch makes a document's copy. Its error is an *OutputError where the copy
// can't be written, or that of source.Set.Fetch.
func (c *copies) fetch(ctx context.Context, e ledger.Entry) (ledger.File, error) {
	f, err := os.CreateTemp(c.dir, "document-*")
	if err != nil {
		return ledger.File{}, &OutputError{Path: c.dir, Err: err}
	}
	h := sha256.New()
	err = c.sources.Fetch(ctx, e.Origin, io.MultiWriter(f, h))
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return ledger.File{}, errors.Join(ours(err), os.Remove(f.Name()))
	}
	info, err := os.Stat(f.Name())
	if err != nil {
		return ledger.File{}, &OutputError{Path: f.Name(), Err: err}
	}
	file := ledger.File{Bytes: info.Size(), Modified: e.Input.Modified, SHA256: hex.EncodeToString(h.Sum(nil))}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.files[e.ID], c.known[e.ID] = f.Name(), file
	return file, nil
}

// ours makes trouble with a copy's file, which is not the document's, an
// *OutputError.
func ours(err error) error {
	var document *extract.Error
	var system *fs.PathError
	if errors.As(err, &system) && !errors.As(err, &document) {
		return &OutputError{Path: system.Path, Err: err}
	}
	return err
}

// release removes the copy of a document.
func (c *copies) release(id int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if file, held := c.files[id]; held {
		_ = os.Remove(file) // in a folder that is emptied with the next run
		delete(c.files, id)
	}
}

// fetch looks at a document that is no file of its own.
func (d *documents) fetch(ctx context.Context, e ledger.Entry) (ledger.File, *ledger.Outcome) {
	file, err := d.copies.look(ctx, e)
	if err != nil {
		o := d.unfetched(e, err)
		return e.Input, &o
	}
	return file, nil
}

// unfetched is the outcome of a document that could not be fetched.
func (d *documents) unfetched(e ledger.Entry, err error) ledger.Outcome {
	var output *OutputError
	switch {
	case errors.As(err, &output):
		return ledger.Outcome{State: ledger.Queued, Publish: func() error { return err }}
	case errors.Is(err, archive.ErrChanged):
		return *leave()
	case bucket.Over(err): // none of the others could be had
		return ledger.Outcome{State: ledger.Queued, Publish: func() error { return &InputError{Path: e.Path, Err: err} }}
	}
	return d.failed(e, atPath(err, e.Path))
}

// atPath gives the error of a copy the name of what it is a copy of.
func atPath(err error, path string) error {
	var e *extract.Error
	if errors.As(err, &e) {
		named := *e
		named.Path = path
		return &named
	}
	return err
}

// adopted is the output of a document that the ledger does not know, as an
// earlier run with the same settings left it; nil where there is none. That of a
// file is adopted when the run is planned.
func (d *documents) adopted(e ledger.Entry) *structure.JobDescription {
	if e.Origin == "" || e.Why != ledger.Missing {
		return nil
	}
	jd := d.options.readOutput(e.Name)
	if jd == nil || jd.Source.SHA256 != e.Input.SHA256 || makerOf(jd.Pipeline) != d.maker || anyFailed(jd.Pages) {
		return nil
	}
	jd.Rename(asJSON(e.Path))
	return jd
}
