package archive

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/jdscribe/jdscribe/extract"
)

// tarStream reads a tar, compressed or not, from its beginning.
type tarStream struct {
	*tar.Reader
	packed, bytes *counter
	o             Options
}

// counter counts what is read, and ends with its context.
type counter struct {
	ctx context.Context
	r   io.Reader
	n   int64
}

func (c *counter) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// openTar opens a tar by what it is, not by its name.
func openTar(ctx context.Context, f *os.File, o Options) (*tarStream, error) {
	head := make([]byte, 2)
	n, err := f.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, unreadable(err)
	}
	if string(head[:n]) != "\x1f\x8b" {
		return &tarStream{Reader: tar.NewReader(f), o: o}, nil // seeks over what is not wanted
	}
	s := &tarStream{packed: &counter{ctx: ctx, r: f}, o: o}
	unpacked, err := gzip.NewReader(bufio.NewReaderSize(s.packed, 1<<16))
	if err != nil {
		return nil, damaged(err)
	}
	s.bytes = &counter{ctx: ctx, r: unpacked}
	s.Reader = tar.NewReader(&bounded{s})
	return s, nil
}

// bounded ends a compressed tar that unpacks too far.
type bounded struct{ s *tarStream }

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.s.bytes.Read(p)
	if b.s.o.bomb(b.s.bytes.n, b.s.packed.n) {
		return 0, &extract.Error{Code: extract.CodeTooLarge, Detail: fmt.Sprintf("it unpacks to more than %d times its size", b.s.o.Ratio)}
	}
	return n, err
}

// rest reads what comes after the last member, for the checksum at the end.
func (s *tarStream) rest() error {
	if s.bytes == nil {
		return nil
	}
	if _, err := io.Copy(io.Discard, &bounded{s}); err != nil {
		return damagedAfter(0, err)
	}
	return nil
}

func (l *listing) tar(f *os.File, version string) error {
	s, err := openTar(l.ctx, f, l.o)
	if err != nil {
		return err
	}
	for number := 1; ; number++ {
		h, err := s.Next()
		switch {
		case errors.Is(err, io.EOF):
			return s.rest()
		case err != nil:
			return damagedAfter(number-1, err)
		case number > l.o.Members:
			return l.tooMany()
		case h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader:
			continue
		}
		if err := l.member(l.tarMember(number, h, version, s)); err != nil {
			return err
		}
	}
}

func (l *listing) tarMember(number int, h *tar.Header, version string, r io.Reader) Member {
	m := Member{Number: number, Bytes: h.Size, Modified: moment(h.ModTime), Version: version}
	m.Name, m.Fail = clean(tarName(h.Name))
	switch {
	case h.Typeflag == tar.TypeSymlink:
		m.Skip = "is a symbolic link"
	case h.Typeflag == tar.TypeLink:
		m.Skip = "is a link to another file of the archive"
	case m.Fail != "":
		m.Code = CodeName
	case h.Typeflag == tar.TypeGNUSparse || sparse(h):
		m.Fail, m.Code = "is a sparse file, which is not read", extract.CodeUnsupported
	case h.Typeflag != tar.TypeReg:
		m.Skip = "is not a regular file"
	default:
		m.Head = l.head(m.Name, r)
	}
	return m
}

func sparse(h *tar.Header) bool {
	for key := range h.PAXRecords {
		if strings.HasPrefix(key, "GNU.sparse.") {
			return true
		}
	}
	return false
}

// damagedAfter is the error of an archive that ends early.
func damagedAfter(members int, err error) error {
	var known *extract.Error
	if errors.As(err, &known) || errors.Is(err, context.Canceled) {
		return err
	}
	if members == 0 {
		return damaged(err)
	}
	return &extract.Error{Code: extract.CodeDamaged, Detail: fmt.Sprintf("after %d files", members), Err: err}
}
