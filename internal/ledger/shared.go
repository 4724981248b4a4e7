package ledger

import (
	"context"
	"errors"
	"log/slog"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
)

// DefaultLease is how long a worker may be without a sign of life before its
// documents are given to others.
const DefaultLease = 30 * time.Second

// SharedOptions are those of a ledger in a database that several processes use.
type SharedOptions struct {
	Address string        // postgres://…
	Folder  string        // of the outputs, as every worker reaches it
	Order   []byte        // what the workers are to know of the run, as JSON
	Lease   time.Duration // DefaultLease if 0
	Log     *slog.Logger  // of the queue; none if nil
	Tell    func(string)  // tells a person of trouble that passes; may be nil
}

func (o SharedOptions) lease() time.Duration {
	if o.Lease <= 0 {
		return DefaultLease
	}
	return o.Lease
}

// DatabaseError is a database that did not answer, or refused.
type DatabaseError struct{ Err error }

func (e *DatabaseError) Error() string { return "the database: " + brief(e.Err) }
func (e *DatabaseError) Unwrap() error { return e.Err }

// Answer is the code (SQLSTATE) that the server refused with; empty where it gave
// no answer.
func (e *DatabaseError) Answer() string {
	var server *pgconn.PgError
	if errors.As(e.Err, &server) {
		return server.Code
	}
	return ""
}

// wrapShared makes an error of the database a *DatabaseError.
func (*Ledger) wrapShared(err error) error {
	var known *DatabaseError
	var locked *LockedError
	if errors.As(err, &known) || errors.As(err, &locked) {
		return err
	}
	return &DatabaseError{err}
}

// OpenShared opens the ledger of an output folder in a database, for this
// process alone: the error is a *LockedError where another run has the folder,
// or a *DatabaseError.
func OpenShared(ctx context.Context, o SharedOptions) (*Ledger, error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	e, err := openPostgres(ctx, o.Address, 4, o.lease(), o.Log)
	if err != nil {
		return nil, &DatabaseError{err}
	}
	e.order = o.Order
	l := &Ledger{engine: e, contact: newContact(o.Tell), lease: o.lease()}
	if err := l.takeFolder(ctx, e, o.Folder, o.Log); err != nil {
		return nil, errors.Join(l.wrap(err), e.close())
	}
	return l, nil
}

// takeFolder enters the output folder and locks it.
func (l *Ledger) takeFolder(ctx context.Context, e *postgres, folder string, log *slog.Logger) error {
	var err error
	if e.client, err = insertOnly(e.pool, log); err != nil {
		return err
	}
	err = e.pool.QueryRow(ctx, `INSERT INTO jdscribe_sink (address) VALUES ($1)
		ON CONFLICT (address) DO UPDATE SET address = excluded.address RETURNING id, token`, escaped(folder)).Scan(&e.sink, &l.Token)
	if err != nil {
		return err
	}
	l.folder = strconv.FormatInt(e.sink, 10)
	l.held = &folderLock{engine: e, folder: folder}
	return l.held.take(ctx)
}
