package ledger

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestACopyChangesNothing(t *testing.T) {
	out := filepath.Join(t.TempDir(), "an output? 100% #1")
	l := mustOpen(t, out)
	plan(t, l, "a")
	c, remove, err := OpenCopy(t.Context(), out)
	if err != nil {
		t.Fatal(err)
	}
	plan(t, c, "a", "b")
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	remove()
	if got := states(t, l); len(got) != 1 {
		t.Errorf("got %v", got)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	if n := openFiles(t); n > 0 {
		t.Errorf("%d database files are still open", n)
	}
}

// openFiles counts this process's open database files, where the system tells.
func openFiles(t *testing.T) int {
	t.Helper()
	n := 0
	entries, _ := os.ReadDir("/proc/self/fd")
	for _, e := range entries {
		if target, err := os.Readlink("/proc/self/fd/" + e.Name()); err == nil && filepath.Ext(target) == ".db" {
			n++
		}
	}
	return n
}

// TestAFolderThatTakesNoFilesIsReadAllTheSame reads as a file system does that
// lets nothing be written, with changes beside the file and without.
func TestAFolderThatTakesNoFilesIsReadAllTheSame(t *testing.T) {
	out := t.TempDir()
	l := mustOpen(t, out)
	plan(t, l, "a", "b")
	dir := t.TempDir() // as a run that died leaves it
	for _, name := range []string{ledgerFile, ledgerFile + walEnding} {
		if err := copyFile(filepath.Join(out, Folder, name), filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string]string{"died": filepath.Join(dir, ledgerFile), "ended": filepath.Join(out, Folder, ledgerFile)} {
		r, err := openAside(t.Context(), file)
		if err != nil {
			t.Fatal(name, err)
		}
		var n int
		err = r.QueryRowContext(t.Context(), "SELECT count(*) FROM jdscribe_document").Scan(&n)
		if err = errors.Join(err, r.Close()); n != 2 || err != nil {
			t.Errorf("%s: %d documents, %v", name, n, err)
		}
		if r.copied != nil {
			if _, err := os.Stat(r.copied.Path); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("%s: the copy is left", name)
			}
		}
	}
}
