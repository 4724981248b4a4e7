package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/sink"
	"github.com/jdscribe/jdscribe/structure"
)

// OutputError is a file that could not be written, the ledger's among them. It
// ends the run: a place that takes no files will take none of the others either.
type OutputError = sink.Error

// outputError makes the ledger's errors those of the output folder that it is in.
func outputError(err error) error {
	var database *ledger.Error
	if errors.As(err, &database) {
		return &OutputError{Path: database.Path, Err: database.Err}
	}
	return err
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
func (o Options) readOutput(name string) *structure.JobDescription {
	data, err := o.sink().Read(name + outputEnding)
	if err != nil {
		return nil
	}
	var jd structure.JobDescription
	if json.Unmarshal(data, &jd) != nil || jd.SchemaVersion != structure.SchemaVersion {
		return nil
	}
	return &jd
}

// anyFailed: a page may have failed for want of time or memory, so it is read
// again.
func anyFailed(pages []structure.Page) bool {
	return slices.ContainsFunc(pages, func(p structure.Page) bool { return p.Status == document.StatusFailed })
}
