package batch

import (
	"context"
	"os"
	"time"

	"github.com/jdscribe/jdscribe/internal/blame"
	"github.com/jdscribe/jdscribe/internal/ledger"
)

// Look reads a document's file. One that is being written is left.
func (d *documents) Look(ctx context.Context, e ledger.Entry) (ledger.File, *ledger.Outcome) {
	switch {
	case e.Lost >= ledger.MaxLost: // of a worker: a run of its own has not planned it
		return e.Input, d.givenUp(e)
	case e.Origin != "":
		return d.fetch(ctx, e)
	}
	file := stat(e.Path)
	if moving(e.Input, file) {
		return file, leave()
	}
	sum, err := d.sum(e, file)
	if err != nil {
		o := d.failed(e, &os.PathError{Op: "open", Path: e.Path, Err: blame.Cause(err)})
		return file, &o
	}
	file.SHA256 = sum
	return file, nil
}

// sum is the hash of a document's file. It is remembered for as long as the
// document waits for another with the same bytes, unless the file has changed so
// lately that a further change may not show in its time.
func (d *documents) sum(e ledger.Entry, file ledger.File) (string, error) {
	known, is := d.copies.recall(e.ID)
	if is && known.Bytes == file.Bytes && known.Modified == file.Modified {
		return known.SHA256, nil
	}
	lately := time.Since(time.Unix(0, file.Modified)) < racy
	sum, err := hashFile(e.Path)
	if err == nil && !lately {
		file.SHA256 = sum
		d.copies.remember(e.ID, file)
	}
	return sum, err
}

// stable is how long a file must have kept its size and time of change.
const stable = 2 * time.Second

// moving reports a file that has changed since it was planned, and just now.
func moving(planned, now ledger.File) bool {
	same := planned.Bytes == now.Bytes && planned.Modified == now.Modified
	return !same && time.Since(time.Unix(0, now.Modified)) < stable
}

// changed reports a file that is not as it was when it was looked at.
func changed(e ledger.Entry) bool {
	now := stat(e.Path)
	return now.Bytes != e.Input.Bytes || now.Modified != e.Input.Modified
}

func leave() *ledger.Outcome {
	return &ledger.Outcome{State: ledger.Queued, Left: true, Code: codeChanging, Reason: "it is being written; the next run takes it"}
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
