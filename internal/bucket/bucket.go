//go:build !nobuckets

package bucket

import (
	"context"
	"errors"
	"io"
	"net/url"
	"os"
	"strings"
	"time"

	"gocloud.dev/blob"

	"github.com/jdscribe/jdscribe/internal/blame"
)

// Bucket is an open bucket. It is safe for several goroutines.
type Bucket struct {
	bucket *blob.Bucket
	// URL names the bucket and how to reach it, without a key.
	URL string
	// Name is the URL without its parameters, for messages: "s3://archive".
	Name string
}

// Open opens a bucket by the URL that Split gives. Nothing is sent yet, but
// for credentials that have to be fetched.
func Open(ctx context.Context, bucketURL string) (*Bucket, error) {
	name, _, _ := strings.Cut(bucketURL, "?")
	b, err := open(ctx, withDefaults(bucketURL))
	if err != nil {
		return nil, setup(name, err)
	}
	return &Bucket{bucket: b, URL: bucketURL, Name: name}, nil
}

// withDefaults are the parameters that servers other than Amazon's want, where
// the user gave none: buckets in the path of the URL, and no checksums that
// they do not know.
func withDefaults(bucketURL string) string {
	u, err := url.Parse(bucketURL)
	if err != nil || u.Scheme != "s3" {
		return bucketURL
	}
	q := u.Query()
	if !q.Has("endpoint") && os.Getenv("AWS_ENDPOINT_URL") == "" && os.Getenv("AWS_ENDPOINT_URL_S3") == "" {
		return bucketURL
	}
	for name, value := range map[string]string{"use_path_style": "true",
		"request_checksum_calculation": "when_required", "response_checksum_validation": "when_required"} {
		if !q.Has(name) && os.Getenv("AWS_"+strings.ToUpper(name)) == "" {
			q.Set(name, value)
		}
	}
	if !q.Has("region") && os.Getenv("AWS_REGION") == "" && os.Getenv("AWS_DEFAULT_REGION") == "" {
		q.Set("region", "us-east-1") // which they take, and the library wants one
	}
	u.RawQuery = q.Encode()
	return u.String()
}

// At is an object's URL, for messages.
func (b *Bucket) At(key string) string { return b.Name + "/" + key }

// Close lets go of the bucket.
func (b *Bucket) Close() error { return b.bucket.Close() }

// List goes through the objects whose keys begin with prefix, in the order of
// their keys. The error is visit's or an *Error.
func (b *Bucket) List(ctx context.Context, prefix string, visit func(Object) error) error {
	objects := b.bucket.List(&blob.ListOptions{Prefix: prefix})
	for {
		o, err := objects.Next(ctx)
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return explained(b.Name, err)
		}
		if err := visit(Object{Key: o.Key, Bytes: o.Size, Modified: seconds(o.ModTime), Version: listedVersion(o), MD5: o.MD5}); err != nil {
			return err
		}
	}
}

// Check gives the *Error of a bucket that cannot be listed.
func (b *Bucket) Check(ctx context.Context) error {
	if _, _, err := b.bucket.ListPage(ctx, blob.FirstPageToken, 1, nil); err != nil {
		return explained(b.Name, err)
	}
	return nil
}

// Get writes an object. The error is the writer's or an *Error.
func (b *Bucket) Get(ctx context.Context, key string, w io.Writer) error {
	r, err := b.bucket.NewReader(ctx, key, nil)
	if err != nil {
		return explained(b.At(key), err)
	}
	defer r.Close() //nolint:errcheck // read only
	from := &blame.Reader{Reader: r}
	if _, err := io.Copy(w, from); err != nil {
		if from.Err != nil {
			return explained(b.At(key), err)
		}
		return err
	}
	return nil
}

// Head is the first bytes of an object, or all where it has less; all with -1.
func (b *Bucket) Head(ctx context.Context, key string, bytes int64) ([]byte, error) {
	r, err := b.bucket.NewRangeReader(ctx, key, 0, bytes, nil)
	if err != nil {
		return nil, explained(b.At(key), err)
	}
	defer r.Close() //nolint:errcheck // read only
	head, err := io.ReadAll(r)
	if err != nil {
		return nil, explained(b.At(key), err)
	}
	return head, nil
}

// seconds is a time without its parts of seconds, which some answers leave out.
func seconds(t time.Time) int64 { return t.Truncate(time.Second).UnixNano() }

// Stat is what the bucket says of an object; ErrNotFound where there is none.
func (b *Bucket) Stat(ctx context.Context, key string) (Object, error) {
	a, err := b.bucket.Attributes(ctx, key)
	if err != nil {
		return Object{}, explained(b.At(key), err)
	}
	return Object{Key: key, Bytes: a.Size, Modified: seconds(a.ModTime), Version: a.ETag, MD5: a.MD5}, nil
}

// Put writes an object, whole or not at all.
func (b *Bucket) Put(ctx context.Context, key string, data []byte, mediaType string) error {
	if err := b.bucket.WriteAll(ctx, key, data, &blob.WriterOptions{ContentType: mediaType}); err != nil {
		return explained(b.At(key), err)
	}
	return nil
}

// Write writes an object as it is made, whole or not at all.
func (b *Bucket) Write(ctx context.Context, key, mediaType string, fill func(io.Writer) error) error {
	ctx, abandon := context.WithCancel(ctx)
	defer abandon()
	w, err := b.bucket.NewWriter(ctx, key, &blob.WriterOptions{ContentType: mediaType})
	if err != nil {
		return explained(b.At(key), err)
	}
	to := &blame.Writer{Writer: w}
	if err := fill(to); err != nil {
		abandon()
		_ = w.Close() // it was abandoned
		if to.Err != nil {
			return explained(b.At(key), to.Err)
		}
		return err
	}
	return explained(b.At(key), w.Close())
}

// Delete removes an object; one that is not there is removed already.
func (b *Bucket) Delete(ctx context.Context, key string) error {
	err := explained(b.At(key), b.bucket.Delete(ctx, key))
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	return err
}
