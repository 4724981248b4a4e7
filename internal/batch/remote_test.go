package batch

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

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
	vanish := func(int) {
		b, _ := bucket.Open(context.Background(), server.Bucket("archive"))
		_ = b.Delete(context.Background(), "in/c.txt")
	}
	s := mustRun(t, server.Bucket("archive/in"), newFake("1"), Options{Out: out, Jobs: 1, Planned: vanish})
	if s.Done != 2 || s.Quarantined != 1 || s.Failures[0] != (NotDone{"s3://archive/in/c.txt", ledger.Quarantined, codeUnreadable, "is not there"}) {
		t.Errorf("got %+v", s)
	}
}

// objects are those of a bucket below a prefix, by their names below it.
func objects(t *testing.T, url, prefix string) map[string]string {
	t.Helper()
	b, err := bucket.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close() //nolint:errcheck // test
	got := map[string]string{}
	err = b.List(t.Context(), prefix, func(o bucket.Object) error {
		data, err := b.Head(t.Context(), o.Key, -1)
		got[strings.TrimPrefix(o.Key, prefix)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func names(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }

func TestFromBucketToBucket(t *testing.T) {
	server := buckettest.S3(t, "archive", "results")
	in, out, ledgers := server.Bucket("archive/in"), server.Bucket("results/json"), t.TempDir()
	put(t, server.Bucket("archive"), "in/a.txt", "one", "in/b/c.txt", "two", "in/same.txt", "two", "in/bad.txt", "bad")
	o := Options{Out: out, Ledger: ledgers, Jobs: 2, Views: []View{Markdown}}
	if s := mustRun(t, in, newFake("1"), o); s.Done != 2 || s.Duplicates != 1 || s.Quarantined != 1 {
		t.Fatalf("got %+v", s)
	}
	first := objects(t, server.Bucket("results"), "json/")
	want := []string{"a.txt.json", "a.txt.md", "b/c.txt.json", "b/c.txt.md", "index.csv", "report.html", "same.txt.json", "same.txt.md", "summary.json"}
	if d := cmp.Diff(want, names(first)); d != "" {
		t.Error(d)
	}
	if !strings.Contains(first["b/c.txt.json"], `"path": "s3://archive/in/b/c.txt"`) || !strings.Contains(first["index.csv"], "s3://archive/in/a.txt,a.txt.json,done") {
		t.Errorf("got %s\n%s", first["b/c.txt.json"], first["index.csv"])
	}
	again := newFake("1")
	server.Requests()
	s := mustRun(t, in, again, o)
	n := server.Requests()
	if s.Unchanged != 3 || len(again.calls) != 0 || n["PUT"] != 4 { // a try, the index, the summary and the page
		t.Errorf("again: %d calls, %+v, %v", len(again.calls), s, n)
	}
	changedBetween(t, server, o, first)
}

// changedBetween changes objects on both sides and runs once more.
func changedBetween(t *testing.T, server *buckettest.Server, o Options, first map[string]string) {
	t.Helper()
	in, again := server.Bucket("archive/in"), newFake("1")
	put(t, server.Bucket("results"), "json/a.txt.json", "{}", "json/b/c.txt.md", "altered ones of the same length"[:min(31, len(first["b/c.txt.md"]))])
	remove(t, server.Bucket("results"), "json/same.txt.json")
	put(t, server.Bucket("archive"), "in/new.txt", "three")
	if got := whys(t, in, again, o); got["a.txt"] != "output missing or altered" || got["same.txt"] != "output missing or altered" ||
		got["b/c.txt"] != "other forms of its output wanted" || got["new.txt"] != "missing" {
		t.Errorf("a dry run says %v", got)
	}
	if s := mustRun(t, in, again, o); s.Done+s.Duplicates != 4 || len(again.calls) != 2 { // same.txt is b/c.txt's twin
		t.Errorf("with changes: %d calls, %+v", len(again.calls), s)
	}
	last := objects(t, server.Bucket("results"), "json/")
	for name, content := range first {
		if strings.HasSuffix(name, ".txt.json") && last[name] != content {
			t.Errorf("%s is now %.100q", name, last[name])
		}
	}
}

func remove(t *testing.T, url string, keys ...string) {
	t.Helper()
	b, err := bucket.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close() //nolint:errcheck // test
	for _, key := range keys {
		if err := b.Delete(t.Context(), key); err != nil {
			t.Fatal(err)
		}
	}
}

func TestABucketOfOutputsWithoutItsLedger(t *testing.T) {
	server := buckettest.S3(t, "archive", "results")
	in, out := server.Bucket("archive/in"), server.Bucket("results")
	put(t, server.Bucket("archive"), "in/a.txt", "one", "in/b.txt", "two")
	folder := tree(t, map[string]string{"c.txt": "three"})
	mustRun(t, in, newFake("1"), Options{Out: out, Ledger: t.TempDir()})
	mustRun(t, folder, newFake("1"), Options{Out: out, Ledger: t.TempDir()})
	again := newFake("1")
	for _, input := range []string{in, folder} {
		if s := mustRun(t, input, again, Options{Out: out, Ledger: t.TempDir()}); s.Quarantined+s.Left != 0 || len(again.calls) != 0 {
			t.Errorf("%s: %d calls, %+v", input, len(again.calls), s)
		}
	}
}

func TestABucketOfOutputsThatFails(t *testing.T) {
	server, ledgers := buckettest.S3(t, "results"), t.TempDir()
	files := map[string]string{}
	for i := range 20 {
		files[fmt.Sprintf("%02d.txt", i)] = fmt.Sprint("content ", i)
	}
	in, o := tree(t, files), Options{Out: server.Bucket("results/json"), Ledger: ledgers, Jobs: 2}
	after := &atomic.Int64{}
	after.Store(5)
	s, err := Run(t.Context(), []string{in}, losing{newFake("1"), after, server.Down}, o)
	var output *OutputError
	if !errors.As(err, &output) || !errors.Is(err, bucket.ErrUnreachable) || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v, %+v", err, s)
	}
	server.Up()
	before := len(objects(t, server.Bucket("results"), "json/"))
	again := newFake("1")
	if s := mustRun(t, in, again, o); s.Done != 20 || len(again.calls) != 20-before || before == 20 || before == 0 {
		t.Errorf("then %d calls after %d, %+v", len(again.calls), before, s)
	}
	for name, c := range map[string]struct {
		out  string
		kind error
	}{
		"no bucket": {server.Bucket("nobody"), bucket.ErrNoBucket},
		"denied":    {server.Bucket("results/json"), bucket.ErrDenied},
	} {
		server.Deny(func(r *http.Request) bool { return name == "denied" && r.Method == http.MethodPut })
		if _, err := Run(t.Context(), []string{in}, newFake("1"), Options{Out: c.out, Ledger: t.TempDir()}); !errors.As(err, &output) || !errors.Is(err, c.kind) {
			t.Errorf("%s: %v", name, err)
		}
		server.Deny(nil)
	}
}

func TestSomebodyElsesObjectIsLeftAlone(t *testing.T) {
	server := buckettest.S3(t, "results")
	put(t, server.Bucket("results"), "a.txt.json", "a letter")
	in := tree(t, map[string]string{"a.txt": "one", "b.txt": "two"})
	s := mustRun(t, in, newFake("1"), Options{Out: server.Bucket("results"), Ledger: t.TempDir()})
	if s.Done != 1 || s.Quarantined != 1 || s.Failures[0].Code != codeNotOurs || objects(t, server.Bucket("results"), "")["a.txt.json"] != "a letter" {
		t.Errorf("got %+v", s)
	}
	put(t, server.Bucket("results"), "index.csv", "a table")
	_, err := Run(t.Context(), []string{in}, newFake("1"), Options{Out: server.Bucket("results"), Ledger: t.TempDir()})
	if !errors.Is(err, ErrNotOurs) {
		t.Errorf("got %v", err)
	}
}
