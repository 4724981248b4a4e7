package archive

import (
	"archive/zip"
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"sync"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/blame"
)

// Store keeps the archives open that members are taken from, a few at a time:
// members are asked for nearly in order. It is safe for several goroutines.
type Store struct {
	o   Options
	dir string // for members that are passed on the way to another

	mu   sync.Mutex
	open []*handle // the one that was used last comes last
}

// mostOpen is how many archives are kept open without being in use.
const mostOpen = 2

// NewStore makes a store that may write into a folder meanwhile.
func NewStore(dir string, o Options) *Store { return &Store{o: o.withDefaults(), dir: dir} }

// handle is an open archive.
type handle struct {
	file   string
	stamp  string
	users  int
	opened opened
	once   sync.Once
	err    error
}

// opened is an archive that members can be taken from.
type opened interface {
	// extract writes the member with the number, which must have the name.
	extract(ctx context.Context, number int, name string, w io.Writer) error
	close() error
}

// Extract writes a member of the archive in a file. An error is the writer's,
// the context's, ErrChanged, or an *extract.Error.
func (s *Store) Extract(ctx context.Context, file string, number int, name string, w io.Writer) error {
	info, err := os.Stat(file)
	if err != nil {
		return unreadable(err)
	}
	h := s.acquire(file, stamp(info))
	defer s.release(h)
	h.once.Do(func() { h.opened, h.err = s.openFile(ctx, file) })
	if h.err != nil {
		return h.err
	}
	return h.opened.extract(ctx, number, name, UpTo(w, s.o.Bytes))
}

func (s *Store) acquire(file, stamp string) *handle {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := slices.IndexFunc(s.open, func(h *handle) bool { return h.file == file && h.stamp == stamp })
	h := &handle{file: file, stamp: stamp}
	if at >= 0 {
		h = s.open[at]
		s.open = slices.Delete(s.open, at, at+1)
	}
	h.users++
	s.open = append(s.open, h)
	return h
}

func (s *Store) release(h *handle) {
	s.mu.Lock()
	defer s.mu.Unlock()
	h.users--
	idle := 0
	for i := len(s.open) - 1; i >= 0; i-- {
		if s.open[i].users > 0 {
			continue
		}
		if idle++; idle > mostOpen || s.open[i].err != nil {
			_ = s.open[i].shut() // read only
			s.open = slices.Delete(s.open, i, i+1)
		}
	}
}

func (h *handle) shut() error {
	if h.opened == nil {
		return nil
	}
	return h.opened.close()
}

// Close closes what is open. Nothing may be in use.
func (s *Store) Close() error {
	var err error
	for _, h := range s.open {
		err = errors.Join(err, h.shut())
	}
	s.open = nil
	return err
}

func (s *Store) openFile(ctx context.Context, file string) (opened, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, unreadable(err)
	}
	if !isZip(file) {
		return &tarFile{file: f, o: s.o, dir: s.dir}, nil
	}
	info, err := f.Stat()
	if err != nil {
		return nil, errors.Join(unreadable(err), f.Close())
	}
	z, err := openZip(f, info.Size())
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return &zipFile{f, z}, nil
}

type zipFile struct {
	file *os.File
	*zip.Reader
}

func (z *zipFile) close() error { return z.file.Close() }

func (z *zipFile) extract(ctx context.Context, number int, name string, w io.Writer) error {
	if number < 1 || number > len(z.File) {
		return ErrChanged
	}
	f := z.File[number-1]
	if is, _ := clean(zipName(f.Name)); is != name {
		return ErrChanged
	}
	r, err := f.Open()
	if err != nil {
		return damaged(err)
	}
	defer r.Close() //nolint:errcheck // the checksum was looked at by the last read
	return copied(w, &counter{ctx: ctx, r: r})
}

// copied copies a member; what goes wrong with reading it is damage, what goes
// wrong with writing it is the writer's.
func copied(w io.Writer, r io.Reader) error {
	from := &blame.Reader{Reader: r}
	_, err := io.Copy(w, from)
	var known *extract.Error
	if err == nil || from.Err == nil || errors.As(err, &known) || errors.Is(err, context.Canceled) {
		return err
	}
	return damaged(err)
}
