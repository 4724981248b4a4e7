package batch

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/source"
	"github.com/jdscribe/jdscribe/structure"
)

// workersOf are workers that share an output folder.
func workersOf(t *testing.T, out string, n int) []*documents {
	t.Helper()
	var all []*documents
	for i := range n {
		o := Options{Out: out, Shared: &Shared{}, worker: int64(i + 7), Views: []View{Markdown}}
		d, err := newDocuments(newFake("1"), newCopies(source.New(nil, source.Options{}), t.TempDir()), o, "maker")
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, d)
	}
	return all
}

// described is a document's output whose title tells who made it.
func described(by string) *structure.JobDescription {
	return &structure.JobDescription{SchemaVersion: structure.SchemaVersion, ID: by}
}

// TestAWorkerThatWakesShowsAndRemovesNothing has a document given to another after one
// worker has made its outputs ready, and before it gave them their names.
func TestAWorkerThatWakesShowsAndRemovesNothing(t *testing.T) {
	out := t.TempDir()
	both := workersOf(t, out, 2)
	frozen, other := both[0], both[1]
	was, now := ledger.Entry{ID: 3, Name: "a.txt", Claim: 2}, ledger.Entry{ID: 3, Name: "a.txt", Claim: 4}
	neighbour := ledger.Entry{ID: 30, Name: "b.txt", Claim: 1}
	for _, e := range []ledger.Entry{was, neighbour} {
		if err := frozen.Take(e); err != nil {
			t.Fatal(err)
		}
	}
	late := frozen.done(was, described("late"), ledger.Done, 0)
	removal := frozen.failed(was, errors.New("damaged"))
	beside := frozen.done(neighbour, described("beside"), ledger.Done, 0)
	if err := other.Take(now); err != nil {
		t.Fatal(err)
	}
	o := other.done(now, described("other"), ledger.Done, 0)
	if err := o.Publish(); err != nil {
		t.Fatal(err)
	}
	for what, publish := range map[string]func() error{"output": late.Publish, "removal": removal.Publish} {
		if err := publish(); !errors.Is(err, ledger.ErrFenced) {
			t.Errorf("the late %s: %v", what, err)
		}
	}
	if jd := (Options{Out: out}).readOutput("a.txt"); jd == nil || jd.ID != "other" {
		t.Errorf("the output is %+v", jd)
	}
	if err := beside.Publish(); err != nil {
		t.Errorf("of another document: %v", err)
	}
	frozen.Release(3)
	frozen.Release(30)
	other.Release(3)
	if left, err := os.ReadDir(stagingFolder(out)); err != nil || len(left) > 0 {
		t.Errorf("%v is left in staging, %v", left, err)
	}
}

// TestAWorkerRemovesAnOutputThatItsDocumentHasNoMore removes what stands there and is the
// run's own.
func TestAWorkerRemovesAnOutputThatItsDocumentHasNoMore(t *testing.T) {
	out := t.TempDir()
	d, e := workersOf(t, out, 1)[0], ledger.Entry{ID: 1, Name: "a.txt", Claim: 1}
	if err := d.Take(e); err != nil {
		t.Fatal(err)
	}
	if err := d.done(e, described("one"), ledger.Done, 0).Publish(); err != nil {
		t.Fatal(err)
	}
	removal := d.failed(e, errors.New("damaged"))
	if err := errors.Join(removal.Publish(), removal.Publish()); err != nil {
		t.Error(err)
	}
	d.Release(1)
	left, _ := filepath.Glob(filepath.Join(out, "a.txt*"))
	if staged, _ := os.ReadDir(stagingFolder(out)); len(left) > 0 || len(staged) > 0 {
		t.Errorf("%v and %v are left", left, staged)
	}
}

func TestWhatStandsInAnOutputsPlace(t *testing.T) {
	d := workersOf(t, t.TempDir(), 1)[0]
	e := ledger.Entry{ID: 1, Name: "a.txt"}
	o := d.done(e, described("one"), ledger.Done, 0)
	if err := o.Publish(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		entry ledger.Entry
		want  bool
	}{
		{ledger.Entry{Name: "a.txt", State: ledger.Done, Written: o.Written}, true},
		{ledger.Entry{Name: "a.txt", State: ledger.Quarantined}, false},
		{ledger.Entry{Name: "b.txt", State: ledger.Quarantined}, true},
		{ledger.Entry{Name: "a.txt", State: ledger.Done, Written: d.done(e, described("two and more"), ledger.Done, 0).Written}, false},
	} {
		if d.Stands(c.entry) != c.want {
			t.Errorf("%s of %s: not %v", c.entry.State, c.entry.Written, c.want)
		}
	}
}
