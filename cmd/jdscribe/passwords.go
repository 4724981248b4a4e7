package main

import (
	"errors"
	"io"
	"os"
	"strings"

	"github.com/jdscribe/jdscribe/internal/blame"
)

// mostPasswordBytes bounds a file of passwords.
const mostPasswordBytes = 1 << 20

// readPasswords reads a file of passwords, one a line; no name gives none. What
// the file holds is in no error.
func readPasswords(name string) ([]string, error) {
	if name == "" {
		return nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, passwordError(name, err)
	}
	defer f.Close() //nolint:errcheck // read only
	data, err := io.ReadAll(io.LimitReader(f, mostPasswordBytes+1))
	if err == nil && len(data) > mostPasswordBytes {
		err = errors.New("more than a megabyte")
	}
	if err != nil {
		return nil, passwordError(name, err)
	}
	var out []string
	for line := range strings.Lines(strings.TrimPrefix(string(data), "\ufeff")) {
		if password := strings.TrimRight(line, "\r\n"); password != "" {
			out = append(out, password)
		}
	}
	return out, nil
}

func passwordError(name string, err error) error {
	return &codedError{code: exitInput, msg: "password file " + name + ": " + blame.Cause(err).Error(),
		hint: "give --password-file a text file with one password a line"}
}
