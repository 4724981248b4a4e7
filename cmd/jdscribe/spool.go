package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/jdscribe/jdscribe/extract"
)

// spool puts standard input, most bytes of it, into a temporary file, which
// worker processes can open. Nothing is left behind on an error.
func spool(ctx context.Context, r io.Reader, most int64) (string, error) {
	f, err := os.CreateTemp("", "jdscribe-stdin-*")
	if err != nil {
		return "", &codedError{code: exitOutput, err: err, hint: "set TMPDIR to a folder that may be written to"}
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
	if err != nil {
		_ = os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}
