package batch

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/source"
)

// TestAWaitingDocumentIsHashedOnce puts other bytes in a file's place, with and without
// another time of change: only the latter shows whether it was read again.
func TestAWaitingDocumentIsHashedOnce(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "one"})
	file := filepath.Join(in, "a.txt")
	d, err := newDocuments(newFake("1"), newCopies(source.New(nil, source.Options{}), t.TempDir()), Options{Out: t.TempDir()}, "maker")
	if err != nil {
		t.Fatal(err)
	}
	old := time.Now().Add(-time.Hour)
	look := func(content string, changed time.Time) string {
		write(t, content, file)
		if err := os.Chtimes(file, changed, changed); err != nil {
			t.Fatal(err)
		}
		e := ledger.Entry{ID: 1, Path: file, Input: stat(file)}
		seen, o := d.Look(t.Context(), e)
		if o != nil {
			t.Fatalf("%+v", o)
		}
		return seen.SHA256
	}
	first := look("one", old)
	if look("two", old) != first {
		t.Error("it was hashed again")
	}
	if look("two", old.Add(time.Second)) == first {
		t.Error("another file was not hashed")
	}
	now := time.Now()
	if recent := look("six", now); look("ten", now) == recent {
		t.Error("a file that changed just now was not hashed again")
	}
}
