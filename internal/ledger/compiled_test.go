package ledger

import (
	"database/sql"
	"database/sql/driver"
	"errors"
	"path/filepath"
	"testing"
)

// numbers is a database of the numbers from 1 to 9, and its connection.
func numbers(t *testing.T) (*sql.Conn, *compiling) {
	t.Helper()
	name, err := dataSource(filepath.Join(t.TempDir(), "n.db"), "")
	if err != nil {
		t.Fatal(err)
	}
	db := alone(sql.OpenDB(connector{name}))
	t.Cleanup(func() { _ = db.Close() })
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	var raw *compiling
	if err := conn.Raw(func(c any) error { raw = c.(*compiling); return nil }); err != nil { //nolint:forcetypeassert // a test
		t.Fatal(err)
	}
	for _, q := range []string{"CREATE TABLE n (i INTEGER UNIQUE); INSERT INTO n VALUES (1); INSERT INTO n VALUES (2)",
		"INSERT INTO n SELECT i + 2 FROM n", "INSERT INTO n SELECT i + 4 FROM n", "INSERT INTO n VALUES (9)"} {
		if _, err := conn.ExecContext(t.Context(), q); err != nil {
			t.Fatal(err)
		}
	}
	return conn, raw
}

func TestAStatementIsCompiledOnceAndServesAgain(t *testing.T) {
	conn, raw := numbers(t)
	const q = "SELECT count(*) FROM n WHERE i > $1"
	var kept statement
	for i := range 5 {
		var n int
		if err := conn.QueryRowContext(t.Context(), q, i).Scan(&n); err != nil || n != 9-i {
			t.Errorf("over %d: %d, %v", i, n, err)
		}
		if i > 0 && raw.idle[q] != kept {
			t.Error("compiled anew")
		}
		if kept = raw.idle[q]; kept == nil {
			t.Fatal("not kept")
		}
	}
}

func TestAStatementWithOpenRowsIsNotUsedAgain(t *testing.T) {
	_, raw := numbers(t)
	const q = "SELECT i FROM n WHERE i > $1 ORDER BY i"
	var rows [2]driver.Rows
	for i := range rows {
		r, err := raw.QueryContext(t.Context(), q, []driver.NamedValue{{Ordinal: 1, Value: int64(3 * i)}})
		if err != nil {
			t.Fatal(err)
		}
		rows[i] = r
	}
	for want := int64(1); want <= 9; want++ {
		dest := make([]driver.Value, 1)
		if err := rows[0].Next(dest); err != nil || dest[0] != want {
			t.Errorf("got %v, want %d: %v", dest[0], want, err)
		}
	}
	for _, r := range rows {
		if err := errors.Join(r.Close(), r.Close()); err != nil {
			t.Error(err)
		}
	}
	if len(raw.idle) == 0 || raw.idle[q] == nil {
		t.Error("the statement was not given back")
	}
}

func TestAStatementThatFailedIsNotKept(t *testing.T) {
	conn, raw := numbers(t)
	const q = "INSERT INTO n VALUES ($1)"
	if _, err := conn.ExecContext(t.Context(), q, 3); err == nil || raw.idle[q] != nil {
		t.Errorf("the number is there twice; kept %v, %v", raw.idle[q], err)
	}
	if _, err := conn.ExecContext(t.Context(), q, 10); err != nil || raw.idle[q] == nil {
		t.Errorf("then %v", err)
	}
	if _, err := conn.ExecContext(t.Context(), "ALTER TABLE n ADD COLUMN k"); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.ExecContext(t.Context(), q, 11); err == nil {
		t.Error("the tables changed; the statement was not compiled again")
	}
}
