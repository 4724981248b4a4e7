package ledger

import (
	"context"
	"strings"
	"sync"
	"testing"
)

func mustOpen(t *testing.T, out string) *Ledger {
	t.Helper()
	l, err := Open(t.Context(), out, Options{Jobs: 2})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// plan queues documents.
func plan(t *testing.T, l *Ledger, names ...string) {
	t.Helper()
	err := l.Plan(t.Context(), func(p *Plan) error {
		for _, name := range names {
			e, _, err := p.Find(t.Context(), name)
			if err != nil {
				return err
			}
			e.Name, e.Path, e.State, e.Why = name, name, Queued, Missing
			if err := p.Put(t.Context(), e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// states are those of the last run's documents, by name.
func states(t *testing.T, l *Ledger) map[string]Entry {
	t.Helper()
	out := map[string]Entry{}
	for e, err := range l.Entries(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name] = e
	}
	return out
}

// fakeWorker does what a function says; the bytes of a file are its path's up
// to the first dash.
type fakeWorker struct {
	do      func(ctx context.Context, e Entry, twin *Entry) Outcome
	take    func(e Entry) error // nil does nothing
	stands  func(e Entry) bool  // nil reports true
	mu      sync.Mutex
	settled []string
	looked  int // at documents that are not released
}

func (f *fakeWorker) Look(_ context.Context, e Entry) (File, *Outcome) {
	f.mu.Lock()
	f.looked++
	f.mu.Unlock()
	sum, _, _ := strings.Cut(e.Path, "-")
	return File{Bytes: 1, SHA256: sum}, nil
}

func (f *fakeWorker) Take(e Entry) error {
	if f.take == nil {
		return nil
	}
	return f.take(e)
}

func (f *fakeWorker) Stands(e Entry) bool { return f.stands == nil || f.stands(e) }

func (f *fakeWorker) Do(ctx context.Context, e Entry, twin *Entry) Outcome { return f.do(ctx, e, twin) }

func (f *fakeWorker) Release(int64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.looked--
}

func (f *fakeWorker) Settled(e Entry) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.settled = append(f.settled, e.Name)
}

func workOff(t *testing.T, l *Ledger, do func(ctx context.Context, e Entry, twin *Entry) Outcome) error {
	t.Helper()
	w := &fakeWorker{do: do}
	err := l.Work(t.Context(), nil, "maker", w)
	if w.looked != 0 {
		t.Errorf("%d documents are not released", w.looked)
	}
	return err
}

func done(context.Context, Entry, *Entry) Outcome { return Outcome{State: Done, Maker: "maker"} }
