// Package blame says whose an error is: what the system said without the names
// around it, and which end of a copy failed.
package blame

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// Cause is what the system said, without the path: the message that it goes into
// names that anyway.
func Cause(err error) error {
	var pathErr *fs.PathError
	var linkErr *os.LinkError
	switch {
	case errors.As(err, &pathErr):
		return pathErr.Err
	case errors.As(err, &linkErr):
		return linkErr.Err
	}
	return err
}

// Reader remembers its own error, as io.Copy does not say which end's it gives.
type Reader struct {
	io.Reader
	Err error // nil at the end of what is read
}

func (r *Reader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		r.Err = err
	}
	return n, err
}

// Writer remembers its own error.
type Writer struct {
	io.Writer
	Err error
}

func (w *Writer) Write(p []byte) (int, error) {
	n, err := w.Writer.Write(p)
	if err != nil {
		w.Err = err
	}
	return n, err
}
