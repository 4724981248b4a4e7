package ledger

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
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

// folderLock is held by the one run that plans for an output folder, as long as
// its connection lives.
type folderLock struct {
	engine *postgres
	folder string
	conn   *pgxpool.Conn
}

func (f *folderLock) take(ctx context.Context) error {
	c, err := f.engine.pool.Acquire(ctx)
	if err != nil {
		return err
	}
	var got bool
	// The key has two numbers of 32 bits; folders are few.
	err = c.QueryRow(ctx, "SELECT pg_try_advisory_lock($1, $2)", int32(sinkLock), int32(f.engine.sink)).Scan(&got)
	if err == nil && !got {
		err = &LockedError{Dir: f.folder, Owner: f.owner(ctx)}
	}
	if err != nil {
		c.Release()
		return err
	}
	f.conn = c
	return nil
}

// check takes the lock again where its connection broke. The server may take it
// for held by that connection for a while: it is another's where there is a
// later run than this.
func (f *folderLock) check(ctx context.Context, run int64) error {
	if f.conn != nil && f.conn.Ping(ctx) == nil {
		return nil
	}
	f.release(ctx)
	err := f.take(ctx)
	var locked *LockedError
	if !errors.As(err, &locked) {
		return err
	}
	var last int64
	if err := f.engine.pool.QueryRow(ctx, "SELECT max(id) FROM jdscribe_run WHERE sink = $1", f.engine.sink).Scan(&last); err != nil {
		return err
	}
	if last == run {
		return nil // tried again at the next look
	}
	return locked
}

func (f *folderLock) release(ctx context.Context) {
	if f.conn == nil {
		return
	}
	_, _ = f.conn.Exec(ctx, "SELECT pg_advisory_unlock_all()") // a connection that is gone holds none
	f.conn.Release()
	f.conn = nil
}

// owner names the run that has the folder, in words to add.
func (f *folderLock) owner(ctx context.Context) string {
	var host string
	var process, started int64
	err := f.engine.pool.QueryRow(ctx, "SELECT host, process, started_at FROM jdscribe_run WHERE sink = $1 ORDER BY id DESC LIMIT 1", f.engine.sink).
		Scan(&host, &process, &started)
	if err != nil {
		return ""
	}
	return fmt.Sprintf(" (process %d on %s, since %s)", process, host, time.UnixMilli(started).Format("2006-01-02 15:04"))
}

// Copy puts what a shared ledger holds of an output folder into one of its own
// in a temporary folder, so that a run can be tried on it.
func Copy(ctx context.Context, o SharedOptions) (l *Ledger, remove func(), err error) {
	pool, err := connect(ctx, o.Address, 1, o.lease())
	if err != nil {
		return nil, nil, &DatabaseError{err}
	}
	defer pool.Close()
	if l, remove, err = emptyCopy(ctx); err != nil {
		return nil, nil, err
	}
	err = l.Plan(ctx, func(p *Plan) error {
		from := list(ctx, &postgres{pool: pool}, "sink = (SELECT id FROM jdscribe_sink WHERE address = $1)", o.Folder)
		for e, err := range from {
			switch {
			case undefined(err): // no run has been
				return nil
			case err != nil:
				return &DatabaseError{err}
			}
			if err := p.Put(ctx, e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		err = errors.Join(err, l.Close())
		remove()
	}
	return l, remove, err
}
