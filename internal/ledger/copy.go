package ledger

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/jdscribe/jdscribe/internal/scratch"
)

// OpenCopy opens a copy of an output folder's ledger, or an empty one where
// there is none, in a temporary folder: what a run would do can be tried on it.
func OpenCopy(ctx context.Context, out string) (l *Ledger, remove func(), err error) {
	return openCopy(ctx, func(file string) error {
		from := filepath.Join(out, Folder, ledgerFile)
		if err := copyDatabase(ctx, from, file); err != nil {
			return &Error{from, err}
		}
		return nil
	})
}

// emptyCopy opens an empty ledger in a temporary folder.
func emptyCopy(ctx context.Context) (l *Ledger, remove func(), err error) {
	return openCopy(ctx, func(string) error { return nil })
}

func openCopy(ctx context.Context, fill func(file string) error) (l *Ledger, remove func(), err error) {
	dir, err := scratch.New()
	if err != nil {
		return nil, nil, err
	}
	file := filepath.Join(dir.Path, ledgerFile)
	if err := fill(file); err != nil {
		dir.Remove()
		return nil, nil, err
	}
	l, err = open(ctx, file, Options{})
	if err != nil {
		dir.Remove()
	}
	return l, dir.Remove, err
}

// copyDatabase copies what is committed, also of a database in use.
func copyDatabase(ctx context.Context, from, to string) error {
	if _, err := os.Stat(from); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	db, err := openReading(ctx, from)
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, "VACUUM INTO $1", to)
	return errors.Join(err, db.Close())
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
