package ledger

import (
	"errors"
	"testing"
)

// statusOf is how the last run stands.
func statusOf(t *testing.T, out string) *Status {
	t.Helper()
	s, err := StatusOf(t.Context(), out)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestARunIsAtWorkWhileItsProcessHasTheFolder(t *testing.T) {
	out := t.TempDir()
	l := mustOpen(t, out)
	plan(t, l, "a")
	if _, err := l.engine.exec(t.Context(), "UPDATE jdscribe_run SET beat_at = 0"); err != nil {
		t.Fatal(err)
	}
	if s := statusOf(t, out); !s.AtWork() || !s.Quiet() {
		t.Errorf("held up: %+v", s)
	}
	if err := l.Close(); err != nil { // without a word
		t.Fatal(err)
	}
	if s := statusOf(t, out); s.AtWork() || !s.Ended.IsZero() {
		t.Errorf("died: %+v", s)
	}
	for _, ending := range []string{"", Interrupted, "no space left"} {
		l := mustOpen(t, out)
		plan(t, l, "a")
		if err := errors.Join(l.Finish(t.Context(), ending), l.Close()); err != nil {
			t.Fatal(err)
		}
		if s := statusOf(t, out); s.AtWork() || s.Ended.IsZero() || s.Ending != ending {
			t.Errorf("ended with %q: %+v", ending, s)
		}
	}
}
