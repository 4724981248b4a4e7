package archive

import (
	"archive/tar"
	"context"
	"errors"
	"io"
	"os"
	"sync"
)

// tarFile gives members of a tar, which can only be read from its beginning
// on. Workers ask for members nearly in order, so what lies just before one
// that is asked for is kept for a while instead of being read past: with two
// workers each second member would otherwise cost another way through the
// archive.
type tarFile struct {
	file *os.File
	o    Options
	dir  string

	mu     sync.Mutex
	stream *tarStream
	next   int // number of the member that the stream gives next
	kept   []keptMember
}

// keptMember is a member that was passed on the way to another.
type keptMember struct {
	number int
	name   string
	file   string
	bytes  int64
}

// How much is kept of what is passed.
const (
	mostKept      = 16
	mostKeptBytes = 256 << 20
)

func (t *tarFile) extract(ctx context.Context, number int, name string, w io.Writer) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	for i, k := range t.kept {
		if k.number == number {
			t.kept = append(t.kept[:i:i], t.kept[i+1:]...)
			return k.give(name, w)
		}
	}
	if t.stream == nil || t.next > number {
		if err := t.rewind(); err != nil {
			return err
		}
	}
	err := t.advance(ctx, number, name, w)
	if err != nil {
		t.stream = nil // where it stands now is unknown
	}
	return err
}

func (t *tarFile) rewind() (err error) {
	if _, err := t.file.Seek(0, io.SeekStart); err != nil {
		return unreadable(err)
	}
	// The stream serves many calls, so none of their contexts is its own.
	t.stream, err = openTar(context.Background(), t.file, t.o)
	t.next = 1
	return err
}

func (t *tarFile) advance(ctx context.Context, number int, name string, w io.Writer) error {
	for ; ; t.next++ {
		h, err := t.stream.Next()
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, io.EOF):
			return ErrChanged
		case err != nil:
			return damagedAfter(t.next-1, err)
		case t.next < number && number-t.next <= mostKept:
			if err := t.keep(ctx, h); err != nil {
				return err
			}
		case t.next == number:
			t.next++
			if is, _ := clean(tarName(h.Name)); is != name || h.Typeflag != tar.TypeReg {
				return ErrChanged
			}
			return copied(w, &counter{ctx: ctx, r: t.stream})
		}
	}
}

// keep keeps a member that is passed.
func (t *tarFile) keep(ctx context.Context, h *tar.Header) error {
	name, problem := clean(tarName(h.Name))
	if h.Typeflag != tar.TypeReg || problem != "" || h.Size > min(t.o.Bytes, mostKeptBytes) {
		return nil
	}
	f, err := os.CreateTemp(t.dir, "passed-*")
	if err != nil {
		return err
	}
	err = copied(UpTo(f, t.o.Bytes), &counter{ctx: ctx, r: t.stream})
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	t.kept = append(t.kept, keptMember{t.next, name, f.Name(), h.Size})
	t.forget(mostKept, mostKeptBytes)
	return nil
}

// forget removes what was kept first until there is no more than so much.
func (t *tarFile) forget(members int, bytes int64) {
	sum := int64(0)
	for _, k := range t.kept {
		sum += k.bytes
	}
	for len(t.kept) > 0 && (len(t.kept) > members || sum > bytes) {
		sum -= t.kept[0].bytes
		_ = os.Remove(t.kept[0].file) // in a folder that is emptied with the next run
		t.kept = t.kept[1:]
	}
}

func (t *tarFile) close() error {
	t.forget(0, 0)
	return t.file.Close()
}

// give hands out a member that was kept.
func (k keptMember) give(name string, w io.Writer) error {
	defer os.Remove(k.file) //nolint:errcheck // in a folder that is emptied with the next run
	if k.name != name {
		return ErrChanged
	}
	f, err := os.Open(k.file)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, f)
	return errors.Join(err, f.Close())
}
