package batch

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/internal/bucket/buckettest"
	"github.com/jdscribe/jdscribe/internal/pgtest"
)

// TestWorkersGoFromBucketToBucket has two workers do a run whose inputs and outputs are
// in buckets.
func TestWorkersGoFromBucketToBucket(t *testing.T) {
	address, server := pgtest.Database(t), buckettest.S3(t, "archive", "results")
	t.Setenv("TMPDIR", t.TempDir()) // of copies
	in, out := server.Bucket("archive/in"), server.Bucket("results/json")
	put(t, server.Bucket("archive"), "in/a.txt", "one", "in/b/c.txt", "two", "in/same.txt", "two", "in/bad.txt", "bad", "in/x.doc", "x")
	p := newFake("1")
	stops := []func(){serving(t, address, p), serving(t, address, p)}
	o := sharedOptions(t, address, out)
	o.Views = []View{Markdown}
	s := mustRun(t, in, p, o)
	if s.Done != 2 || s.Duplicates != 1 || s.Quarantined != 1 || s.Skipped != 1 || len(p.calls) != 3 {
		t.Fatalf("%d calls, %+v", len(p.calls), s)
	}
	first := objects(t, server.Bucket("results"), "json/")
	want := []string{"a.txt.json", "a.txt.md", "b/c.txt.json", "b/c.txt.md", "index.csv", "report.html", "same.txt.json", "same.txt.md", "summary.json"}
	if d := cmp.Diff(want, names(first)); d != "" {
		t.Error(d)
	}
	var rows int
	asked(t, address, "SELECT count(*) FROM jdscribe_documents WHERE result #>> '{source,path}' = path AND folder = '"+out+"'", &rows)
	if rows != 3 {
		t.Errorf("%d results in the view", rows)
	}
	again := newFake("1")
	if s := mustRun(t, in, again, o); s.Unchanged != 3 || len(again.calls) != 0 {
		t.Errorf("again: %d calls, %+v", len(again.calls), s)
	}
	changedBySharedRuns(t, server, o, p, first)
	for _, stop := range stops {
		stop()
	}
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) > 0 {
		t.Errorf("%v is left in the temporary folder, %v", left, err)
	}
}

// changedBySharedRuns changes objects on both sides, and runs once more.
func changedBySharedRuns(t *testing.T, server *buckettest.Server, o Options, p *fakeProcessor, first map[string]string) {
	t.Helper()
	before := len(p.calls)
	put(t, server.Bucket("results"), "json/a.txt.json", "{}", "json/b/c.txt.md", "altered")
	remove(t, server.Bucket("results"), "json/same.txt.json")
	put(t, server.Bucket("archive"), "in/new.txt", "three", "in/bad.txt", "good")
	s := mustRun(t, server.Bucket("archive/in"), p, o)
	if s.Done+s.Duplicates != 5 || s.Quarantined != 0 || len(p.calls)-before != 3 { // c.txt's output stands, and is its twin's
		t.Errorf("with changes: %d calls, %+v", len(p.calls)-before, s)
	}
	last := objects(t, server.Bucket("results"), "json/")
	for name, content := range first {
		if strings.HasSuffix(name, ".txt.json") && last[name] != content {
			t.Errorf("%s is now %.100q", name, last[name])
		}
	}
}

// TestABucketThatIsDownIsToldToASharedRun has a worker that cannot put its outputs leave
// the run, which goes on when it can be interrupted.
func TestABucketThatIsDownIsToldToASharedRun(t *testing.T) {
	address, server := pgtest.Database(t), buckettest.S3(t, "results")
	in := tree(t, map[string]string{"a.txt": "one", "b.txt": "two"})
	after := newFake("1")
	ctx, cancel := context.WithCancel(t.Context())
	o := sharedOptions(t, address, server.Bucket("results"))
	o.Planned = func(int) { server.Down() }
	var told []string
	o.Shared.Tell = func(s string) {
		if told = append(told, s); strings.Contains(s, "cannot do this run") {
			cancel()
		}
	}
	stop := serving(t, address, after)
	_, err := Run(ctx, []string{in}, after, o)
	all := strings.Join(told, "\n")
	if err == nil || !strings.Contains(all, "cannot be reached") {
		t.Errorf("%v; told: %s", err, all)
	}
	stop()
	server.Up()
	o.Planned = nil
	serving(t, address, after)
	if s := mustRun(t, in, after, o); s.Done != 2 {
		t.Errorf("then %+v", s)
	}
}
