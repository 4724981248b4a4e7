// Package scratch makes folders for files that a process needs while it works,
// in the system's temporary folder. None is left for good: who made it removes
// it; [Clear] does where the process is ended before its time; and those of a
// process that was killed are removed by the next that calls [New] or [Sweep].
package scratch

import (
	"os"
	"path/filepath"
	"sync"
)

// Dir is a folder. A lock in it tells one in which a process works from one that
// a killed process left.
type Dir struct {
	Path string
	lock *os.File
}

const (
	prefix   = "jdscribe-scratch-"
	lockFile = "lock"
)

// living are the folders of this process.
var living struct {
	sync.Mutex
	dirs map[*Dir]bool
	over bool // no more are made
}

// New makes a folder.
func New() (*Dir, error) {
	Sweep()
	living.Lock()
	defer living.Unlock()
	if living.over {
		return nil, os.ErrClosed
	}
	path, err := os.MkdirTemp("", prefix+"*")
	if err != nil {
		return nil, err
	}
	d := &Dir{Path: path}
	if d.lock, err = os.Create(filepath.Join(path, lockFile)); err != nil {
		d.removeAll()
		return nil, err
	}
	takeLock(d.lock)
	if living.dirs == nil {
		living.dirs = map[*Dir]bool{}
	}
	living.dirs[d] = true
	return d, nil
}

// Remove removes the folder with all that is in it.
func (d *Dir) Remove() {
	living.Lock()
	defer living.Unlock()
	d.removeAll()
	delete(living.dirs, d)
}

func (d *Dir) removeAll() {
	_ = os.RemoveAll(d.Path) // what can't be removed is the next process's to remove
	if d.lock != nil {
		_ = d.lock.Close() // nothing was written
	}
}

// Clear removes all folders of this process, which is to end now: it makes no more.
func Clear() {
	living.Lock()
	defer living.Unlock()
	living.over = true
	for d := range living.dirs {
		d.removeAll()
	}
}
