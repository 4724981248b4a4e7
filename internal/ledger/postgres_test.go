package ledger

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/jdscribe/jdscribe/internal/pgtest"
)

// testLease is short, so that a lost worker's documents are given to others
// within a test.
const testLease = 1200 * time.Millisecond

func mustShare(t *testing.T, address, folder string) *Ledger {
	t.Helper()
	l, err := OpenShared(t.Context(), SharedOptions{Address: address, Folder: folder, Order: []byte(`{"a":1}`), Lease: testLease,
		Tell: func(s string) { t.Log("told:", s) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

// at starts a worker whose documents are done by a function, and gives what
// ends it.
func at(t *testing.T, address string, do func(ctx context.Context, e Entry, twin *Entry) Outcome) (stop func()) {
	t.Helper()
	return serve(t, ServeOptions{Address: address}, do)
}

// serve is at with options; those that are not set are a test's.
func serve(t *testing.T, o ServeOptions, do func(ctx context.Context, e Entry, twin *Entry) Outcome) (stop func()) {
	t.Helper()
	if o.Open == nil {
		o.Open = func(context.Context, Run) (Service, error) {
			return Service{Worker: &fakeWorker{do: do}, Maker: "maker"}, nil
		}
	}
	o.Jobs, o.Lease, o.Log = cmp.Or(o.Jobs, 2), cmp.Or(o.Lease, testLease), testLog(t)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, nil, o) }()
	var once sync.Once
	stop = func() {
		once.Do(func() {
			cancel()
			if err := <-ended; err != nil {
				t.Error(err)
			}
		})
	}
	t.Cleanup(stop)
	return stop
}

func testLog(t *testing.T) *slog.Logger {
	return slog.New(slog.NewTextHandler(writer{t}, nil))
}

type writer struct{ t *testing.T }

func (w writer) Write(p []byte) (int, error) {
	w.t.Log(strings.TrimSpace(string(p)))
	return len(p), nil
}

// await waits for the workers and gives the names of what it was told of.
func await(t *testing.T, l *Ledger) []string {
	t.Helper()
	var names []string
	if err := l.Await(t.Context(), nil, func(e Entry) { names = append(names, e.Name) }); err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	return names
}

func numbered(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("d%03d", i)
	}
	return names
}

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

// asked is the answer to a query.
func asked[T any](t *testing.T, address, query string, args ...any) (v T) {
	t.Helper()
	pool, err := pgxpool.New(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	if err := pool.QueryRow(t.Context(), query, args...).Scan(&v); err != nil {
		t.Fatal(err)
	}
	return v
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

func TestARefusalIsToldToTheRun(t *testing.T) {
	address := pgtest.Database(t)
	told := make(chan string, 100)
	l, err := OpenShared(t.Context(), SharedOptions{Address: address, Folder: "/out", Lease: testLease, Tell: func(s string) { told <- s }})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // test
	plan(t, l, "a")
	serve(t, ServeOptions{Address: address, Open: func(context.Context, Run) (Service, error) { return Service{}, errors.New("/out is not here") }}, nil)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- l.Await(ctx, nil, func(Entry) {}) }()
	var all string
	for !strings.Contains(all, "cannot do this run: /out is not here") || !strings.Contains(all, "no worker is at work") {
		all += <-told
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if jobs := asked[int](t, address, "SELECT count(*) FROM river_job"); jobs != 0 {
		t.Errorf("%d jobs are left in the queue", jobs)
	}
}

// TestAWorkerThatCannotWriteLeavesItToOthers has a full disk in one of two
// workers, then a panic, which ought not to happen.
func TestAWorkerThatCannotWriteLeavesItToOthers(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/out")
	names := numbered(20)
	plan(t, l, names...)
	full := func(context.Context, Entry, *Entry) Outcome {
		return Outcome{State: Done, Publish: func() error { return errors.New("no space") }}
	}
	at(t, address, full)
	var once sync.Once
	at(t, address, func(_ context.Context, _ Entry, _ *Entry) Outcome {
		once.Do(func() { panic("a defect") })
		return Outcome{State: Done}
	})
	if told := await(t, l); !slices.Equal(told, names) {
		t.Errorf("told of %v", told)
	}
	for name, e := range states(t, l) {
		if e.State != Done || e.Lost > 0 || e.Attempts > 1 {
			t.Errorf("%s: %+v", name, e)
		}
	}
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

func TestAnyNameOfAFile(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/o\xffut")
	names := []string{"caf\xe9 \x1a41.pdf", "\x1a", "é\xff\xfe/\\x41", "z'\"; DROP TABLE river_job; --"}
	slices.Sort(names)
	plan(t, l, names...)
	at(t, address, func(_ context.Context, e Entry, _ *Entry) Outcome {
		return Outcome{State: Done, Reason: e.Path, Written: []byte(`["a"]`)}
	})
	if told := await(t, l); !slices.Equal(told, names) {
		t.Errorf("told of %q, want %q", told, names)
	}
	for name, e := range states(t, l) {
		if e.Path != name || e.Reason != name {
			t.Errorf("%q: %q, %q", name, e.Path, e.Reason)
		}
	}
}

func TestEscapedTextComesBack(t *testing.T) {
	for _, s := range []string{"", "plain é", "\xff", "a\x00b", "\x1a", "\x1affé\x1a"} {
		if e := escaped(s); unescaped(e) != s || strings.ContainsRune(e, 0) || strings.ToValidUTF8(e, "?") != e {
			t.Errorf("%q → %q → %q", s, e, unescaped(e))
		}
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

// TestAnOutage stops the server while workers and a run are at work.
func TestAnOutage(t *testing.T) {
	server := pgtest.Own(t)
	address := server.Address("postgres")
	var mu sync.Mutex
	var told []string
	l, err := OpenShared(t.Context(), SharedOptions{Address: address, Folder: "/out", Lease: testLease, Tell: func(s string) {
		mu.Lock()
		defer mu.Unlock()
		told = append(told, s)
	}})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // test
	names := numbered(200)
	plan(t, l, names...)
	halfway := make(chan struct{})
	count := 0
	for range 2 {
		at(t, address, func(_ context.Context, _ Entry, _ *Entry) Outcome {
			mu.Lock()
			defer mu.Unlock()
			if count++; count == 60 {
				close(halfway)
			}
			return Outcome{State: Done}
		})
	}
	go func() {
		<-halfway
		if err := server.Stop(); err != nil {
			t.Error(err)
		}
		time.Sleep(2 * testLease)
		if err := server.Start(); err != nil {
			t.Error(err)
		}
	}()
	if got := await(t, l); !slices.Equal(got, names) {
		t.Errorf("told of %d", len(got))
	}
	for name, e := range states(t, l) {
		if e.State != Done || e.Lost > 0 {
			t.Errorf("%s: %s, lost %d times", name, e.State, e.Lost)
		}
	}
	all := strings.Join(told, "\n")
	if !strings.Contains(all, "does not answer") || !strings.Contains(all, "answers again") || strings.Contains(all, pgtest.Password) {
		t.Errorf("told %s", all)
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

func TestMigrationsOfManyAtOnce(t *testing.T) {
	address := pgtest.Database(t)
	var all sync.WaitGroup
	for range 5 {
		all.Go(func() {
			e, err := openPostgres(context.Background(), address, 2, testLease, slog.New(slog.DiscardHandler))
			if err != nil {
				t.Error(err)
				return
			}
			_ = e.close()
		})
	}
	all.Wait()
	if n := asked[int](t, address, "SELECT count(*) FROM jdscribe_schema"); n != len(postgresSteps) {
		t.Errorf("%d steps", n)
	}
}

// TestTablesOfANewerVersionAreLeftAlone has one more step taken than there are.
func TestTablesOfANewerVersionAreLeftAlone(t *testing.T) {
	address := pgtest.Database(t)
	mustShare(t, address, "/out")
	asked[int](t, address, "INSERT INTO jdscribe_schema (step) VALUES (1000) RETURNING step")
	var database *DatabaseError
	if _, err := OpenShared(t.Context(), SharedOptions{Address: address, Folder: "/other"}); !errors.Is(err, ErrNewer) || !errors.As(err, &database) {
		t.Errorf("a run: %v", err)
	}
	if err := Serve(t.Context(), nil, ServeOptions{Address: address}); !errors.Is(err, ErrNewer) {
		t.Errorf("a worker: %v", err)
	}
}

func closeServer() {
	if err := pgtest.Close(); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
}
