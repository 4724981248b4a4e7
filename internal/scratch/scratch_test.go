package scratch

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestWhatAKilledProcessLeftIsRemoved(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	killed, living, young := made(t), made(t), made(t)
	for _, d := range []*Dir{killed, young} {
		if err := d.lock.Close(); err != nil { // as the system does
			t.Fatal(err)
		}
	}
	early := filepath.Join(os.TempDir(), prefix+"early") // killed before there was a lock
	foreign := filepath.Join(os.TempDir(), "jdscribe-other")
	for _, dir := range []string{early, foreign} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, dir := range []string{killed.Path, living.Path, early, foreign} {
		age(t, dir)
	}
	Sweep()
	for dir, stays := range map[string]bool{killed.Path: false, early: false, living.Path: true, young.Path: true, foreign: true} {
		if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) == stays {
			t.Errorf("%s: stays is to be %v: %v", dir, stays, err)
		}
	}
	if _, err := os.Stat(filepath.Join(living.Path, "document")); err != nil {
		t.Errorf("the living one's file: %v", err)
	}
	living.Remove()
	young.Remove()
}

func TestClearLeavesNothing(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	t.Cleanup(func() { living.over = false })
	removed := made(t)
	made(t)
	made(t)
	removed.Remove()
	Clear()
	if d, err := New(); err == nil {
		t.Errorf("%s was made after the end", d.Path)
	}
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) > 0 {
		t.Errorf("%v is left, %v", left, err)
	}
}

// made is a new folder with a file.
func made(t *testing.T) *Dir {
	t.Helper()
	d, err := New()
	if err == nil {
		err = os.WriteFile(filepath.Join(d.Path, "document"), []byte("a document"), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func age(t *testing.T, dir string) {
	t.Helper()
	long := time.Now().Add(-time.Hour)
	if err := os.Chtimes(dir, long, long); err != nil {
		t.Fatal(err)
	}
}
