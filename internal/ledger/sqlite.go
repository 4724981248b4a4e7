package ledger

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/url"
	"path/filepath"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivermigrate"
	_ "modernc.org/sqlite" // the driver
)

// sqliteEngine is the embedded form: one process, one connection.
type sqliteEngine struct {
	db       *sql.DB
	client   *river.Client[*sql.Tx]
	prepared map[string]*sql.Stmt // what is asked for each document
}

// queueName is the queue that holds the documents.
const queueName = river.QueueDefault

// openSQLite opens or makes the database file and brings its tables up to date.
func openSQLite(ctx context.Context, file string, jobs int, w river.Worker[document], log *slog.Logger) (*sqliteEngine, error) {
	db, err := openFile(file, "_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)&_pragma=wal_autocheckpoint(4000)&_txlock=immediate")
	if err != nil {
		return nil, err
	}
	e := &sqliteEngine{db: db}
	if err := e.prepare(ctx, jobs, w, log); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return e, nil
}

// later are the columns that a ledger of an earlier version lacks.
var later = []struct{ table, column, kind string }{
	{"jdscribe_run", "ending", "TEXT NOT NULL DEFAULT ''"},
	{"jdscribe_document", "origin", "TEXT NOT NULL DEFAULT ''"},
}

func (e *sqliteEngine) addColumns(ctx context.Context) error {
	for _, c := range later {
		there, err := one(ctx, e, "SELECT 1 FROM pragma_table_info($1) WHERE name = $2", []any{c.table, c.column}, new(int))
		if err == nil && !there {
			_, err = e.exec(ctx, "ALTER TABLE "+c.table+" ADD COLUMN "+c.column+" "+c.kind)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// openFile opens a database file; its name may hold any character.
func openFile(file, query string) (*sql.DB, error) {
	absolute, err := filepath.Abs(file)
	if err != nil {
		return nil, err
	}
	name := url.URL{Scheme: "file", Path: filepath.ToSlash(absolute), RawQuery: query}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // SQLite has one writer; a second connection only waits for it
	return db, nil
}

func (e *sqliteEngine) prepare(ctx context.Context, jobs int, w river.Worker[document], log *slog.Logger) error {
	driver := riversqlite.New(e.db)
	migrator, err := rivermigrate.New(driver, &rivermigrate.Config{Logger: log})
	if err != nil {
		return err
	}
	if _, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return err
	}
	if _, err := e.db.ExecContext(ctx, schema); err != nil {
		return err
	}
	if err := e.addColumns(ctx); err != nil {
		return err
	}
	if err := e.prepareOften(ctx); err != nil {
		return err
	}
	workers := river.NewWorkers()
	if err := river.AddWorkerSafely(workers, w); err != nil {
		return err
	}
	e.client, err = river.NewClient(driver, &river.Config{
		Queues:   map[string]river.QueueConfig{queueName: {MaxWorkers: max(jobs, 1) + ahead}},
		Workers:  workers,
		Logger:   log,
		PollOnly: true, // the process that adds jobs is the one that works them
		// A document's limits are the reader's; the queue has none.
		JobTimeout: -1,
		// A restart puts back what a dead run had in hand, at once.
		RescueStuckJobsAfter: 365 * 24 * time.Hour,
		MaxAttempts:          maxAttempts,
		// The ledger is the account; the queue's own is only in the way.
		CompletedJobRetentionPeriod: time.Minute,
		CancelledJobRetentionPeriod: time.Minute,
		DiscardedJobRetentionPeriod: time.Minute,
		FetchCooldown:               fetchEvery,
		FetchPollInterval:           200 * time.Millisecond,
	})
	return err
}

// A short text takes some 15 ms, so documents are fetched several at a time and
// some are held ready: fetching each when a place is free took 6 % of the
// processor's time, and left the place empty meanwhile.
const (
	ahead      = 12
	fetchEvery = 50 * time.Millisecond
)

// prepareOften has the statements compiled that are asked for each document;
// compiling them each time took 5 % of the processor's time.
func (e *sqliteEngine) prepareOften(ctx context.Context) error {
	e.prepared = map[string]*sql.Stmt{}
	for _, q := range often {
		s, err := e.db.PrepareContext(ctx, q)
		if err != nil {
			return err
		}
		e.prepared[q] = s
	}
	return nil
}

func (e *sqliteEngine) start(ctx context.Context) error { return e.client.Start(ctx) }
func (e *sqliteEngine) stop(ctx context.Context) error  { return e.client.Stop(ctx) }
func (e *sqliteEngine) close() error                    { return e.db.Close() }

func (e *sqliteEngine) exec(ctx context.Context, query string, args ...any) (int64, error) {
	if s := e.prepared[query]; s != nil {
		return affected(s.ExecContext(ctx, args...))
	}
	return affected(e.db.ExecContext(ctx, query, args...))
}

func (e *sqliteEngine) query(ctx context.Context, query string, args ...any) (rows, error) {
	if s := e.prepared[query]; s != nil {
		return s.QueryContext(ctx, args...)
	}
	return e.db.QueryContext(ctx, query, args...)
}

func (e *sqliteEngine) begin(ctx context.Context) (tx, error) {
	t, err := e.db.BeginTx(ctx, nil)
	return &sqliteTx{tx: t, engine: e}, err
}

type sqliteTx struct {
	unshared
	tx     *sql.Tx
	engine *sqliteEngine
}

func (t *sqliteTx) exec(ctx context.Context, query string, args ...any) (int64, error) {
	if s := t.engine.prepared[query]; s != nil {
		return affected(t.tx.StmtContext(ctx, s).ExecContext(ctx, args...))
	}
	return affected(t.tx.ExecContext(ctx, query, args...))
}

func (t *sqliteTx) query(ctx context.Context, query string, args ...any) (rows, error) {
	if s := t.engine.prepared[query]; s != nil {
		return t.tx.StmtContext(ctx, s).QueryContext(ctx, args...)
	}
	return t.tx.QueryContext(ctx, query, args...)
}

func (t *sqliteTx) enqueue(ctx context.Context, jobs []river.InsertManyParams) error {
	_, err := t.engine.client.InsertManyFastTx(ctx, t.tx, jobs)
	return err
}

func (t *sqliteTx) complete(ctx context.Context, job *river.Job[document]) error {
	_, err := river.JobCompleteTx[*riversqlite.Driver](ctx, t.tx, job)
	return err
}

func (t *sqliteTx) commit(context.Context) error { return t.tx.Commit() }
func (t *sqliteTx) rollback(context.Context)     { _ = t.tx.Rollback() } // after a commit it does nothing

func affected(r sql.Result, err error) (int64, error) {
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}
