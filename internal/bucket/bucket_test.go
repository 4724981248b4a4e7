//go:build !nobuckets

package bucket

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/internal/bucket/buckettest"
)

// TestMain gives the whole process credentials for Azure: its library looks at
// the environment once.
func TestMain(m *testing.M) {
	for name, value := range buckettest.AzureEnvironment() {
		if err := os.Setenv(name, value); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

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

// kinds are the URLs of a new bucket of each kind, for a key.
func kinds(t *testing.T, key string) map[string]string {
	t.Helper()
	return map[string]string{"s3": buckettest.S3(t, "archive").Bucket("archive" + key), "azblob": buckettest.Azure(t, "archive").Container("archive" + key)}
}

func TestObjects(t *testing.T) {
	for kind, url := range kinds(t, "/in/a b.txt") {
		b, key := mustOpen(t, url)
		if key != "in/a b.txt" || b.Name != kind+"://archive" || b.At(key) != kind+"://archive/in/a b.txt" {
			t.Errorf("key %q in %s, %s", key, b.Name, b.At(key))
		}
		ctx := t.Context()
		for _, k := range []string{key, "in/ü.txt", "out/c.txt", "in/b%20c?.txt"} {
			if err := b.Put(ctx, k, []byte("content of "+k), "text/plain"); err != nil {
				t.Fatal(err)
			}
		}
		first := checkListing(t, b, key)
		got, err := b.Stat(ctx, key)
		if d := cmp.Diff(first, got); err != nil || d != "" || got.Bytes != 21 || got.Version == "" || got.Modified == 0 || len(got.MD5) != 16 {
			t.Errorf("%s: %v %s: %+v", kind, err, d, got)
		}
	}
}

// checkListing wants what TestObjects put, and gives the object with a key.
func checkListing(t *testing.T, b *Bucket, key string) Object {
	t.Helper()
	var keys []string
	var first Object
	err := b.List(t.Context(), "in/", func(o Object) error {
		if o.Key == key {
			first = o
		}
		keys = append(keys, o.Key)
		return nil
	})
	if d := cmp.Diff([]string{"in/a b.txt", "in/b%20c?.txt", "in/ü.txt"}, keys); err != nil || d != "" {
		t.Error(b.Name, err, d)
	}
	return first
}

func TestTheBytesOfAnObject(t *testing.T) {
	for kind, url := range kinds(t, "") {
		b, _ := mustOpen(t, url)
		ctx, key := t.Context(), "in/b%20c?.txt"
		if err := b.Put(ctx, key, []byte("content of it"), "text/plain"); err != nil {
			t.Fatal(err)
		}
		var content bytes.Buffer
		head, headErr := b.Head(ctx, key, 7)
		if err := errors.Join(headErr, b.Get(ctx, key, &content)); err != nil || string(head) != "content" || content.String() != "content of it" {
			t.Errorf("%s: %v, %q, %q", kind, err, head, content.String())
		}
		if head, err := b.Head(ctx, key, 1000); err != nil || len(head) != 13 {
			t.Errorf("%s: more than there is: %v, %q", kind, err, head)
		}
		if err := errors.Join(b.Delete(ctx, key), b.Delete(ctx, key)); err != nil {
			t.Error(kind, err)
		}
		if _, err := b.Stat(ctx, key); !errors.Is(err, ErrNotFound) {
			t.Errorf("%s: after it was removed: %v", kind, err)
		}
		if err := b.Get(ctx, key, &content); !errors.Is(err, ErrNotFound) {
			t.Errorf("%s: after it was removed: %v", kind, err)
		}
	}
	nobody, _ := mustOpen(t, buckettest.Azure(t, "archive").Container("nobody"))
	if err := nobody.Check(t.Context()); !errors.Is(err, ErrNoBucket) || err.Error() != "azblob://nobody: there is no such bucket" {
		t.Errorf("got %v", err)
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
		"s3://b/50%":             "is no bucket's URL",
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
	} {
		if _, err := Open(t.Context(), name); err == nil || err.Error() != want || !Over(err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	err := setup("azblob://c", errors.New("azureblob: Options.AccountName is required"))
	if want := "azblob://c: cannot be opened: set AZURE_STORAGE_ACCOUNT, or add ?storage_account=NAME"; err.Error() != want {
		t.Errorf("got %v", err)
	}
}

// TestTheLibraryPrintsNothing: what it says to standard error is no line of ours.
func TestTheLibraryPrintsNothing(t *testing.T) {
	machine := httptest.NewServer(http.NotFoundHandler()) // as one that gives no role
	defer machine.Close()
	for name, value := range buckettest.S3Environment() {
		t.Setenv(name, value)
	}
	for name, value := range map[string]string{"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": "", "AWS_EC2_METADATA_DISABLED": "false",
		"AWS_EC2_METADATA_SERVICE_ENDPOINT": machine.URL, "AWS_REGION": "ca-central-1"} {
		t.Setenv(name, value)
	}
	kept, said := os.Stderr, filepath.Join(t.TempDir(), "said")
	f, err := os.Create(said)
	if err != nil {
		t.Fatal(err)
	}
	os.Stderr = f
	b, _ := mustOpen(t, "s3://archive")
	err = b.Check(t.Context())
	os.Stderr = kept
	text, readErr := os.ReadFile(said)
	if !errors.Is(err, ErrCredentials) || readErr != nil || f.Close() != nil || len(text) > 0 {
		t.Errorf("%v; %q, %v", err, text, readErr)
	}
}
