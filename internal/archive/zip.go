package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"time"

	"github.com/jdscribe/jdscribe/extract"
)

// mostDirectory is how much of a zip is read for its directory, a hundred bytes
// or so a member: all of it is kept in memory.
const mostDirectory = 32 << 20

// openZip reads a zip's directory.
func openZip(r io.ReaderAt, size int64) (*zip.Reader, error) {
	limited := &budget{ReaderAt: r, left: mostDirectory}
	z, err := zip.NewReader(limited, size)
	switch {
	case limited.left < 0:
		return nil, &extract.Error{Code: extract.CodeTooLarge, Detail: fmt.Sprintf("its directory has more than %d bytes", mostDirectory)}
	case err != nil:
		return nil, damaged(err)
	}
	limited.left = unlimited
	return z, nil
}

// budget is a file of which so many bytes may be read.
type budget struct {
	io.ReaderAt
	left int64
}

const unlimited = 1 << 62

var errBudget = errors.New("more than is allowed")

func (b *budget) ReadAt(p []byte, at int64) (int, error) {
	if b.left == unlimited {
		return b.ReaderAt.ReadAt(p, at)
	}
	if b.left -= int64(len(p)); b.left < 0 {
		return 0, errBudget
	}
	return b.ReaderAt.ReadAt(p, at)
}

func (l *listing) zip(r io.ReaderAt, size int64) error {
	z, err := openZip(r, size)
	if err != nil {
		return err
	}
	l.size = size
	for i, f := range z.File {
		if i >= l.o.Members {
			return l.tooMany()
		}
		if strings.HasSuffix(zipName(f.Name), "/") {
			continue
		}
		if err := l.member(l.zipMember(i+1, f)); err != nil {
			return err
		}
	}
	return nil
}

func (l *listing) zipMember(number int, f *zip.File) Member {
	m := Member{Number: number, Bytes: int64(f.UncompressedSize64), Modified: moment(f.Modified), Version: fmt.Sprintf("crc32 %08x", f.CRC32)}
	m.Name, m.Fail = clean(zipName(f.Name))
	switch kind := f.Mode().Type(); {
	case kind&fs.ModeSymlink != 0:
		m.Skip = "is a symbolic link"
	case kind != 0:
		m.Skip = "is not a regular file"
	case m.Fail != "":
		m.Code = CodeName
	case f.Flags&1 != 0:
		m.Fail, m.Code = "encrypted, a password is needed", extract.CodeEncrypted
	case f.Method != zip.Store && f.Method != zip.Deflate:
		m.Fail, m.Code = fmt.Sprintf("is packed in a way that is not read (method %d)", f.Method), extract.CodeUnsupported
	case m.Bytes < 0 || l.o.bomb(m.Bytes, int64(f.CompressedSize64)) || l.o.bomb(l.bytes+m.Bytes, l.size):
		m.Fail, m.Code = fmt.Sprintf("unpacks to more than %d times its size", l.o.Ratio), extract.CodeTooLarge
	default:
		l.bytes += m.Bytes
		m.Head = l.zipHead(m.Name, f)
	}
	return m
}

func (l *listing) zipHead(name string, f *zip.File) []byte {
	if l.o.Look == nil || !l.o.Look(name) {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return nil
	}
	defer r.Close() //nolint:errcheck // read only
	return l.head(name, r)
}

// moment is a time as nanoseconds since 1970; 0 for none, and for one that
// can't be.
func moment(t time.Time) int64 {
	if t.Year() < 1900 || t.Year() > 2200 {
		return 0
	}
	return t.UnixNano()
}
