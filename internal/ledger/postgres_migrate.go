package ledger

import (
	"context"
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
	return pgx.BeginFunc(ctx, c, func(t pgx.Tx) error { return takeSteps(ctx, t, postgresSteps) })
}

// takeSteps does the steps that the database has not had.
func takeSteps(ctx context.Context, t pgx.Tx, steps []string) error {
	if _, err := t.Exec(ctx, "CREATE TABLE IF NOT EXISTS jdscribe_schema (step INTEGER PRIMARY KEY, taken_at TIMESTAMPTZ NOT NULL DEFAULT now())"); err != nil {
		return err
	}
	var taken int
	if err := t.QueryRow(ctx, "SELECT count(*) FROM jdscribe_schema").Scan(&taken); err != nil {
		return err
	}
	for i := taken; i < len(steps); i++ {
		if _, err := t.Exec(ctx, steps[i]); err != nil {
			return err
		}
		if _, err := t.Exec(ctx, "INSERT INTO jdscribe_schema (step) VALUES ($1)", i+1); err != nil {
			return err
		}
	}
	return nil
}
