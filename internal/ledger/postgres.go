package ledger

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
)

// postgres is the form for many machines.
type postgres struct {
	pool   *pgxpool.Pool
	client *river.Client[pgx.Tx]
	sink   int64 // of a run's process
	order  []byte
	worker int64 // of a worker's process
}

// openPostgres connects to a database and brings its tables up to date.
func openPostgres(ctx context.Context, address string, conns int, lease time.Duration, log *slog.Logger) (*postgres, error) {
	pool, err := connect(ctx, address, conns, lease)
	if err != nil {
		return nil, err
	}
	if err := migrate(ctx, pool, log); err != nil {
		pool.Close()
		return nil, err
	}
	return &postgres{pool: pool}, nil
}

// ErrAddress is an address that is none of a PostgreSQL database.
var ErrAddress = errors.New("is no address of a PostgreSQL database")

func connect(ctx context.Context, address string, conns int, lease time.Duration) (*pgxpool.Pool, error) {
	config, err := pgxpool.ParseConfig(address)
	if err != nil {
		return nil, ErrAddress // what is wrong with it may hold the password
	}
	config.MaxConns = max(config.MaxConns, int32(conns))
	if config.ConnConfig.ConnectTimeout == 0 {
		config.ConnConfig.ConnectTimeout = 10 * time.Second
	}
	parameters := config.ConnConfig.RuntimeParams
	if parameters["application_name"] == "" {
		parameters["application_name"] = "jdscribe"
	}
	// A worker that is frozen in the middle of a transaction must not keep
	// others from its document.
	parameters["idle_in_transaction_session_timeout"] = strconv.FormatInt(max(lease.Milliseconds(), 1000), 10)
	// A machine that is gone must not keep its locks for the two hours that
	// systems wait by default.
	parameters["tcp_keepalives_idle"], parameters["tcp_keepalives_interval"], parameters["tcp_keepalives_count"] = "10", "5", "3"
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, err
	}
	if err := fits(ctx, pool); err != nil {
		pool.Close()
		return nil, err
	}
	return pool, nil
}

func (p *postgres) start(ctx context.Context) error { return p.client.Start(ctx) }
func (p *postgres) stop(ctx context.Context) error  { return p.client.Stop(ctx) }

func (p *postgres) close() error {
	p.pool.Close()
	return nil
}

func (p *postgres) exec(ctx context.Context, query string, args ...any) (int64, error) {
	tag, err := p.pool.Exec(ctx, query, escapedArgs(args)...)
	return tag.RowsAffected(), err
}

func (p *postgres) query(ctx context.Context, query string, args ...any) (rows, error) {
	r, err := p.pool.Query(ctx, query, escapedArgs(args)...)
	return postgresRows{r}, err
}

func (p *postgres) begin(ctx context.Context) (tx, error) {
	t, err := p.pool.Begin(ctx)
	return &postgresTx{t, p}, err
}

// queueOf is the queue of a run's documents: a worker that cannot do a run's
// leaves them to the others.
func queueOf(run int64) string { return fmt.Sprintf("run-%d", run) }

// postgresRows takes the escapes out of what is scanned.
type postgresRows struct{ pgx.Rows }

func (r postgresRows) Close() error {
	r.Rows.Close()
	return nil
}

func (r postgresRows) Scan(into ...any) error {
	err := r.Rows.Scan(into...)
	for _, v := range into {
		if s, ok := v.(*string); ok && strings.IndexByte(*s, escape) >= 0 {
			*s = unescaped(*s)
		}
	}
	return err
}

type postgresTx struct {
	tx     pgx.Tx
	engine *postgres
}

func (t *postgresTx) exec(ctx context.Context, query string, args ...any) (int64, error) {
	tag, err := t.tx.Exec(ctx, query, escapedArgs(args)...)
	return tag.RowsAffected(), err
}

func (t *postgresTx) query(ctx context.Context, query string, args ...any) (rows, error) {
	r, err := t.tx.Query(ctx, query, escapedArgs(args)...)
	return postgresRows{r}, err
}

func (t *postgresTx) enqueue(ctx context.Context, jobs []river.InsertManyParams) error {
	_, err := t.engine.client.InsertManyFastTx(ctx, t.tx, jobs)
	return err
}

// complete takes the job out of the queue; one that another has taken out
// already is no error.
func (t *postgresTx) complete(ctx context.Context, job *river.Job[document]) error {
	_, err := t.tx.Exec(ctx, "DELETE FROM river_job WHERE id = $1", job.ID)
	return err
}

func (t *postgresTx) commit(ctx context.Context) error { return t.tx.Commit(ctx) }

func (t *postgresTx) rollback(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	_ = t.tx.Rollback(ctx) // after a commit it does nothing; a connection that is gone has rolled back
}

// insertOnly is the client of a process that does no documents itself.
func insertOnly(pool *pgxpool.Pool, log *slog.Logger) (*river.Client[pgx.Tx], error) {
	return river.NewClient(riverpgxv5.New(pool), &river.Config{Logger: log})
}

// asJSONB is JSON as PostgreSQL takes it: it has no zero in a text.
func asJSONB(data []byte) ([]byte, error) {
	if !strings.Contains(string(data), `\u0000`) {
		return data, nil
	}
	var v any
	d := json.NewDecoder(strings.NewReader(string(data)))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	return json.Marshal(withoutZeros(v))
}

func withoutZeros(v any) any {
	switch v := v.(type) {
	case string:
		return strings.ReplaceAll(v, "\x00", "\uFFFD")
	case []any:
		for i := range v {
			v[i] = withoutZeros(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = withoutZeros(v[k])
		}
	}
	return v
}

// undefined reports a table that is not there.
func undefined(err error) bool {
	var server *pgconn.PgError
	return errors.As(err, &server) && server.Code == "42P01"
}
