package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/scratch"
)

// spool puts standard input, most bytes of it, into a temporary file, which
// worker processes can open, until remove is called. Nothing is left behind on an
// error.
func spool(ctx context.Context, r io.Reader, most int64) (file string, remove func(), err error) {
	dir, err := scratch.New()
	if err != nil {
		return "", nil, &codedError{code: exitOutput, err: err, hint: "set TMPDIR to a folder that may be written to"}
	}
	file = filepath.Join(dir.Path, "stdin")
	if err := write(ctx, file, r, most); err != nil {
		dir.Remove()
		return "", nil, err
	}
	return file, dir.Remove, nil
}

// write writes a file of what a stream gives; it does not wait for a stream that
// gives nothing when the context is done.
func write(ctx context.Context, file string, r io.Reader, most int64) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	copied := make(chan error, 1)
	go func() {
		n, err := io.Copy(f, io.LimitReader(r, most+1))
		if err == nil && n > most {
			err = &extract.Error{Code: extract.CodeTooLarge, Detail: fmt.Sprintf("more than the %d bytes allowed", most)}
		}
		copied <- err
	}()
	select {
	case err = <-copied:
	case <-ctx.Done():
		err = ctx.Err()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}
