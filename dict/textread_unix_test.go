//go:build unix

package dict

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"syscall"
	"testing"
)

// TestOnlyRegularFilesAreRead: a pipe would be waited for without end.
func TestOnlyRegularFilesAreRead(t *testing.T) {
	dir := t.TempDir()
	file, pipe, link := filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"), filepath.Join(dir, "c.txt")
	if err := errors.Join(os.WriteFile(file, nil, 0o600), syscall.Mkfifo(pipe, 0o600), os.Symlink(file, link)); err != nil {
		t.Fatal(err)
	}
	for name, list := range map[string]func([]string) ([]string, error){"texts": textFiles, "archive": archiveFiles} {
		if got, err := list([]string{dir}); err != nil || !reflect.DeepEqual(got, []string{file, link}) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
		if got, err := list([]string{pipe}); err == nil {
			t.Errorf("%s: a pipe that is named gives %q and no error", name, got)
		}
	}
}
