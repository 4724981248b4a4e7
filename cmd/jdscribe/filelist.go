package main

import (
	"io"
	"os"

	"github.com/jdscribe/jdscribe/internal/source"
)

// fileList is an open list of inputs; nil where none is wanted.
type fileList struct {
	io.ReadCloser
	name string
	null bool
}

// fileList opens what --files-from names.
func (a *app) fileList(o runOptions) (*fileList, error) {
	switch o.from {
	case "":
		if o.null {
			return nil, usageError("--null needs --files-from", "name the list: --files-from FILE, or - for standard input")
		}
		return nil, nil
	case "-":
		return &fileList{io.NopCloser(a.in), "standard input", o.null}, nil
	}
	f, err := os.Open(o.from)
	if err != nil {
		return nil, &codedError{code: exitInput, err: err, hint: "give an existing file to --files-from"}
	}
	return &fileList{f, o.from, o.null}, nil
}

func (l *fileList) list() *source.List {
	if l == nil {
		return nil
	}
	return &source.List{Name: l.name, Reader: l, Null: l.null}
}

func (l *fileList) close() {
	if l != nil {
		_ = l.Close() // read only
	}
}
