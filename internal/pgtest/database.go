package pgtest

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
)

// Variables of the environment: a server for the tests, as a user who may make
// databases; and the folder of initdb and pg_ctl for a server of the tests' own, where
// it is to be another version's than the newest that Debian's packages have put here.
const (
	Variable         = "JDSCRIBE_TEST_DB"
	ProgramsVariable = "JDSCRIBE_TEST_POSTGRES"
)

var named, namedPrograms = taken(Variable), taken(ProgramsVariable)

// taken takes a variable out of the environment: what the tests start would take it
// for a setting that it does not know.
func taken(variable string) string {
	value := os.Getenv(variable)
	_ = os.Unsetenv(variable) // the name is right
	return value
}

// shared is the cluster of this process's tests, started when it is first needed.
var shared = struct {
	sync.Mutex
	cluster *Cluster
}{}

// number tells this process's databases apart.
var number atomic.Int64

// Database makes an empty database for one test and gives its address. Where
// there is no server to be had the test fails.
func Database(t testing.TB) string {
	t.Helper()
	server, err := server()
	if err != nil {
		t.Fatal(err)
	}
	name := fmt.Sprintf("jdscribe_test_%d_%d", os.Getpid(), number.Add(1))
	if err := order(server, "CREATE DATABASE "+name); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := order(server, "DROP DATABASE "+name+" WITH (FORCE)"); err != nil {
			t.Error(err)
		}
	})
	u, err := url.Parse(server)
	if err != nil {
		t.Fatal(err)
	}
	u.Path = "/" + name
	return u.String()
}

// server is the address of a server's first database.
func server() (string, error) {
	if named != "" {
		return named, nil
	}
	shared.Lock()
	defer shared.Unlock()
	if shared.cluster == nil {
		c, err := New()
		if err != nil {
			return "", err
		}
		shared.cluster = c
	}
	return shared.cluster.Address("postgres"), nil
}

func order(address, sql string) error {
	ctx := context.Background()
	c, err := pgx.Connect(ctx, address)
	if err != nil {
		return err
	}
	defer c.Close(ctx) //nolint:errcheck // nothing is under way
	_, err = c.Exec(ctx, sql)
	return err
}

// Own starts a cluster for one test, which may stop and start it.
func Own(t testing.TB) *Cluster {
	t.Helper()
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	})
	return c
}

// Close ends what the tests of this process started; TestMain calls it last.
func Close() error {
	shared.Lock()
	defer shared.Unlock()
	if shared.cluster == nil {
		return nil
	}
	return shared.cluster.Close()
}
