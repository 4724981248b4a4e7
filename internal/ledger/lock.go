package ledger

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// lock is held by the one process that may write to an output folder. The
// system lets go of it when the process ends, however that comes about.
type lock struct{ db *sql.DB }

// errHeld is a lock that another process has.
var errHeld = errors.New("another run is at work here")

// takeLock takes the lock that the file stands for, or gives errHeld at once.
func takeLock(ctx context.Context, file string) (*lock, error) {
	db, err := openFile(file, "_pragma=busy_timeout(0)")
	if err != nil {
		return nil, err
	}
	if _, err := db.ExecContext(ctx, "BEGIN EXCLUSIVE"); err != nil {
		var e *sqlite.Error
		if errors.As(err, &e) && e.Code()&0xff == sqlite3.SQLITE_BUSY {
			err = errHeld
		}
		return nil, errors.Join(err, db.Close())
	}
	return &lock{db}, nil
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
