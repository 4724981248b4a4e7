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
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/source"
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
