package sink

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// WriteFile writes a whole file; see WriteStream.
func WriteFile(path string, data []byte) error {
	return WriteStream(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// WriteStream writes under a temporary name in the same folder and renames, so
// that a file with the final name is always whole. Its error is an *Error.
func WriteStream(path string, fill func(io.Writer) error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return &Error{Path: path, Err: err}
	}
	tmp, err := createTemp(filepath.Dir(path), TempPrefix)
	if err != nil {
		return &Error{Path: path, Err: err}
	}
	err = finish(tmp, fill)
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		_ = os.Remove(tmp.Name())
		return &Error{Path: path, Err: err}
	}
	return nil
}

// TempPrefix begins the names of files that are being written.
const TempPrefix = ".jdscribe-"

// createTemp is os.CreateTemp with the permissions that the user's umask gives
// any new file.
func createTemp(dir, prefix string) (*os.File, error) {
	for {
		name := filepath.Join(dir, fmt.Sprintf("%s%08x", prefix, rand.Uint32()))
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, os.ErrExist) {
			return f, err
		}
	}
}

// finish fills a file, sees it to the disk and closes it.
func finish(f *os.File, fill func(io.Writer) error) error {
	buffered := bufio.NewWriter(f)
	err := fill(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}
