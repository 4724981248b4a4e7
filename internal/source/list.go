package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/jdscribe/jdscribe/internal/blame"
	"github.com/jdscribe/jdscribe/internal/bucket"
)

// List is names of files and folders, one a line. Outputs are named by the
// names as they are listed; a name that leads out of the current folder counts
// from the root. A file that can't be had fails alone.
type List struct {
	Name   string // for messages
	Reader io.Reader
	Null   bool // they end with a NUL, not with a newline
}

// longestName is more than any system takes.
const longestName = 64 << 10

func (l *List) walk(w *walk) error {
	lines := bufio.NewScanner(l.Reader)
	lines.Buffer(nil, longestName)
	if l.Null {
		lines.Split(splitNull)
	}
	any := false
	for lines.Scan() {
		name := lines.Text()
		if name == "" {
			continue
		}
		any = true
		if err := l.name(w, name); err != nil {
			return err
		}
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return fmt.Errorf("holds a name of more than %d bytes", longestName)
	case err != nil:
		return blame.Cause(err)
	case !any:
		return errors.New("holds no name")
	}
	return nil
}

// name walks what a line names. Only an output folder inside it is an error.
func (l *List) name(w *walk, name string) error {
	rel, shown := listedRel(name), bucket.Shown(name)
	err := w.input(w.set.inputAs(name, rel))
	switch {
	case err == nil || w.stopped != nil:
		return err
	case errors.Is(err, ErrInside), bucket.Over(err):
		return fmt.Errorf("%s: %w", shown, err)
	case errors.Is(err, ErrNothing):
		return w.item(Item{Path: shown, Rel: rel, Skip: err.Error()})
	}
	return w.item(Item{Path: shown, Rel: rel, Fail: notOpened(err)})
}

// listedRel is the name of the outputs of a path.
func listedRel(name string) string {
	if bucket.Is(name) {
		_, key, _ := bucket.Split(name) // the walk gives the error
		_, at, _ := strings.Cut(name, "://")
		host, _, _ := strings.Cut(strings.ReplaceAll(at, "?", "/"), "/")
		return strings.TrimSuffix(host+"/"+key, "/")
	}
	if local, err := Local(name); err == nil {
		name = local
	}
	if clean := filepath.Clean(name); filepath.IsLocal(clean) {
		if clean == "." {
			return ""
		}
		return filepath.ToSlash(clean)
	}
	absolute, err := filepath.Abs(name)
	if err != nil {
		absolute = filepath.Base(name)
	}
	absolute = absolute[len(filepath.VolumeName(absolute)):]
	return strings.TrimLeft(filepath.ToSlash(absolute), "/")
}

// splitNull is bufio.ScanLines for names that end with a NUL.
func splitNull(data []byte, atEnd bool) (advance int, token []byte, err error) {
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return i + 1, data[:i], nil
	}
	if atEnd && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}
