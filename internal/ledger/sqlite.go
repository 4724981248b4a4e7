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
	db     *sql.DB
	client *river.Client[*sql.Tx]
}

// queueName is the queue that holds the documents.
const queueName = river.QueueDefault

// openSQLite opens or makes the database file and brings its tables up to date.
func openSQLite(ctx context.Context, file string, jobs int, w river.Worker[document], log *slog.Logger) (*sqliteEngine, error) {
	name, err := dataSource(file, "_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)&_pragma=wal_autocheckpoint(4000)&_txlock=immediate")
	if err != nil {
		return nil, err
	}
	db := alone(sql.OpenDB(connector{name}))
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

// openFile opens a database file.
func openFile(file, query string) (*sql.DB, error) {
	name, err := dataSource(file, query)
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, err
	}
	return alone(db), nil
}

// dataSource is what the driver calls a file, whose name may hold any character.
func dataSource(file, query string) (string, error) {
	absolute, err := filepath.Abs(file)
	name := url.URL{Scheme: "file", Path: filepath.ToSlash(absolute), RawQuery: query}
	return name.String(), err
}

// alone has one connection: SQLite has one writer, for which a second would only
// wait.
func alone(db *sql.DB) *sql.DB {
	db.SetMaxOpenConns(1)
	return db
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

func (e *sqliteEngine) start(ctx context.Context) error { return e.client.Start(ctx) }
func (e *sqliteEngine) stop(ctx context.Context) error  { return e.client.Stop(ctx) }
func (e *sqliteEngine) close() error                    { return e.db.Close() }

func (e *sqliteEngine) exec(ctx context.Context, query string, args ...any) (int64, error) {
	return affected(e.db.ExecContext(ctx, query, args...))
}

func (e *sqliteEngine) query(ctx context.Context, query string, args ...any) (rows, error) {
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
	return affected(t.tx.ExecContext(ctx, query, args...))
}

func (t *sqliteTx) query(ctx context.Context, query string, args ...any) (rows, error) {
	return t.tx.QueryContext(ctx, query, args...)
}

func (t *sqliteTx) enqueue(ctx context.Context, jobs []river.InsertManyParams) error {
	_, err := t.engine.client.InsertManyFastTx(ctx, t.tx, jobs)
	return err
}

// complete leaves the job to the queue, which ends many at a time. The document
// is settled by its row: a job that is handed out once more finds that, and a
// run that died leaves no queue behind. Ending it here, too, was three updates of
// the job instead of one.
func (t *sqliteTx) complete(context.Context, *river.Job[document]) error { return nil }

func (t *sqliteTx) commit(context.Context) error { return t.tx.Commit() }
func (t *sqliteTx) rollback(context.Context)     { _ = t.tx.Rollback() } // after a commit it does nothing

func affected(r sql.Result, err error) (int64, error) {
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}
