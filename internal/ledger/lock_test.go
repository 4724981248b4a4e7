package ledger

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestOneRunAtATime(t *testing.T) {
	out := t.TempDir()
	l := mustOpen(t, out)
	plan(t, l, "a")
	var locked *LockedError
	if _, err := Open(t.Context(), out, Options{}); !errors.As(err, &locked) || locked.Owner == "" {
		t.Errorf("got %v", err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	again := mustOpen(t, out)
	if err := again.Close(); err != nil {
		t.Error(err)
	}
}

func TestLookingAtTheLockDoesNotDisturbARun(t *testing.T) {
	out, ended := t.TempDir(), make(chan struct{})
	mustOpen(t, out).Close() //nolint:errcheck // makes the folder
	if err := os.MkdirAll(filepath.Join(out, Folder), 0o777); err != nil {
		t.Fatal(err)
	}
	looks := 0
	go func() {
		defer close(ended)
		for ; looks < 500; looks++ {
			if _, err := held(context.Background(), filepath.Join(out, Folder, lockFile)); err != nil {
				t.Error(err)
			}
		}
	}()
	for range 20 {
		l, err := takeLock(t.Context(), filepath.Join(out, Folder, lockFile))
		if err != nil {
			t.Error(err)
			break
		}
		if err := l.release(); err != nil {
			t.Error(err)
		}
	}
	<-ended
}
