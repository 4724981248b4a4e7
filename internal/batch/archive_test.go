package batch

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/structure"
)

// tarred makes a compressed archive of names and contents, two by two.
func tarred(t *testing.T, file string, pairs ...string) {
	t.Helper()
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	packed := gzip.NewWriter(f)
	w := tar.NewWriter(packed)
	for i := 0; i < len(pairs); i += 2 {
		err = errors.Join(err, w.WriteHeader(&tar.Header{Name: pairs[i], Size: int64(len(pairs[i+1])), Mode: 0o644}))
		_, writing := w.Write([]byte(pairs[i+1]))
		err = errors.Join(err, writing)
	}
	if err = errors.Join(err, w.Close(), packed.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestMembersOfAnArchiveAreDocuments(t *testing.T) {
	in, out := tree(t, map[string]string{"a.txt": "one"}), t.TempDir()
	file := filepath.Join(in, "x.tgz")
	tarred(t, file, "m.txt", "two", "d/same.txt", "one", "bad.txt", "bad", "../up.txt", "x", "m.txt", "three", "n.txt", "four", "o.txt", "five")
	p := newFake("1")
	s := mustRun(t, in, p, Options{Out: out, Jobs: 2})
	if s.Done != 4 || s.Duplicates != 1 || s.Quarantined != 3 || len(p.calls) != 5 {
		t.Errorf("%d calls, %+v", len(p.calls), s)
	}
	want := map[string]string{
		"a.txt":            "done a.txt.json ",
		"x.tgz/m.txt":      "done x.tgz/m.txt.json ",
		"x.tgz/d/same.txt": "duplicate x.tgz/d/same.txt.json ",
		"x.tgz/n.txt":      "done x.tgz/n.txt.json ",
		"x.tgz/o.txt":      "done x.tgz/o.txt.json ",
		"x.tgz/bad.txt":    "quarantined  damaged",
		"x.tgz/../up.txt (file 4 of the archive)": "quarantined  its name leads out of the archive",
		"x.tgz/m.txt (file 5 of the archive)":     "quarantined  is in the archive more than once; the first one is taken",
	}
	if d := cmp.Diff(want, indexed(t, in, out)); d != "" {
		t.Error(d)
	}
	jd := readOutput(filepath.Join(out, "x.tgz", "m.txt.json"))
	if jd == nil || jd.Source.Path != filepath.Join(in, "x.tgz", "m.txt") {
		t.Errorf("the source is %+v", jd)
	}
	if left, _ := os.ReadDir(stagingFolder(out)); len(left) > 0 {
		t.Errorf("left in the staging folder: %v", left)
	}
}

// indexed is how the index says that files stand, by their paths below a folder.
func indexed(t *testing.T, in, out string) map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(out, indexName))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // read only
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, row := range rows[1:] {
		got[strings.TrimPrefix(strings.TrimPrefix(row[0], in), "/")] = row[2] + " " + row[1] + " " + row[3]
	}
	return got
}

func TestASecondRunOverAnArchive(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	file := filepath.Join(in, "x.tgz")
	tarred(t, file, "a.txt", "one", "b.txt", "two")
	mustRun(t, in, newFake("1"), Options{Out: out})
	again := newFake("1")
	if s := mustRun(t, in, again, Options{Out: out}); s.Unchanged != 2 || len(again.calls) != 0 {
		t.Errorf("as it was: %d calls, %+v", len(again.calls), s)
	}
	tarred(t, file, "b.txt", "two", "a.txt", "changed", "c.txt", "three")
	age(t, file)
	if s := mustRun(t, in, again, Options{Out: out}); s.Done != 3 || len(again.calls) != 2 {
		t.Errorf("with a change: %d calls, %+v", len(again.calls), s)
	}
	tarred(t, file, "b.txt", "two", "a.txt", "changed")
	if s := mustRun(t, in, again, Options{Out: out}); s.Done != 2 || len(again.calls) != 2 ||
		!cmp.Equal(s.OtherOutputs, []string{"x.tgz/c.txt.json"}) {
		t.Errorf("with a member less: %d calls, %+v", len(again.calls), s)
	}
	if err := os.Rename(file, filepath.Join(in, "y.tgz")); err != nil {
		t.Fatal(err)
	}
	s := mustRun(t, in, again, Options{Out: out})
	if s.Done != 2 || len(s.OtherOutputs) != 3 || len(again.calls) != 2 { // of the same bytes as before
		t.Errorf("under another name: %d calls, %+v", len(again.calls), s)
	}
	if err := os.RemoveAll(filepath.Join(out, ledger.Folder)); err != nil {
		t.Fatal(err)
	}
	if s := mustRun(t, in, again, Options{Out: out}); s.Done != 2 || len(again.calls) != 2 {
		t.Errorf("without a ledger: %d calls, %+v", len(again.calls), s)
	}
}

// replacing changes an archive while one of its members is read.
type replacing struct {
	*fakeProcessor
	change func()
}

func (r replacing) Process(ctx context.Context, path string) (*structure.JobDescription, error) {
	r.change()
	return r.fakeProcessor.Process(ctx, path)
}

func TestAnArchiveThatChangesMeanwhileIsLeft(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	file := filepath.Join(in, "x.tgz")
	tarred(t, file, "a.txt", "one", "b.txt", "two", "c.txt", "three")
	p := replacing{newFake("1"), func() {
		tarred(t, file, "b.txt", "other")
		_ = os.Chtimes(file, time.Time{}, time.Unix(2e9, 0))
	}}
	if s := mustRun(t, in, p, Options{Out: out, Jobs: 1}); s.Done != 1 || s.Left != 2 {
		t.Errorf("got %+v", s)
	}
	if s := mustRun(t, in, newFake("1"), Options{Out: out}); s.Done != 1 || s.Files != 1 || len(s.OtherOutputs) != 1 {
		t.Errorf("then %+v", s)
	}
}

func TestManyOfTheSameBytesInAnArchiveAreFetchedOnce(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	var pairs []string
	for _, name := range strings.Fields("a b c d e f g h i j k l m n o p q r s t") {
		pairs = append(pairs, name+".txt", "the same")
	}
	tarred(t, filepath.Join(in, "x.tgz"), pairs...)
	p := newFake("1")
	if s := mustRun(t, in, p, Options{Out: out, Jobs: 4}); s.Done != 1 || s.Duplicates != 19 || len(p.calls) != 1 {
		t.Errorf("%d calls, %+v", len(p.calls), s)
	}
}
