package sink

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"
)

// ErrFenced is an output that could not be named or removed because its staging
// folder was taken away.
var ErrFenced = errors.New("it was given to another worker meanwhile")

// fenced reports a rename that failed for want of what is in the staging folder.
func (f *folder) fenced(err error, staged string) bool {
	if !f.o.Fenced || !errors.Is(err, fs.ErrNotExist) {
		return false
	}
	_, err = os.Lstat(staged)
	return errors.Is(err, fs.ErrNotExist)
}

// removeFenced removes a file by moving it into the staging folder.
func (f *folder) removeFenced(file string) error {
	err := os.Rename(file, filepath.Join(f.o.Staging, fmt.Sprintf("%sremoved-%08x", f.o.Prefix, rand.Uint32())))
	switch {
	case errors.Is(err, syscall.EXDEV): // a folder of the output is another file system's
		if _, err := os.Lstat(f.o.Staging); errors.Is(err, fs.ErrNotExist) {
			return ErrFenced
		}
		return os.Remove(file)
	case f.fenced(err, f.o.Staging):
		return ErrFenced
	}
	return err
}

// TakeAway removes a staging folder: from its beginning on what has it to stage in can
// name and remove nothing. One that is not there is no error.
func TakeAway(dir string) error {
	gone := fmt.Sprintf("%s-gone-%08x", dir, rand.Uint32())
	if err := os.Rename(dir, gone); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return &Error{Path: dir, Err: err}
	}
	if err := os.RemoveAll(gone); err != nil {
		return &Error{Path: gone, Err: err}
	}
	return nil
}
