package sink

import (
	"context"
	"crypto/md5" //nolint:gosec // what buckets say of their objects
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"mime"
	"path"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/internal/bucket"
)

// remote is a bucket as a sink. An object is put whole. What it is known by
// afterwards is its size and, where the bucket's checksums are those of the
// bytes (some encrypt first), its MD5.
type remote struct {
	ctx    context.Context
	bucket *bucket.Bucket
	prefix string // of the keys; empty, or with a slash at its end

	sums bool // MD5s are those of the bytes; Prepare finds out
	mu   sync.Mutex
	// listed are the objects that there are, by a hash of their names: 60 to 100
	// bytes each (BenchmarkListed). Nil where each is asked for.
	listed map[[16]byte]stamp
}

func openBucket(ctx context.Context, place string, o Options) (Sink, error) {
	at, key, err := bucket.Split(place)
	if err != nil {
		return nil, &Error{Path: place, Err: err}
	}
	b, err := bucket.Open(ctx, at)
	if err != nil {
		return nil, &Error{Path: place, Err: err}
	}
	if key = strings.Trim(key, "/"); key != "" {
		key += "/"
	}
	s := &remote{ctx: context.WithoutCancel(ctx), bucket: b, prefix: key}
	if o.List {
		err = s.list(ctx)
	} else {
		err = b.Check(ctx)
	}
	if err != nil {
		return nil, errors.Join(&Error{Path: place, Err: err}, b.Close())
	}
	return s, nil
}

// mostTime is more than any request takes, tries again included.
const mostTime = 10 * time.Minute

func (s *remote) request() (context.Context, context.CancelFunc) {
	return context.WithTimeout(s.ctx, mostTime)
}

func (s *remote) key(name string) string         { return s.prefix + name }
func (s *remote) At(name string) string          { return s.bucket.At(s.key(name)) }
func (s *remote) Close() error                   { return s.bucket.Close() }
func (s *remote) failed(n string, e error) error { return &Error{Path: s.At(n), Err: e} }

// Prepare writes an object, looks at its checksum and removes it.
func (s *remote) Prepare() error {
	ctx, cancel := s.request()
	defer cancel()
	name, data := TempPrefix+rand.Text(), []byte("jdscribe tries whether it may write here")
	if err := s.bucket.Put(ctx, s.key(name), data, "text/plain"); err != nil {
		return s.failed("", err)
	}
	o, err := s.bucket.Stat(ctx, s.key(name))
	if err := errors.Join(err, s.bucket.Delete(ctx, s.key(name))); err != nil {
		return s.failed("", err)
	}
	s.sums = string(o.MD5) == string(sumOf(data))
	return nil
}

func sumOf(data []byte) []byte {
	sum := md5.Sum(data) //nolint:gosec // as above
	return sum[:]
}

func (s *remote) Read(name string) ([]byte, error) { return s.Head(name, 0) }

// Head reads so many bytes, or all of an object for 0.
func (s *remote) Head(name string, bytes int) ([]byte, error) {
	if _, err := s.stamp(name); err != nil {
		return nil, err
	}
	ctx, cancel := s.request()
	defer cancel()
	if bytes == 0 {
		bytes = -1
	}
	data, err := s.bucket.Head(ctx, s.key(name), int64(bytes))
	if errors.Is(err, bucket.ErrNotFound) {
		err = fs.ErrNotExist
	}
	return data, err
}

func (s *remote) Remove(name string) error {
	ctx, cancel := s.request()
	defer cancel()
	if err := s.bucket.Delete(ctx, s.key(name)); err != nil {
		return s.failed(name, err)
	}
	s.note(name, nil)
	return nil
}

func (s *remote) Write(name string, fill func(io.Writer) error) error {
	if err := s.bucket.Write(s.ctx, s.key(name), mediaType(name), fill); err != nil {
		return s.failed(name, err)
	}
	return nil
}

// mediaType is what a browser is to take an output for.
func mediaType(name string) string {
	switch ending := path.Ext(name); ending {
	case ".md":
		return "text/markdown; charset=utf-8"
	case ".jsonld":
		return "application/ld+json"
	case ".csv":
		return "text/csv; charset=utf-8"
	default:
		return mime.TypeByExtension(ending)
	}
}

// longestKey is the limit of S3 and Azure, in bytes.
const longestKey = 1024

// Ready judges the key; there are no folders.
func (s *remote) Ready(name string) error {
	if key := s.key(name); len(key) > longestKey || !utf8.ValidString(key) || !fs.ValidPath(name) {
		return s.failed(name, ErrName)
	}
	return nil
}
