package ledger

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"

	"modernc.org/sqlite"
)

// The driver compiles a statement each time that it is asked for: of a run over
// short texts that was 2.4 % of the processor's time, most of it over the queue's
// own statements. connector opens connections that keep them compiled.
type connector struct{ name string }

func (c connector) Driver() driver.Driver { return &sqlite.Driver{} }

func (c connector) Connect(context.Context) (driver.Conn, error) {
	opened, err := c.Driver().Open(c.name)
	if err != nil {
		return nil, err
	}
	conn, whole := opened.(connection)
	if !whole {
		return nil, fmt.Errorf("the SQLite driver gives a %T", opened)
	}
	return &compiling{connection: conn, idle: map[string]statement{}}, nil
}

// connection is what the driver's connections can do.
type connection interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.Pinger
	driver.SessionResetter
	driver.Validator
}

// statement is what the driver's statements can do.
type statement interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

// compiling is a connection that keeps its statements compiled while they are
// not in use; one whose rows are open is in use.
type compiling struct {
	connection
	idle map[string]statement
}

// mostIdle is how many statements are kept: the ledger and the queue have some
// forty, and what makes the tables passes by once.
const mostIdle = 100

// take gives a statement that nobody else has.
func (c *compiling) take(ctx context.Context, query string) (statement, error) {
	if s, found := c.idle[query]; found {
		delete(c.idle, query)
		return s, nil
	}
	s, err := c.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	whole, is := s.(statement)
	if !is {
		return nil, fmt.Errorf("the SQLite driver gives a %T", s)
	}
	return whole, nil
}

// give takes a statement back.
func (c *compiling) give(query string, s statement) error {
	if _, there := c.idle[query]; there || len(c.idle) >= mostIdle {
		return s.Close()
	}
	c.idle[query] = s
	return nil
}

func (c *compiling) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	s, err := c.take(ctx, query)
	if err != nil {
		return nil, err
	}
	result, err := s.ExecContext(ctx, args)
	if err != nil {
		_ = s.Close() // what failed is not used again
		return nil, err
	}
	return result, c.give(query, s)
}

func (c *compiling) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	s, err := c.take(ctx, query)
	if err != nil {
		return nil, err
	}
	r, err := s.QueryContext(ctx, args)
	if err != nil {
		_ = s.Close() // what failed is not used again
		return nil, err
	}
	return &compiledRows{r, func() error { return c.give(query, s) }}, nil
}

// Close closes the connection with its statements.
func (c *compiling) Close() error {
	for _, s := range c.idle {
		_ = s.Close() // with the connection, which says what is wrong
	}
	return c.connection.Close()
}

// compiledRows are the rows of a statement, which is given back with them.
type compiledRows struct {
	driver.Rows
	give func() error
}

// Close closes the rows. Once more does nothing: the statement may be another's
// by then.
func (r *compiledRows) Close() error {
	if r.give == nil {
		return nil
	}
	err := errors.Join(r.Rows.Close(), r.give())
	r.give = nil
	return err
}
