package bucket

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/internal/bucket/buckettest"
)

func mustOpen(t *testing.T, name string) (*Bucket, string) {
	t.Helper()
	url, key, err := Split(name)
	if err != nil {
		t.Fatal(err)
	}
	b, err := Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.Close() })
	return b, key
}

func TestObjects(t *testing.T) {
	server := buckettest.S3(t, "archive")
	b, key := mustOpen(t, server.Bucket("archive/in/a b.txt"))
	if key != "in/a b.txt" || b.Name != "s3://archive" || b.At(key) != "s3://archive/in/a b.txt" {
		t.Errorf("key %q in %s, %s", key, b.Name, b.At(key))
	}
	ctx := t.Context()
	for _, k := range []string{key, "in/ü.txt", "out/c.txt", "in/b%20c?.txt"} {
		if err := b.Put(ctx, k, []byte("content of "+k), "text/plain"); err != nil {
			t.Fatal(err)
		}
	}
	var keys []string
	var first Object
	err := b.List(ctx, "in/", func(o Object) error {
		if o.Key == key {
			first = o
		}
		keys = append(keys, o.Key)
		return nil
	})
	if d := cmp.Diff([]string{"in/a b.txt", "in/b%20c?.txt", "in/ü.txt"}, keys); err != nil || d != "" {
		t.Error(err, d)
	}
	got, err := b.Stat(ctx, key)
	if d := cmp.Diff(first, got); err != nil || d != "" || got.Bytes != 21 || got.Version == "" || got.Modified == 0 {
		t.Errorf("%v %s: %+v", err, d, got)
	}
}

func TestTheBytesOfAnObject(t *testing.T) {
	b, _ := mustOpen(t, buckettest.S3(t, "archive").Bucket("archive"))
	ctx, key := t.Context(), "in/b%20c?.txt"
	if err := b.Put(ctx, key, []byte("content of it"), "text/plain"); err != nil {
		t.Fatal(err)
	}
	var content bytes.Buffer
	head, headErr := b.Head(ctx, key, 7)
	if err := errors.Join(headErr, b.Get(ctx, key, &content)); err != nil || string(head) != "content" || content.String() != "content of it" {
		t.Errorf("%v, %q, %q", err, head, content.String())
	}
	if head, err := b.Head(ctx, key, 1000); err != nil || len(head) != 13 {
		t.Errorf("more than there is: %v, %q", err, head)
	}
	if err := errors.Join(b.Delete(ctx, key), b.Delete(ctx, key)); err != nil {
		t.Error(err)
	}
	if _, err := b.Stat(ctx, key); !errors.Is(err, ErrNotFound) {
		t.Errorf("after it was removed: %v", err)
	}
}

func TestWhatIsWrongIsOneLine(t *testing.T) {
	server := buckettest.S3(t, "archive")
	b, _ := mustOpen(t, server.Bucket("archive"))
	if err := b.Put(t.Context(), "a", []byte("x"), ""); err != nil {
		t.Fatal(err)
	}
	nobody, _ := mustOpen(t, server.Bucket("nobody"))
	gone, _ := mustOpen(t, "s3://archive?endpoint=http://127.0.0.1:1")
	server.Deny(func(r *http.Request) bool { return r.Method == http.MethodPut })
	for name, c := range map[string]struct {
		err  error
		kind error
		line string
		over bool
	}{
		"no bucket":   {nobody.Check(t.Context()), ErrNoBucket, "s3://nobody: there is no such bucket", true},
		"no key":      {b.Get(t.Context(), "b", &bytes.Buffer{}), ErrNotFound, "s3://archive/b: is not there", false},
		"denied":      {b.Put(t.Context(), "b", nil, ""), ErrDenied, "s3://archive/b: access is denied", false},
		"unreachable": {gone.Check(t.Context()), ErrUnreachable, "s3://archive: cannot be reached: dial tcp 127.0.0.1:1: connect: connection refused", true},
	} {
		if !errors.Is(c.err, c.kind) || c.err.Error() != c.line || Over(c.err) != c.over {
			t.Errorf("%s: %v", name, c.err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := b.Check(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestURLs(t *testing.T) {
	for name, want := range map[string]string{
		"s3://b":                 "s3://b ",
		"s3://b/":                "s3://b ",
		"s3://b/k/l?x=1&a=2":     "s3://b?a=2&x=1 k/l",
		"s3://b/a%20b":           "s3://b a b",
		"azblob://c/k":           "azblob://c k",
		"s3://":                  "is no bucket's URL",
		"s3:///k":                "is no bucket's URL",
		"s3://user:password@b/k": "is no bucket's URL",
		"s3://b/50%":             "is no URL",
		"gs://b/k":               "is an address of a kind that is not known",
	} {
		bucket, key, err := Split(name)
		if got := bucket + " " + key; err == nil && got != want || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	for _, name := range []string{"s3:/b", "./s3://b", "S3://b", "in"} {
		if Is(name) {
			t.Errorf("%s is no bucket's", name)
		}
	}
}

func TestBucketsThatCannotBeOpened(t *testing.T) {
	buckettest.S3(t)
	for name, want := range map[string]string{
		"s3://b?what=is":     `s3://b: cannot be opened: unknown query parameter "what"`,
		"azblob://c?what=is": `azblob://c: cannot be opened: unknown query parameter "what"`,
		"azblob://c":         "azblob://c: cannot be opened: set AZURE_STORAGE_ACCOUNT, or add ?storage_account=NAME",
	} {
		if _, err := Open(t.Context(), name); err == nil || err.Error() != want || !Over(err) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
