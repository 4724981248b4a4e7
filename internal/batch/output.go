package batch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"github.com/jdscribe/jdscribe/structure"
)

// OutputError is a file that could not be written, the ledger's among them. It
// ends the run: an output folder that takes no files will take none of the
// others either.
type OutputError struct {
	Path string
	Err  error
}

func (e *OutputError) Error() string { return fmt.Sprintf("%s: %v", e.Path, cause(e.Err)) }
func (e *OutputError) Unwrap() error { return e.Err }

// Prepare makes the output folder and tries that it can be written to.
func Prepare(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return &OutputError{Path: dir, Err: err}
	}
	probe, err := os.CreateTemp(dir, ".jdscribe-*")
	if err != nil {
		return &OutputError{Path: dir, Err: err}
	}
	name := probe.Name()
	if err := probe.Close(); err != nil {
		return &OutputError{Path: dir, Err: err}
	}
	return os.Remove(name)
}

// missing are the folders that Prepare would make, the deepest first.
func missing(dir string) []string {
	var out []string
	for {
		if _, err := os.Lstat(dir); !errors.Is(err, os.ErrNotExist) {
			return out
		}
		out, dir = append(out, dir), filepath.Dir(dir)
	}
}

// removeEmpty takes away folders again in which nothing was written.
func removeEmpty(dirs []string) {
	for _, dir := range dirs {
		if os.Remove(dir) != nil {
			return
		}
	}
}

// foldsCase reports a file, which is there, that can be found by its name in
// capital letters, too.
func foldsCase(file string) bool {
	is, err := os.Lstat(file)
	if err != nil {
		return false
	}
	upper, err := os.Lstat(filepath.Join(filepath.Dir(file), strings.ToUpper(filepath.Base(file))))
	return err == nil && os.SameFile(is, upper)
}

// writeFile writes a whole file; see writeStream.
func writeFile(path string, data []byte) error {
	return writeStream(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// writeStream writes under a temporary name in the same folder and renames, so
// that a file with the final name is always whole. Its error is an *OutputError.
func writeStream(path string, fill func(io.Writer) error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return &OutputError{Path: path, Err: err}
	}
	tmp, err := createTemp(filepath.Dir(path), tempPrefix)
	if err != nil {
		return &OutputError{Path: path, Err: err}
	}
	err = finish(tmp, fill)
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		_ = os.Remove(tmp.Name())
		return &OutputError{Path: path, Err: err}
	}
	return nil
}

// tempPrefix begins the names of files that are being written.
const tempPrefix = ".jdscribe-"

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

// Encode is the JSON of any output: indented, a newline at its end, and
// without the escapes that are meant for web pages.
func Encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(v)
	return b.Bytes(), err
}

// readOutput is an earlier run's output, or nil where there is none that can
// be read whole.
func readOutput(path string) *structure.JobDescription {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	var jd structure.JobDescription
	if json.Unmarshal(data, &jd) != nil || jd.SchemaVersion != structure.SchemaVersion {
		return nil
	}
	return &jd
}
