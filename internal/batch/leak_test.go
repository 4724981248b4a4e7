package batch

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"go.uber.org/goleak"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

// TestARunLeavesNothingOpen runs with workers of its own, some of which crash,
// and wants every goroutine and every file handle back.
func TestARunLeavesNothingOpen(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	for i := range 12 {
		picture(t, filepath.Join(in, fmt.Sprintf("good-%02d.png", i)), 1, i)
	}
	picture(t, filepath.Join(in, "bad.png"), 3, 0)
	write(t, "A text of a page.", in, "a.txt")
	one := func() {
		p, end := startProcessor(t)
		s, err := Run(t.Context(), []string{in}, p, Options{Out: out, Jobs: 3, Force: true, Views: []View{Markdown, JSONLD}, Lines: filepath.Join(out, "all.jsonl")})
		if end(); err != nil || s.Done != 13 || s.Quarantined != 1 {
			t.Errorf("%+v, %v", s, err)
		}
		if err := List(t.Context(), []string{in}, p.Pipeline(), Options{Out: out}, func(Result) error { return nil }); err != nil {
			t.Error(err)
		}
		if _, err := ledger.StatusOf(t.Context(), out); err != nil {
			t.Error(err)
		}
	}
	one() // what is opened once for the process is open
	goroutines, before := goleak.IgnoreCurrent(), handles()
	one()
	if err := goleak.Find(goroutines); err != nil {
		t.Error(err)
	}
	if after := handles(); len(after) != len(before) {
		t.Errorf("%d file handles, then %d: %v", len(before), len(after), after)
	}
}

// handles are this process's open files, where the system tells.
func handles() []string {
	var open []string
	entries, _ := os.ReadDir("/proc/self/fd")
	for _, e := range entries {
		if target, err := os.Readlink("/proc/self/fd/" + e.Name()); err == nil {
			open = append(open, target)
		}
	}
	return open
}
