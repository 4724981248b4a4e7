package ledger

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/jdscribe/jdscribe/internal/pgtest"
)

func TestManyWorkersSettleEachDocumentOnce(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	names := numbered(120)
	plan(t, l, names...)
	var mu sync.Mutex
	times := map[string]int{}
	for range 3 {
		at(t, address, func(_ context.Context, e Entry, _ *Entry) Outcome {
			mu.Lock()
			defer mu.Unlock()
			times[e.Name]++
			return Outcome{State: Done, Maker: "maker", Output: []byte(`{"language":"en\u0000"}`)}
		})
	}
	if told := await(t, l); !slices.Equal(told, names) {
		t.Errorf("told of %d: %v", len(told), told)
	}
	for name, e := range states(t, l) {
		if e.State != Done || times[name] != 1 {
			t.Errorf("%s is %s, done %d times", name, e.State, times[name])
		}
	}
	rows := asked[int](t, address, "SELECT count(*) FROM jdscribe_documents WHERE state = 'done' AND result ->> 'language' = 'en\uFFFD' AND folder = '/out'")
	if rows != 120 {
		t.Errorf("%d results in the view", rows)
	}
	if jobs := asked[int](t, address, "SELECT count(*) FROM river_job"); jobs != 0 {
		t.Errorf("%d jobs are left", jobs)
	}
}

func TestTwoFoldersInOneDatabaseKeepApart(t *testing.T) {
	address := pgtest.Database(t)
	one, two := mustShare(t, address, "/one"), mustShare(t, address, "/two")
	plan(t, one, "x-1", "b")
	plan(t, two, "x-1", "c")
	twins := make(chan string, 10)
	at(t, address, func(_ context.Context, e Entry, twin *Entry) Outcome {
		if twin != nil {
			twins <- e.Name
		}
		return Outcome{State: Done, Maker: "maker"}
	})
	if a, b := await(t, one), await(t, two); !slices.Equal(a, []string{"b", "x-1"}) || !slices.Equal(b, []string{"c", "x-1"}) {
		t.Errorf("got %v, %v", a, b)
	}
	if len(twins) != 0 {
		t.Errorf("%s was taken from the other folder", <-twins)
	}
}

func TestOneRunAtATimeInASharedFolder(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	plan(t, l, "a")
	var locked *LockedError
	if _, err := OpenShared(t.Context(), SharedOptions{Address: address, Folder: "/out"}); !errors.As(err, &locked) || locked.Owner == "" {
		t.Errorf("got %v", err)
	}
	mustShare(t, address, "/other")
}

func TestARunPutsBackWhatItsForerunnerLeft(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	plan(t, l, "a", "b", "c")
	plan(t, l, "a", "b")
	at(t, address, done)
	if told := await(t, l); !slices.Equal(told, []string{"a", "b"}) {
		t.Errorf("told of %v", told)
	}
}

func TestACopyOfASharedLedger(t *testing.T) {
	address := pgtest.Database(t)
	o := SharedOptions{Address: address, Folder: "/out"}
	c, remove, err := Copy(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer remove()
	if n, err := c.Count(t.Context()); n != 0 || err != nil {
		t.Errorf("%d of a database without tables, %v", n, err)
	}
	_ = c.Close()
	l := mustShare(t, address, "/out")
	plan(t, l, "a", "b")
	c, remove, err = Copy(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer remove()
	defer c.Close() //nolint:errcheck // test
	plan(t, c, "b", "c")
	if n := len(states(t, c)); n != 2 {
		t.Errorf("%d in the copy", n)
	}
	if n := len(states(t, l)); n != 2 {
		t.Errorf("%d in the ledger", n)
	}
}

func TestAnAddressIsNotShown(t *testing.T) {
	for _, address := range []string{"postgres://u:" + pgtest.Password + "@127.0.0.1:1/x", "postgres://u:" + pgtest.Password + "@[x/y", "nonsense " + pgtest.Password} {
		_, err := OpenShared(t.Context(), SharedOptions{Address: address})
		var database *DatabaseError
		if !errors.As(err, &database) || strings.Contains(err.Error(), pgtest.Password) {
			t.Errorf("got %v", err)
		}
	}
}
