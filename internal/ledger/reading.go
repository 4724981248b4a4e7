package ledger

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	sqlite3 "modernc.org/sqlite/lib"

	"github.com/jdscribe/jdscribe/internal/scratch"
)

// reading is a database that is only read; it may be in use.
type reading struct {
	*sql.DB
	copied *scratch.Dir // of a copy
}

// openReading opens a database file to read it.
func openReading(ctx context.Context, file string) (*reading, error) {
	r, err := readable(ctx, file, "mode=ro&_pragma=busy_timeout(10000)")
	if refused(err) {
		return openAside(ctx, file)
	}
	return r, err
}

// openAside opens a database where nothing may be written beside its file, as a
// reader does otherwise: a file that lacks nothing is taken to be at rest, one
// with changes beside it is copied.
func openAside(ctx context.Context, file string) (*reading, error) {
	if info, err := os.Stat(file + walEnding); err != nil || info.Size() == 0 {
		return readable(ctx, file, "mode=ro&immutable=1")
	}
	dir, err := scratch.New()
	if err != nil {
		return nil, err
	}
	at := filepath.Join(dir.Path, ledgerFile)
	if err := errors.Join(copyFile(file, at), copyFile(file+walEnding, at+walEnding)); err != nil {
		dir.Remove()
		return nil, err
	}
	r, err := readable(ctx, at, "_pragma=busy_timeout(10000)")
	if err != nil {
		dir.Remove()
		return nil, err
	}
	r.copied = dir
	return r, nil
}

// walEnding is what a database's changes are in, beside its file.
const walEnding = "-wal"

// readable opens a database and reads from it.
func readable(ctx context.Context, file, query string) (*reading, error) {
	db, err := openFile(file, query)
	if err != nil {
		return nil, err
	}
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_master").Scan(new(int)); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &reading{DB: db}, nil
}

func (r *reading) Close() error {
	err := r.DB.Close()
	if r.copied != nil {
		r.copied.Remove()
	}
	return err
}

// refused reports a database that cannot be read for want of a file beside it.
func refused(err error) bool {
	code := sqliteCode(err)
	return code == sqlite3.SQLITE_CANTOPEN || code == sqlite3.SQLITE_READONLY
}

// copyFile copies a file that need not be there.
func copyFile(from, to string) error {
	r, err := os.Open(from)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer r.Close() //nolint:errcheck // read only
	w, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, r)
	return errors.Join(err, w.Close())
}
