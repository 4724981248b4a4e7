package ledger

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	sqlite3 "modernc.org/sqlite/lib"
)

// lock is held by the one process that may write to an output folder. The
// system lets go of it when the process ends, however that comes about.
type lock struct{ db *sql.DB }

// errHeld is a lock that another process has.
var errHeld = errors.New("another run is at work here")

// takeLock takes the lock that the file stands for, or gives errHeld: a lock
// that somebody looks at is held for a moment, too.
func takeLock(ctx context.Context, file string) (*lock, error) {
	for try := 0; ; try++ {
		l, err := tryLock(ctx, file)
		if !errors.Is(err, errHeld) || try == 4 {
			return l, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
}

func tryLock(ctx context.Context, file string) (*lock, error) {
	db, err := openFile(file, "_pragma=busy_timeout(0)")
	if err != nil {
		return nil, err
	}
	_, err = db.ExecContext(ctx, "BEGIN EXCLUSIVE")
	if _, gone := os.Lstat(file); err == nil && gone != nil {
		err = errHeld // by one that removed it meanwhile
	}
	if busy(err) {
		err = errHeld
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &lock{db}, nil
}

func busy(err error) bool { return sqliteCode(err) == sqlite3.SQLITE_BUSY }

// held reports a lock that a process has.
func held(ctx context.Context, file string) (bool, error) {
	if _, err := os.Lstat(file); errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	r, err := readable(ctx, file, "mode=ro&_pragma=busy_timeout(0)")
	switch {
	case busy(err):
		return true, nil
	case err != nil:
		return false, err
	}
	return false, r.Close()
}

func (l *lock) release() error { return l.db.Close() }

// LockedError is an output folder in which another run is at work.
type LockedError struct {
	Dir   string
	Owner string // the process, as far as it is known
}

func (e *LockedError) Error() string {
	return fmt.Sprintf("%s: another run is at work in this folder%s", e.Dir, e.Owner)
}

// owner names the process that had the ledger last, in words to add.
func owner(ctx context.Context, q querier, among string, args ...any) string {
	var host string
	var process, started int64
	found, err := one(ctx, q, "SELECT host, process, started_at FROM jdscribe_run WHERE "+among+" ORDER BY id DESC LIMIT 1", args, &host, &process, &started)
	if err != nil || !found {
		return ""
	}
	return fmt.Sprintf(" (process %d on %s, since %s)", process, host, time.UnixMilli(started).Format("2006-01-02 15:04"))
}

// ownerOf is the owner of a database file.
func ownerOf(ctx context.Context, file string) string {
	db, err := openFile(file, "mode=ro&_pragma=busy_timeout(1000)")
	if err != nil {
		return ""
	}
	defer db.Close() //nolint:errcheck // read only
	return owner(ctx, &sqliteEngine{db: db}, "true")
}
