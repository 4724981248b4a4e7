package sink

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// folder is a folder as a sink.
type folder struct {
	dir string
	o   Options
}

// Prepare makes the folder and tries that it can be written to.
func (f *folder) Prepare() error {
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
func (f *folder) At(name string) string { return filepath.Join(f.dir, filepath.FromSlash(name)) }

// Stat does not follow links.
func (f *folder) Stat(name string) (Info, error) {
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
func (f *folder) Read(name string) ([]byte, error) { return os.ReadFile(f.At(name)) }

// Head is the beginning of a file.
func (f *folder) Head(name string, bytes int) ([]byte, error) {
	file, err := os.Open(f.At(name))
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // read only
	return io.ReadAll(io.LimitReader(file, int64(bytes)))
}

// Write writes a file whole.
func (f *folder) Write(name string, fill func(io.Writer) error) error {
	return WriteStream(f.At(name), fill)
}

// Remove removes a file.
func (f *folder) Remove(name string) error {
	remove := os.Remove
	if f.o.Fenced {
		remove = f.removeFenced
	}
	if err := remove(f.At(name)); err != nil {
		return f.failed(f.At(name), err)
	}
	return nil
}

// Close does nothing.
func (f *folder) Close() error { return nil }

// Ready makes the folder of an output, and looks what stands in its place.
func (f *folder) Ready(name string) error {
	final := f.At(name)
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return &Error{Path: final, Err: ErrName}
	}
	if err := os.MkdirAll(filepath.Dir(final), 0o777); err != nil {
		return f.failed(final, err)
	}
	info, err := os.Lstat(final)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return f.failed(final, err)
	case info.IsDir():
		return f.failed(final, syscall.EISDIR)
	}
	return nil
}

// Stage writes a file in the staging folder.
func (f *folder) Stage(name string, data []byte) (Staged, error) {
	final := f.At(name)
	tmp, err := createTemp(f.o.Staging, f.o.Prefix)
	if err != nil {
		return nil, &Error{Path: final, Err: err}
	}
	s := &stagedFile{folder: f, file: tmp.Name(), final: final, data: data}
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
	folder      *folder
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
		return s.folder.failed(s.final, err)
	}
	err := os.Rename(s.file, s.final)
	if errors.Is(err, syscall.EXDEV) { // a folder of the output is another file system's
		err = s.across()
	}
	if s.folder.fenced(err, s.file) {
		return &Error{Path: s.final, Err: ErrFenced}
	}
	if err != nil {
		return s.folder.failed(s.final, err)
	}
	s.published = true
	return nil
}

// across gives the output its name on another file system, where it is written once
// more. It is fenced up to then, as well as can be told.
func (s *stagedFile) across() error {
	err := WriteStream(s.final, func(w io.Writer) error {
		if _, err := w.Write(s.data); err != nil {
			return err
		}
		_, err := os.Lstat(s.file)
		return err
	})
	if err == nil {
		s.Discard()
	}
	return err
}

func (s *stagedFile) Discard() { _ = os.Remove(s.file) }
