package ledger

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5/pgxpool"
)

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
		err = &LockedError{Dir: f.folder, Owner: owner(ctx, f.engine, "sink = $1", f.engine.sink)}
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
