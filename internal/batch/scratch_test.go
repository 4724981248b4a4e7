package batch

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestWhatAKilledWorkerLeftIsRemoved(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	killed, err := newScratch()
	if err != nil {
		t.Fatal(err)
	}
	living, err := newScratch()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []*scratch{killed, living} {
		write(t, "a document", s.dir, "document-1")
		long := time.Now().Add(-time.Hour)
		if err := os.Chtimes(s.dir, long, long); err != nil {
			t.Fatal(err)
		}
	}
	if err := killed.lock.Close(); err != nil { // as the system does
		t.Fatal(err)
	}
	next, err := newScratch()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(killed.dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the killed one's: %v", err)
	}
	if _, err := os.Stat(filepath.Join(living.dir, "document-1")); err != nil {
		t.Errorf("the living one's: %v", err)
	}
	living.remove()
	next.remove()
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) > 0 {
		t.Errorf("%v is left, %v", left, err)
	}
}
