// Package ledger accounts for the documents of a run: what is to be done, what
// is in hand, how each one ended and why. It is a table in a database, beside
// the queue (River) that hands the documents out, so that a document's place in
// the queue and its account change in one transaction.
//
// # Promises
//
// A document that was handed out is done once, or is handed out again: the
// queue delivers at least once, and what is written twice is the same. A worker
// that was held up while its document was given to another changes nothing any
// more: each claim has a number, and only the last one can settle. A process
// that dies loses what it had in hand and nothing else.
package ledger

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"
)

// Folder is where the ledger of an output folder is, below it.
const Folder = ".jdscribe"

const (
	ledgerFile = "ledger.db"
	lockFile   = "lock.db"
)

// MaxAttempts is how often a document is tried whose reading ended in a way
// that may pass: for want of time or memory, or in a crash.
const MaxAttempts = 3

// maxAttempts is the queue's own limit, which only a defect reaches.
const maxAttempts = MaxAttempts

// MaxLost is how many runs may end without a word while a document is in hand
// before the document is taken for their cause.
const MaxLost = 5

// Error is a database that could not be read or written.
type Error struct {
	Path string
	Err  error
}

func (e *Error) Error() string { return fmt.Sprintf("%s: %v", e.Path, e.Err) }
func (e *Error) Unwrap() error { return e.Err }

// Options are a ledger's.
type Options struct {
	Jobs int          // documents side by side; 1 if less
	Log  *slog.Logger // of the queue; none if nil
}

// Ledger is an open ledger. Only Work uses it from several goroutines.
type Ledger struct {
	engine  engine
	lock    *lock
	made    string // the ledger's folder, where it was not there before
	name    string // for messages
	run     int64  // that was planned last
	pending int    // documents queued by it
	jobs    int
	work    *work // of the last Work

	// Of a database that several processes use:
	folder  string   // the output folder's number, which stands before its documents' keys; empty where there is one folder
	contact *contact // nil where the database is a file
	held    *folderLock
	lease   time.Duration
	skew    atomic.Int64 // nanoseconds from this machine's clock to the database's
	// Token stands in the database for the output folder: a worker that finds
	// another in the folder has another folder.
	Token string
}

// now is the time by the database's clock, in which processes on several
// machines agree.
func (l *Ledger) now() time.Time { return time.Now().Add(time.Duration(l.skew.Load())) }

// among keeps a condition to the documents of one output folder.
func (l *Ledger) among() string {
	if l.folder == "" {
		return ""
	}
	return " AND sink = " + l.folder
}

// Open opens the ledger of an output folder, making it if need be, for this
// process alone: the error is a *LockedError where another has it, or an *Error.
func Open(ctx context.Context, out string, o Options) (*Ledger, error) {
	dir := filepath.Join(out, Folder)
	_, err := os.Lstat(dir)
	made := errors.Is(err, os.ErrNotExist)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, &Error{dir, err}
	}
	held, err := takeLock(ctx, filepath.Join(dir, lockFile))
	if errors.Is(err, errHeld) {
		return nil, &LockedError{Dir: out, Owner: ownerOf(ctx, filepath.Join(dir, ledgerFile))}
	}
	if err != nil {
		return nil, &Error{filepath.Join(dir, lockFile), err}
	}
	l, err := open(ctx, filepath.Join(dir, ledgerFile), o)
	if err != nil {
		return nil, errors.Join(err, held.release())
	}
	l.lock = held
	if made {
		l.made = dir
	}
	return l, nil
}

func open(ctx context.Context, file string, o Options) (*Ledger, error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	l := &Ledger{name: file, jobs: o.Jobs}
	e, err := openSQLite(ctx, file, o.Jobs, &worker{ledger: l}, o.Log)
	l.engine = e
	return l, l.wrap(err)
}

// Close lets go of the ledger. One that was made for a run that could not be
// planned is removed.
func (l *Ledger) Close() error {
	if l.held != nil {
		l.held.release(context.Background())
	}
	err := l.engine.close()
	if l.made != "" && l.run == 0 {
		err = errors.Join(err, os.RemoveAll(l.made))
	}
	if l.lock != nil {
		err = errors.Join(err, l.lock.release())
	}
	return l.wrap(err)
}

// wrap makes an error of the database an *Error.
func (l *Ledger) wrap(err error) error {
	var known *Error
	if err == nil || errors.As(err, &known) || errors.Is(err, context.Canceled) {
		return err
	}
	if l.contact != nil {
		return l.wrapShared(err)
	}
	return &Error{l.name, err}
}
