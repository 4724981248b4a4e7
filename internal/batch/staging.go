package batch

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/structure"
)

// staging is the folder in which outputs are written before they get their
// names. What a run that died left there is removed by the next; where several
// workers share the folder, each has names of its own.
type staging struct{ out, dir, prefix string }

// stagingPrefix begins the names of a worker's unfinished files.
func stagingPrefix(worker int64) string { return fmt.Sprintf(".jdscribe-w%d-", worker) }

// newStaging prepares the folder for a run's own process, or for a worker with a
// number.
func newStaging(out string, worker int64) (*staging, error) {
	s := &staging{out: out, dir: stagingFolder(out), prefix: tempPrefix}
	if worker > 0 {
		s.prefix = stagingPrefix(worker)
	} else if err := os.RemoveAll(s.dir); err != nil {
		return nil, &OutputError{Path: s.dir, Err: err}
	}
	if err := os.MkdirAll(s.dir, 0o777); err != nil {
		return nil, &OutputError{Path: s.dir, Err: err}
	}
	return s, nil
}

func stagingFolder(out string) string { return filepath.Join(out, ledger.Folder, "staging") }

// outputs are the files of one document.
type outputs []*staged

// document writes a document's output and its views, to be published. Its error
// is an *OutputError.
func (s *staging) document(name string, jd *structure.JobDescription, views []View) (outputs, error) {
	main := View{Ending: outputEnding, Make: func(jd *structure.JobDescription) ([]byte, error) { return Encode(jd) }}
	var out outputs
	for _, v := range append([]View{main}, views...) {
		data, err := v.Make(jd)
		if err != nil {
			out.discard()
			return nil, &OutputError{Path: name + v.Ending, Err: err}
		}
		file, err := s.put(name+v.Ending, data)
		if err != nil {
			out.discard()
			return nil, err
		}
		out = append(out, file)
	}
	return out, nil
}

func (o outputs) publish() error {
	for _, file := range o {
		if err := file.publish(); err != nil {
			return err
		}
	}
	return nil
}

func (o outputs) discard() {
	for _, file := range o {
		file.discard()
	}
}

func (o outputs) measures() []written {
	var all []written
	for _, file := range o {
		all = append(all, file.written)
	}
	return all
}

// staged is an output that is whole and has no name yet.
type staged struct {
	written
	file, final string
	data        []byte
	published   bool
}

// put writes an output, to be published under the name below the output folder.
// Its error is an *OutputError.
func (s *staging) put(name string, data []byte) (*staged, error) {
	final := filepath.Join(s.out, filepath.FromSlash(name))
	if _, err := os.Lstat(final); errors.Is(err, syscall.ENAMETOOLONG) {
		return nil, &OutputError{Path: final, Err: err}
	}
	f, err := createTemp(s.dir, s.prefix)
	if err != nil {
		return nil, &OutputError{Path: final, Err: err}
	}
	file := &staged{file: f.Name(), final: final, data: data}
	err = finish(f, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		file.discard()
		return nil, &OutputError{Path: final, Err: err}
	}
	file.written = measured(name, file.file, hashOf(data)) // a new name changes none of it
	return file, nil
}

// publish gives the output its name; again, it does nothing.
func (s *staged) publish() error {
	if s.published {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(s.final), 0o777); err != nil {
		return &OutputError{Path: s.final, Err: err}
	}
	err := os.Rename(s.file, s.final)
	switch {
	case errors.Is(err, syscall.EXDEV): // a folder of the output is another file system's
		if err := writeFile(s.final, s.data); err != nil {
			return err
		}
		s.discard()
	case err != nil:
		return &OutputError{Path: s.final, Err: err}
	}
	s.published = true
	return nil
}

// discard takes an output back that has no name; one that has keeps it.
func (s *staged) discard() { _ = os.Remove(s.file) }
