package sink

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestASubfolderOfAnotherFileSystemIsFencedToo has memory as the other one.
func TestASubfolderOfAnotherFileSystemIsFencedToo(t *testing.T) {
	out, claim := t.TempDir(), filepath.Join(t.TempDir(), "claim")
	elsewhere, err := os.MkdirTemp("/dev/shm", "jdscribe-*")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(elsewhere) })
	if err := errors.Join(os.Mkdir(claim, 0o777), os.Symlink(elsewhere, filepath.Join(out, "sub"))); err != nil {
		t.Fatal(err)
	}
	s := &folder{dir: out, o: Options{Staging: claim, Prefix: TempPrefix, Fenced: true}}
	first, second := stage(t, s, "sub/a.json", "first"), stage(t, s, "sub/b.json", "second")
	third := stage(t, s, "sub/c.json", "third")
	if err := errors.Join(first.Publish(), third.Publish(), s.Remove("sub/c.json")); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Stat("sub/c.json"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a removal by the worker that has the claim: %v", err)
	}
	if err := TakeAway(claim); err != nil {
		t.Fatal(err)
	}
	if err := second.Publish(); !errors.Is(err, ErrFenced) {
		t.Errorf("an output: %v", err)
	}
	if err := s.Remove("sub/a.json"); !errors.Is(err, ErrFenced) {
		t.Errorf("a removal: %v", err)
	}
	if data, err := s.Read("sub/a.json"); err != nil || string(data) != "first" {
		t.Errorf("%q, %v", data, err)
	}
	if left, err := fs.Glob(os.DirFS(elsewhere), "*"); err != nil || len(left) != 1 {
		t.Errorf("%v is left, %v", left, err)
	}
}
