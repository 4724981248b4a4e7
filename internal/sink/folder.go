package sink

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Folder is a folder as a sink.
type Folder struct {
	dir string
	o   Options
}

// Prepare makes the folder and tries that it can be written to.
func (f *Folder) Prepare() error {
	if err := os.MkdirAll(f.dir, 0o777); err != nil {
		return &Error{Path: f.dir, Err: err}
	}
	probe, err := os.CreateTemp(f.dir, TempPrefix+"*")
	if err != nil {
		return &Error{Path: f.dir, Err: err}
	}
	name := probe.Name()
	if err := probe.Close(); err != nil {
		return &Error{Path: f.dir, Err: err}
	}
	return os.Remove(name)
}

// At is the file of an output.
func (f *Folder) At(name string) string { return filepath.Join(f.dir, filepath.FromSlash(name)) }

// Stat does not follow links.
func (f *Folder) Stat(name string) (Info, error) {
	info, err := os.Lstat(f.At(name))
	if err != nil {
		return Info{}, err
	}
	return infoOf(info), nil
}

func infoOf(info fs.FileInfo) Info {
	return Info{Bytes: info.Size(), Modified: info.ModTime().UnixNano(), Regular: info.Mode().IsRegular(), Folder: info.IsDir()}
}

// Read is a whole file.
func (f *Folder) Read(name string) ([]byte, error) { return os.ReadFile(f.At(name)) }

// Head is the beginning of a file.
func (f *Folder) Head(name string, bytes int) ([]byte, error) {
	file, err := os.Open(f.At(name))
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // read only
	return io.ReadAll(io.LimitReader(file, int64(bytes)))
}

// Write writes a file whole.
func (f *Folder) Write(name string, fill func(io.Writer) error) error {
	return WriteStream(f.At(name), fill)
}

// Remove removes a file.
func (f *Folder) Remove(name string) error {
	if err := os.Remove(f.At(name)); err != nil {
		return &Error{Path: f.At(name), Err: err}
	}
	return nil
}

// Close does nothing.
func (f *Folder) Close() error { return nil }

// Stage writes a file in the staging folder.
func (f *Folder) Stage(name string, data []byte) (Staged, error) {
	final := f.At(name)
	if _, err := os.Lstat(final); errors.Is(err, syscall.ENAMETOOLONG) || !filepath.IsLocal(filepath.FromSlash(name)) {
		return nil, &Error{Path: final, Err: ErrName}
	}
	tmp, err := createTemp(f.o.Staging, f.o.Prefix)
	if err != nil {
		return nil, &Error{Path: final, Err: err}
	}
	s := &stagedFile{file: tmp.Name(), final: final, data: data}
	err = finish(tmp, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err == nil {
		var info fs.FileInfo
		if info, err = os.Lstat(s.file); err == nil {
			s.info = infoOf(info) // a new name changes none of it
			return s, nil
		}
	}
	s.Discard()
	return nil, &Error{Path: final, Err: err}
}

// stagedFile is an output in the staging folder.
type stagedFile struct {
	file, final string
	data        []byte
	info        Info
	published   bool
}

func (s *stagedFile) Info() Info { return s.info }

func (s *stagedFile) Publish() error {
	if s.published {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(s.final), 0o777); err != nil {
		return &Error{Path: s.final, Err: err}
	}
	err := os.Rename(s.file, s.final)
	switch {
	case errors.Is(err, syscall.EXDEV): // a folder of the output is another file system's
		if err := WriteFile(s.final, s.data); err != nil {
			return err
		}
		s.Discard()
	case err != nil:
		return &Error{Path: s.final, Err: err}
	}
	s.published = true
	return nil
}

func (s *stagedFile) Discard() { _ = os.Remove(s.file) }
