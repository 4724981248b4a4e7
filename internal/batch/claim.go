package batch

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/sink"
)

// Where many workers share an output folder, each document that one has in hand
// has a folder in staging, which is named for the claim. Outputs are renamed out
// of it and what is to be removed is renamed into it, so that whoever gets the
// document next need only take that folder away: a worker that was frozen just
// before it made its outputs visible shows and removes nothing when it wakes,
// whatever the ledger could have told it. A bucket knows no such thing; there the
// ledger has the document done again (see ledger.Worker's Stands).

// stagingPrefix begins the names of what a worker has in hand.
func stagingPrefix(worker int64) string { return fmt.Sprintf("%sw%d-", sink.TempPrefix, worker) }

// claimName is the folder of a claim.
func claimName(worker int64, e ledger.Entry) string {
	return fmt.Sprintf("%sd%d-c%d", stagingPrefix(worker), e.ID, e.Claim)
}

// earlier reports the name of a claim's folder that came before an entry's claim.
func earlier(name string, e ledger.Entry) bool {
	_, number, of := strings.Cut(name, fmt.Sprintf("-d%d-c", e.ID))
	if !of || !strings.HasPrefix(name, sink.TempPrefix) {
		return false
	}
	number, _, _ = strings.Cut(number, "-") // of one that is being removed
	claim, err := strconv.ParseInt(number, 10, 64)
	return err == nil && claim < e.Claim
}

// Take makes the folder of a claim, and takes those of earlier claims on the
// document away. It is made first: a network file system that remembers what is in
// a folder looks anew when the folder has changed.
func (d *documents) Take(e ledger.Entry) error {
	if d.options.worker == 0 || d.options.to != nil {
		return nil
	}
	staging := stagingFolder(d.options.ledger())
	dir := filepath.Join(staging, claimName(d.options.worker, e))
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return &OutputError{Path: dir, Err: err}
	}
	d.claims.Store(e.ID, dir)
	names, err := os.ReadDir(staging)
	if err != nil {
		return &OutputError{Path: staging, Err: err}
	}
	for _, name := range names {
		if earlier(name.Name(), e) {
			err = errors.Join(err, sink.TakeAway(filepath.Join(staging, name.Name())))
		}
	}
	return err
}

// at are the options by which the outputs of a document in hand are written.
func (d *documents) at(e ledger.Entry) Options {
	o := d.options
	if dir, is := d.claims.Load(e.ID); is {
		o.claim = dir.(string) //nolint:forcetypeassert // Take's
	}
	return o
}

// Stands reports that what stands in the place of a document's output is what the
// ledger has: its output, or nothing.
func (d *documents) Stands(e ledger.Entry) bool {
	if len(files(e)) == 0 {
		return !d.options.there(e.Name + outputEnding)
	}
	return d.options.standing(e)
}

// Release lets go of what was fetched and written of a document.
func (d *documents) Release(id int64) {
	d.copies.release(id)
	if dir, is := d.claims.LoadAndDelete(id); is {
		_ = os.RemoveAll(dir.(string)) //nolint:forcetypeassert // Take's; what is left is swept at the run's end
	}
}

// fenced tells the ledger of outputs that another worker's claim has stopped.
func fenced(err error) error {
	if errors.Is(err, sink.ErrFenced) {
		return fmt.Errorf("%w: %w", ledger.ErrFenced, err)
	}
	return err
}
