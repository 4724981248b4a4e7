package scratch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// youngest is how old a folder must be that is taken for left: a younger one may
// not be locked yet.
const youngest = time.Minute

// Sweep removes what this user's processes have left that were killed.
func Sweep() {
	dirs, _ := filepath.Glob(filepath.Join(os.TempDir(), prefix+"*")) // the pattern is right
	for _, dir := range dirs {
		info, err := os.Lstat(dir)
		if err == nil && info.IsDir() && own(info) && time.Since(info.ModTime()) >= youngest {
			sweep(dir)
		}
	}
}

// sweep removes a folder in which nobody works.
func sweep(dir string) {
	lock, err := os.OpenFile(filepath.Join(dir, lockFile), os.O_RDWR, 0)
	if err == nil {
		defer lock.Close() //nolint:errcheck // nothing was written
	}
	// Without a lock its maker was killed before there was one, or as it removed it.
	if errors.Is(err, fs.ErrNotExist) || err == nil && takeLock(lock) {
		_ = os.RemoveAll(dir) // harmless, and tried again by the next
	}
}
