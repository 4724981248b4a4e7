package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"path"
	"path/filepath"
	"strings"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/archive"
	"github.com/jdscribe/jdscribe/internal/bucket"
)

// fileScheme begins the URL of a file or folder, which is taken as its path is.
const fileScheme = "file://"

// IsURL reports a name that is a URL, not a path.
func IsURL(name string) bool {
	scheme, _, is := strings.Cut(name, "://")
	return is && scheme != "" && strings.Trim(scheme, "abcdefghijklmnopqrstuvwxyz0123456789+-.") == ""
}

// Local is the path that a file's URL stands for; any other name as it is.
func Local(name string) (string, error) {
	if !strings.HasPrefix(name, fileScheme) {
		return name, nil
	}
	u, err := url.Parse(name)
	if err != nil || u.Host != "" && u.Host != "localhost" && u.Host != "." || u.Path == "" || u.RawQuery != "" {
		return "", ErrFileURL
	}
	if u.Host == "." {
		return filepath.FromSlash(strings.TrimPrefix(u.Path, "/")), nil
	}
	return filepath.FromSlash(u.Path), nil
}

// ErrFileURL is a file's URL that names no file here.
var ErrFileURL = errors.New("is no file's URL: write file:///FOLDER")

// remote is a bucket, the objects below a key in it, or one object.
type remote struct {
	set  *Set
	name string // URL
	rel  string // as named.rel
}

// open gives the bucket and the key.
func (r remote) open(ctx context.Context) (*bucket.Bucket, string, error) {
	at, key, err := bucket.Split(r.name)
	if err != nil {
		return nil, "", err
	}
	b, err := r.set.bucket(ctx, at)
	return b, key, err
}

func (r remote) check(out string) error {
	b, key, err := r.open(context.Background())
	switch {
	case err != nil:
		return err
	case insideBucket(out, b, key):
		return ErrInside
	}
	return b.Check(context.Background())
}

// insideBucket reports an output place that is, or lies below, the key.
func insideBucket(out string, b *bucket.Bucket, key string) bool {
	at, outKey, err := bucket.Split(out)
	if err != nil || at != b.URL {
		return false
	}
	key, outKey = strings.TrimSuffix(key, "/"), strings.TrimSuffix(outKey, "/")
	return key == "" || outKey == key || strings.HasPrefix(outKey, key+"/")
}

func (r remote) walk(w *walk) error {
	if err := r.check(w.out); err != nil {
		return err
	}
	b, key, err := r.open(w.ctx)
	if err != nil {
		return err
	}
	below := key
	if key != "" && !strings.HasSuffix(key, "/") {
		switch o, err := b.Stat(w.ctx, key); {
		case err == nil:
			if err := w.item(w.limited(objectItem(b, o, r.single(key)))); err != nil {
				return err
			}
		case !errors.Is(err, bucket.ErrNotFound):
			return err
		}
		below += "/"
	}
	err = b.List(w.ctx, below, func(o bucket.Object) error {
		rel := strings.TrimPrefix(o.Key, below)
		return w.object(b, o, rel, under(r.rel, rel))
	})
	if err == nil {
		w.set.covered = append(w.set.covered, origin{Bucket: b.URL, Key: below})
	}
	return err
}

// single is the name of the output of an object that is named itself.
func (r remote) single(key string) string {
	if r.rel != "" {
		return r.rel
	}
	return path.Base(key)
}

func objectItem(b *bucket.Bucket, o bucket.Object, rel string) Item {
	return Item{Path: b.At(o.Key), Rel: rel, Bytes: o.Bytes, Modified: o.Modified,
		Origin: origin{Bucket: b.URL, Key: o.Key, Version: o.Version}.encoded()}
}

// limited refuses an object that is larger than may be fetched.
func (w *walk) limited(i Item) Item {
	if most := w.set.maxBytes(); i.Bytes > most {
		i.Fail, i.Code = fmt.Sprintf("too large: %d bytes, where %d are allowed", i.Bytes, most), string(extract.CodeTooLarge)
	}
	return i
}

// maxBytes of a document that is fetched.
func (s *Set) maxBytes() int64 {
	if s.o.MaxBytes > 0 {
		return s.o.MaxBytes
	}
	return 1 << 30
}

// object hands an object on that has a key below the one that is named, and the
// name of its output.
func (w *walk) object(b *bucket.Bucket, o bucket.Object, key, rel string) error {
	i := w.limited(objectItem(b, o, rel))
	switch {
	case strings.HasSuffix(o.Key, "/") && o.Bytes == 0:
		return nil // a folder's mark
	case !fs.ValidPath(key) || key == "." || strings.ContainsAny(key, "\x00\\"):
		i.Rel, i.Fail, i.Code = "", "its key is no path", string(archive.CodeName)
	case hidden(key):
		return nil
	case i.Fail != "":
	case archive.Is(key):
		i.Fail, i.Code = "is an archive in a bucket, which is not opened: copy it to a folder", string(archive.CodeNested)
	case !namedLikeDocument(key):
		if err := w.lookAt(b, o, &i); err != nil {
			return err
		}
	}
	return w.item(i)
}

// lookAt judges an object with an unknown name by its first bytes.
func (w *walk) lookAt(b *bucket.Bucket, o bucket.Object, i *Item) error {
	head, err := b.Head(w.ctx, o.Key, min(o.Bytes, headBytes))
	switch {
	case err != nil && (bucket.Over(err) || w.ctx.Err() != nil):
		return err
	case err != nil:
		i.Fail = "cannot be opened: " + kind(err)
	default:
		i.Skip = skipHead(head)
	}
	return nil
}

// kind is what is wrong with an object, without its name.
func kind(err error) string {
	var e *bucket.Error
	if errors.As(err, &e) {
		return e.Kind.Error()
	}
	return err.Error()
}

// bucket is an open bucket of the set.
func (s *Set) bucket(ctx context.Context, at string) (*bucket.Bucket, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if b := s.buckets[at]; b != nil {
		return b, nil
	}
	b, err := bucket.Open(ctx, at)
	if err == nil {
		s.buckets[at] = b
	}
	return b, err
}

// get writes an object.
func (s *Set) get(ctx context.Context, o origin, w io.Writer) error {
	b, err := s.bucket(ctx, o.Bucket)
	if err != nil {
		return err
	}
	return b.Get(ctx, o.Key, archive.UpTo(w, s.maxBytes())) // it may have grown since it was listed
}

// covers reports an origin that the last walk would have given, if it is there
// still.
func (s *Set) covers(o origin) bool {
	for _, c := range s.covered {
		if c.Bucket == o.Bucket && strings.HasPrefix(o.Key, c.Key) {
			return true
		}
	}
	return false
}
