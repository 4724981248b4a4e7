package batch

import (
	"os"
	"path/filepath"
	"time"
)

// scratch is a worker's folder for copies of documents that are no files of their
// own, in the system's temporary folder. A lock tells it from one that a worker
// left which was killed: the next worker here removes that.
type scratch struct {
	dir  string
	lock *os.File
}

const (
	scratchPrefix = "jdscribe-copies-"
	scratchLock   = "lock"
)

func newScratch() (*scratch, error) {
	sweepScratch()
	dir, err := os.MkdirTemp("", scratchPrefix+"*")
	if err != nil {
		return nil, err
	}
	s := &scratch{dir: dir}
	if s.lock, err = os.Create(filepath.Join(dir, scratchLock)); err != nil {
		s.remove()
		return nil, err
	}
	takeLock(s.lock)
	return s, nil
}

func (s *scratch) remove() {
	_ = os.RemoveAll(s.dir) // what can't be removed is the next worker's to remove
	if s.lock != nil {
		_ = s.lock.Close() // nothing was written
	}
}

// youngest is how old a folder must be that is taken for left: a younger one may not
// be locked yet.
const youngest = time.Minute

// sweepScratch removes what workers have left that were killed.
func sweepScratch() {
	dirs, _ := filepath.Glob(filepath.Join(os.TempDir(), scratchPrefix+"*")) // the pattern is right
	for _, dir := range dirs {
		if info, err := os.Lstat(dir); err != nil || !info.IsDir() || time.Since(info.ModTime()) < youngest {
			continue
		}
		lock, err := os.OpenFile(filepath.Join(dir, scratchLock), os.O_RDWR, 0)
		if err != nil {
			continue // another user's
		}
		if takeLock(lock) {
			_ = os.RemoveAll(dir) // harmless, and tried again by the next
		}
		_ = lock.Close() // nothing was written
	}
}
