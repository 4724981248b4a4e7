// Package archive lists and unpacks zip and tar archives that nobody vouches
// for. Nothing is unpacked under a name that an archive gives: members are
// written one at a time to where the caller says. Each member is either to be
// had or has a reason why not; an archive in an archive is not opened. How many
// members there are, how large each is and how far it unpacks have limits.
//
// # Why not in a worker process
//
// Documents are parsed in worker processes, archives in the one that runs. Their
// readers are the standard library's: no C, no code that a file could take over,
// and what is left, a panic, costs the archive or the document alone. What they
// may take is bounded here instead: a zip's directory is read up to 32 MB (a
// million entries in it: 190 MB, given back at once; no other hostile archive of
// the tests takes more than 12), a tar's headers up to the library's 1 MB, and
// what is unpacked goes to a file through a window of 32 KB, up to the limit of a
// document. Time goes with the bytes that are unpacked, at most Ratio times those
// that were packed, and the context is asked at each read. A worker would have to
// send listings of 100,000 members and every byte of them through a pipe, and the
// one way through a compressed tar that serves all workers would be shared
// between processes.
package archive

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/jdscribe/jdscribe/extract"
)

// Options are the limits of an archive; the zero value is the documented
// default.
type Options struct {
	Members int   // of an archive. Default 100,000
	Bytes   int64 // of a member, unpacked. Default 1 GiB
	// Ratio is how many times its packed size a member may come to, or all of a
	// compressed tar, from 64 MiB on. Default 200: blank scans come to 100.
	Ratio int64
	// FoldCase tells names apart without regard to case, for outputs that go
	// where systems do.
	FoldCase bool
	// Look reports a name whose first bytes are wanted; nil is none.
	Look func(name string) bool
}

// freeBytes may be unpacked whatever the ratio.
const freeBytes = 64 << 20

func (o Options) withDefaults() Options {
	if o.Members <= 0 {
		o.Members = 100_000
	}
	if o.Bytes <= 0 {
		o.Bytes = 1 << 30
	}
	if o.Ratio <= 0 {
		o.Ratio = 200
	}
	return o
}

// bomb reports more bytes than the packed ones may come to.
func (o Options) bomb(bytes, packed int64) bool {
	return bytes > freeBytes && bytes/o.Ratio > packed
}

// Member is a file in an archive.
type Member struct {
	Number   int    // its place, from 1
	Name     string // with forward slashes; clean, unless there is a Fail
	Bytes    int64
	Modified int64  // nanoseconds since 1970; 0 where the archive does not say
	Version  string // differs where the content does, or may
	Head     []byte // its first bytes, where they were wanted

	Skip string       // why it is no file
	Fail string       // why it can't be had
	Code extract.Code // kind of Fail
}

// headBytes is how much of a member is looked at.
const headBytes = 512

// The codes of reasons beside extract's.
const (
	CodeNested extract.Code = "nested_archive"
	CodeName   extract.Code = "member_name" // one that can't be, or is there twice
)

// Is reports a name that archives of the kinds that are read have.
func Is(name string) bool {
	name = strings.ToLower(name)
	for _, ending := range []string{".zip", ".tar", ".tar.gz", ".tgz"} {
		if strings.HasSuffix(name, ending) {
			return true
		}
	}
	return false
}

func isZip(name string) bool { return strings.HasSuffix(strings.ToLower(name), ".zip") }

// List goes through the members of the archive in a file, in its order. The
// error is visit's, the context's, or an *extract.Error over the archive, which
// may come after some of its members.
func List(ctx context.Context, file string, o Options, visit func(Member) error) (err error) {
	l := &listing{ctx: ctx, o: o.withDefaults(), visit: visit, names: map[string]string{}}
	defer l.recovered(&err)
	f, err := os.Open(file)
	if err != nil {
		return unreadable(err)
	}
	defer f.Close() //nolint:errcheck // read only
	info, err := f.Stat()
	if err != nil {
		return unreadable(err)
	}
	if isZip(file) {
		return l.zip(f, info.Size())
	}
	return l.tar(f, stamp(info))
}

// listing is a way through an archive.
type listing struct {
	ctx   context.Context
	o     Options
	visit func(Member) error
	names map[string]string // as they are told apart → as they are
	size  int64             // of a zip
	bytes int64             // that what is to be had of it unpacks to

	visiting bool
}

// tooMany ends a listing.
func (l *listing) tooMany() error {
	return &extract.Error{Code: extract.CodeTooLarge, Detail: fmt.Sprintf("it holds more than %d files; the others are not taken", l.o.Members)}
}

// member gives a member its number, judges its name and hands it on.
func (l *listing) member(m Member) error {
	if err := l.ctx.Err(); err != nil {
		return err
	}
	if m.Skip == "" && m.Fail == "" {
		l.judge(&m)
	}
	l.visiting = true
	err := l.visit(m)
	l.visiting = false
	return err
}

func (l *listing) judge(m *Member) {
	key := m.Name
	if l.o.FoldCase {
		key = folded(key)
	}
	switch first, twice := l.names[key]; {
	case Is(m.Name):
		m.Fail, m.Code = "is an archive in an archive, which is not opened", CodeNested
	case m.Bytes > l.o.Bytes:
		m.Fail, m.Code = fmt.Sprintf("too large: %d bytes, where %d are allowed", m.Bytes, l.o.Bytes), extract.CodeTooLarge
	case twice && first == m.Name:
		m.Fail, m.Code = "is in the archive more than once; the first one is taken", CodeName
	case twice:
		m.Fail, m.Code = "has the name of "+first+" but for its case, and names here are told apart without it", CodeName
	default:
		l.names[key] = m.Name
	}
}

// head is the beginning of a member, if it is wanted.
func (l *listing) head(name string, r io.Reader) []byte {
	if l.o.Look == nil || !l.o.Look(name) {
		return nil
	}
	head := make([]byte, headBytes)
	n, _ := io.ReadFull(r, head) // what can't be read will not be unpacked either
	return head[:n]
}
