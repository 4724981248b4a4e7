package ledger

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"
)

// The first number of our advisory locks, which tells them from others'.
const (
	migrationLock = 0x6a64_0001 // the second number is 0
	sinkLock      = 0x6a64_0002 // the second number is the sink's
)

var (
	// ErrNewer is a database whose tables this version does not know.
	ErrNewer = errors.New("a newer version of jdscribe has made its tables")
	// ErrOldServer is a server that lacks what the tables need.
	ErrOldServer = errors.New("the server is too old: PostgreSQL 13 or newer is needed")
)

// oldestServer is the first version that makes UUIDs by itself.
const oldestServer = 13_00_00

// migrate brings River's tables and ours up to date. Of several processes that
// find an old database one does it and the others wait.
func migrate(ctx context.Context, pool *pgxpool.Pool, log *slog.Logger) error {
	c, err := pool.Acquire(ctx)
	if err != nil {
		return err
	}
	defer c.Release()
	if _, err := c.Exec(ctx, "SELECT pg_advisory_lock($1, 0)", migrationLock); err != nil {
		return err
	}
	defer func() { _, _ = c.Exec(context.WithoutCancel(ctx), "SELECT pg_advisory_unlock($1, 0)", migrationLock) }()
	queue, err := rivermigrate.New(riverpgxv5.New(pool), &rivermigrate.Config{Logger: log})
	if err != nil {
		return err
	}
	if _, err := queue.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return err
	}
	return pgx.BeginFunc(ctx, c, func(t pgx.Tx) error { return takeSteps(ctx, t) })
}

// fits finds out whether the server and what is in the database are of versions
// that this one can work with.
func fits(ctx context.Context, pool *pgxpool.Pool) error {
	var version int
	var made bool
	err := pool.QueryRow(ctx, "SELECT current_setting('server_version_num')::int, to_regclass('jdscribe_schema') IS NOT NULL").Scan(&version, &made)
	switch {
	case err != nil:
		return err
	case version < oldestServer:
		return fmt.Errorf("%w; this is %d.%d", ErrOldServer, version/1_00_00, version%1_00_00)
	case !made:
		return nil
	}
	_, err = stepsTaken(ctx, pool)
	return err
}

// stepsTaken is how many steps the database has had.
func stepsTaken(ctx context.Context, q interface {
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}) (taken int, err error) {
	err = q.QueryRow(ctx, "SELECT count(*) FROM jdscribe_schema").Scan(&taken)
	if err == nil && taken > len(postgresSteps) {
		err = ErrNewer
	}
	return taken, err
}

// takeSteps does the steps that the database has not had.
func takeSteps(ctx context.Context, t pgx.Tx) error {
	if _, err := t.Exec(ctx, "CREATE TABLE IF NOT EXISTS jdscribe_schema (step INTEGER PRIMARY KEY, taken_at TIMESTAMPTZ NOT NULL DEFAULT now())"); err != nil {
		return err
	}
	taken, err := stepsTaken(ctx, t)
	if err != nil {
		return err
	}
	for i := taken; i < len(postgresSteps); i++ {
		if _, err := t.Exec(ctx, postgresSteps[i]); err != nil {
			return err
		}
		if _, err := t.Exec(ctx, "INSERT INTO jdscribe_schema (step) VALUES ($1)", i+1); err != nil {
			return err
		}
	}
	return nil
}
