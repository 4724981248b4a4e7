package batch

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/internal/bucket/buckettest"
	"github.com/jdscribe/jdscribe/internal/ledger"
)

// watching runs a watch over a folder; the function waits for the next round.
func watching(t *testing.T, in, out string, p Processor) (next func() *Summary, stop func() error) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	rounds, ended := make(chan *Summary, 10), make(chan error, 1)
	go func() {
		ended <- Watch(ctx, []string{in}, p, Options{Out: out}, 20*time.Millisecond, func(s *Summary) { rounds <- s }, func(error) {})
	}()
	next = func() *Summary {
		t.Helper()
		select {
		case s := <-rounds:
			return s
		case err := <-ended:
			t.Fatalf("the watch ended: %v", err)
		case <-time.After(time.Minute):
			t.Fatal("no round")
		}
		return nil
	}
	return next, func() error { cancel(); return <-ended }
}

func TestAWatchTakesWhatIsNewAndWhole(t *testing.T) {
	in, out := t.TempDir(), t.TempDir() // an empty folder is no error
	next, stop := watching(t, in, out, newFake("1"))
	time.Sleep(50 * time.Millisecond)
	write(t, "one", in, "a.txt")
	if s := next(); s.Files != 1 || s.Done != 1 {
		t.Errorf("got %+v", s)
	}
	write(t, "bad", in, "b.txt")
	if s := next(); s.Files != 2 || s.Quarantined != 1 {
		t.Errorf("got %+v", s)
	}
	write(t, "changed", in, "a.txt")
	if s := next(); s.Files != 2 || s.Unchanged != 0 || s.Done != 1 {
		t.Errorf("got %+v", s)
	}
	if err := stop(); err != nil {
		t.Errorf("it ended with %v", err)
	}
	if s := mustRun(t, in, newFake("1"), Options{Out: out}); s.Unchanged != 1 {
		t.Errorf("a run after it: %+v", s)
	}
}

func TestAFileThatGrowsIsNotSettled(t *testing.T) {
	w := &watch{now: map[string]ledger.File{}}
	for look, c := range []struct {
		bytes, modified int64
		want            bool
	}{{1, 1, false}, {2, 1, false}, {2, 2, false}, {2, 2, true}, {3, 3, false}} {
		e := ledger.Entry{Path: "a", Input: ledger.File{Bytes: c.bytes, Modified: c.modified, SHA256: "of another time"}}
		if got := w.settled(e); got != c.want {
			t.Errorf("look %d: %v", look+1, got)
		}
		w.turn()
	}
}

func TestAWatchBearsAnInputThatGoesAway(t *testing.T) {
	in, out := filepath.Join(t.TempDir(), "share"), t.TempDir()
	if err := os.Mkdir(in, 0o777); err != nil {
		t.Fatal(err)
	}
	next, stop := watching(t, in, out, newFake("1"))
	time.Sleep(50 * time.Millisecond)
	if err := os.Remove(in); err != nil {
		t.Fatal(err)
	}
	time.Sleep(50 * time.Millisecond)
	if err := os.Mkdir(in, 0o777); err != nil {
		t.Fatal(err)
	}
	write(t, "one", in, "a.txt")
	if s := next(); s.Done != 1 {
		t.Errorf("got %+v", s)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
}

func TestAWatchOfABucket(t *testing.T) {
	server, out := buckettest.S3(t, "archive"), t.TempDir()
	next, stop := watching(t, server.Bucket("archive/in"), out, newFake("1"))
	time.Sleep(50 * time.Millisecond)
	put(t, server.Bucket("archive"), "in/a.txt", "one")
	if s := next(); s.Done != 1 {
		t.Errorf("got %+v", s)
	}
	server.Down()
	time.Sleep(50 * time.Millisecond)
	server.Up()
	put(t, server.Bucket("archive"), "in/a.txt", "two", "in/b.txt", "three")
	if s := next(); s.Done == 1 {
		s = next()
		t.Logf("in two rounds: %+v", s)
	}
	if err := stop(); err != nil {
		t.Errorf("it ended with %v", err)
	}
	if s := mustRun(t, server.Bucket("archive/in"), newFake("1"), Options{Out: out}); s.Unchanged != 2 {
		t.Errorf("a run after it: %+v", s)
	}
}
