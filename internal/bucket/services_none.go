//go:build nobuckets

package bucket

import (
	"context"
	"errors"
	"io"
	"strings"
)

// Bucket is what this build does not know.
type Bucket struct{ URL, Name string }

var errNone = errors.New("this build knows no buckets")

// said is the cause of an error.
func said(err error) string { return err.Error() }

// Open gives an *Error.
func Open(_ context.Context, bucketURL string) (*Bucket, error) {
	name, _, _ := strings.Cut(bucketURL, "?")
	return nil, &Error{URL: name, Kind: ErrSetup, Err: errNone}
}

// None of these can be called: there is no Bucket.

func (b *Bucket) At(key string) string                                               { return b.Name + "/" + key }
func (b *Bucket) Close() error                                                       { return nil }
func (b *Bucket) List(context.Context, string, func(Object) error) error             { return errNone }
func (b *Bucket) Check(context.Context) error                                        { return errNone }
func (b *Bucket) Get(context.Context, string, io.Writer) error                       { return errNone }
func (b *Bucket) Head(context.Context, string, int64) ([]byte, error)                { return nil, errNone }
func (b *Bucket) Stat(context.Context, string) (Object, error)                       { return Object{}, errNone }
func (b *Bucket) Put(context.Context, string, []byte, string) error                  { return errNone }
func (b *Bucket) Delete(context.Context, string) error                               { return errNone }
func (b *Bucket) Write(context.Context, string, string, func(io.Writer) error) error { return errNone }
