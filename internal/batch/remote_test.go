package batch

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/jdscribe/jdscribe/internal/bucket"
	"github.com/jdscribe/jdscribe/internal/bucket/buckettest"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/structure"
)

// put writes objects of names and contents, two by two.
func put(t *testing.T, url string, pairs ...string) {
	t.Helper()
	b, err := bucket.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close() //nolint:errcheck // test
	for i := 0; i < len(pairs); i += 2 {
		if err := b.Put(t.Context(), pairs[i], []byte(pairs[i+1]), ""); err != nil {
			t.Fatal(err)
		}
	}
}

func TestObjectsOfABucketAreDocuments(t *testing.T) {
	server, out := buckettest.S3(t, "archive"), t.TempDir()
	in := server.Bucket("archive/in")
	put(t, server.Bucket("archive"), "in/a.txt", "one", "in/b/c.txt", "two", "in/same.txt", "two", "in/bad.txt", "bad", "in/x.doc", "x")
	p := newFake("1")
	if s := mustRun(t, in, p, Options{Out: out, Jobs: 2}); s.Done != 2 || s.Duplicates != 1 || s.Quarantined != 1 || s.Skipped != 1 || len(p.calls) != 3 {
		t.Errorf("%d calls, %+v", len(p.calls), s)
	}
	jd := readOutput(filepath.Join(out, "b", "c.txt.json"))
	if jd == nil || jd.Source.Path != "s3://archive/in/b/c.txt" {
		t.Errorf("the source is %+v", jd)
	}
	server.Requests()
	again := newFake("1")
	if s := mustRun(t, in, again, Options{Out: out}); s.Unchanged != 3 || len(again.calls) != 0 {
		t.Errorf("again: %d calls, %+v", len(again.calls), s)
	}
	if n := server.Requests(); n["GET"] > 5 {
		t.Errorf("nothing was to be fetched: %v", n) // the listing, and the one with an unknown name
	}
	put(t, server.Bucket("archive"), "in/a.txt", "one", "in/b/c.txt", "owt", "in/new.txt", "three")
	if s := mustRun(t, in, again, Options{Out: out}); s.Done != 4 || len(again.calls) != 2 { // a.txt has the same bytes
		t.Errorf("with a change: %d calls, %+v", len(again.calls), s)
	}
}

// losing closes the server with a document in hand.
type losing struct {
	*fakeProcessor
	after *atomic.Int64
	lose  func()
}

func (l losing) Process(ctx context.Context, path string) (*structure.JobDescription, error) {
	if l.after.Add(-1) == 0 {
		l.lose()
	}
	return l.fakeProcessor.Process(ctx, path)
}

func TestABucketThatGoesAwayEndsTheRun(t *testing.T) {
	server, out := buckettest.S3(t, "archive"), t.TempDir()
	var pairs []string
	for i := range 30 {
		pairs = append(pairs, fmt.Sprintf("in/%02d.txt", i), fmt.Sprint("content ", i))
	}
	put(t, server.Bucket("archive"), pairs...)
	in := server.Bucket("archive/in")
	after := &atomic.Int64{}
	after.Store(5)
	s, err := Run(t.Context(), []string{in}, losing{newFake("1"), after, server.CloseClientConnections}, Options{Out: out, Jobs: 2})
	if err != nil || s.Done != 30 {
		t.Errorf("connections that break: %v, %+v", err, s)
	}
	after.Store(5)
	s, err = Run(t.Context(), []string{in}, losing{newFake("2"), after, server.Down}, Options{Out: out, Jobs: 2})
	var input *InputError
	if !errors.As(err, &input) || !errors.Is(err, bucket.ErrUnreachable) || strings.Contains(err.Error(), "\n") {
		t.Fatalf("got %v", err)
	}
	if s.Done < 4 || s.Done+s.Left != 30 || s.Quarantined != 0 || !strings.Contains(s.Failures[0].Reason, "cannot be reached") {
		t.Errorf("got %+v", s)
	}
	before := s.Done
	if _, err := Run(t.Context(), []string{in}, newFake("2"), Options{Out: out}); !errors.As(err, &input) {
		t.Errorf("still away: %v", err)
	}
	server.Up()
	again := newFake("2")
	if s := mustRun(t, in, again, Options{Out: out}); s.Done != 30 || len(again.calls) != 30-before {
		t.Errorf("then %d calls, %+v, %d done before", len(again.calls), s, before)
	}
}

func TestAnObjectThatIsGoneFailsAlone(t *testing.T) {
	server, out := buckettest.S3(t, "archive"), t.TempDir()
	put(t, server.Bucket("archive"), "in/a.txt", "one", "in/b.txt", "two", "in/c.txt", "three")
	after := &atomic.Int64{}
	after.Store(1)
	p := losing{newFake("1"), after, func() {
		b, _ := bucket.Open(context.Background(), server.Bucket("archive"))
		_ = b.Delete(context.Background(), "in/c.txt")
	}}
	s := mustRun(t, server.Bucket("archive/in"), p, Options{Out: out, Jobs: 1})
	if s.Done != 2 || s.Quarantined != 1 || s.Failures[0] != (NotDone{"s3://archive/in/c.txt", ledger.Quarantined, codeUnreadable, "is not there"}) {
		t.Errorf("got %+v", s)
	}
}
