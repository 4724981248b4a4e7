package source

import (
	"bytes"
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/internal/bucket"
	"github.com/jdscribe/jdscribe/internal/bucket/buckettest"
)

// filled is a bucket with objects; a key stands for its content, too.
func filled(t *testing.T, keys ...string) *buckettest.Server {
	t.Helper()
	server := buckettest.S3(t, "archive")
	b, err := bucket.Open(t.Context(), server.Bucket("archive"))
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range keys {
		content := key
		if strings.HasSuffix(key, "/") {
			content = ""
		}
		if err := b.Put(t.Context(), key, []byte(content), ""); err != nil {
			t.Fatal(err)
		}
	}
	return server
}

func TestObjectsOfABucket(t *testing.T) {
	server := filled(t, "in/a.txt", "in/b/c d.pdf", "in/b/", "in/%PDF-x", "in/noname", "in/.hidden/x.txt", "in//twice.txt", "in/x.zip", "in2/y.txt", "top.txt")
	for name, want := range map[string]map[string]string{
		"archive/in": {"s3://archive/in/a.txt": "a.txt", "s3://archive/in/b/c d.pdf": "b/c d.pdf", "s3://archive/in/%PDF-x": skipKind,
			"s3://archive/in/noname": skipKind, "s3://archive/in//twice.txt": "its key is no path",
			"s3://archive/in/x.zip": "is an archive in a bucket, which is not opened: copy it to a folder"},
		"archive/in/b/":    {"s3://archive/in/b/c d.pdf": "c d.pdf"},
		"archive/in/a.txt": {"s3://archive/in/a.txt": "a.txt"},
		"archive/in2":      {"s3://archive/in2/y.txt": "y.txt"},
	} {
		got, err := listed(t, New([]string{server.Bucket(name)}, Options{}))
		if d := cmp.Diff(want, got); err != nil || d != "" {
			t.Error(name, err, d)
		}
	}
	got, err := listed(t, New(nil, Options{List: &List{Reader: strings.NewReader(server.Bucket("archive/in/b") + "\n" + server.Bucket("archive/top.txt") + "\n")}}))
	want := map[string]string{"s3://archive/in/b/c d.pdf": "archive/in/b/c d.pdf", "s3://archive/top.txt": "archive/top.txt"}
	if d := cmp.Diff(want, got); err != nil || d != "" {
		t.Error(err, d)
	}
}

func TestObjectsAreFetchedAndTheirVersionsKnown(t *testing.T) {
	server := filled(t, "in/a.txt")
	s := New([]string{server.Bucket("archive/in")}, Options{})
	defer s.Close() //nolint:errcheck // test
	origin := func() (origin string) {
		if err := s.Walk(t.Context(), func(i Item) error { origin = i.Origin; return nil }); err != nil {
			t.Fatal(err)
		}
		return origin
	}
	first := origin()
	var content bytes.Buffer
	if err := s.Fetch(t.Context(), first, &content); err != nil || content.String() != "in/a.txt" {
		t.Errorf("%v, %q", err, content.String())
	}
	b, err := bucket.Open(t.Context(), server.Bucket("archive"))
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Put(t.Context(), "in/a.txt", []byte("in/b.txt"), ""); err != nil {
		t.Fatal(err)
	}
	if again := origin(); SameVersion(first, again) || !SameVersion(again, origin()) {
		t.Errorf("%s, then %s", first, again)
	}
	if !s.Gone("", strings.ReplaceAll(first, "a.txt", "gone.txt")) || s.Gone("", strings.ReplaceAll(first, "in/", "elsewhere/")) {
		t.Error("what is gone is what the walk would have given")
	}
}

func TestBucketsThatAreRefused(t *testing.T) {
	server := filled(t, "in/a.txt", "in/doc")
	for _, c := range []struct {
		name, out string
		want      error
	}{
		{server.Bucket("archive/in"), server.Bucket("archive/in/out"), ErrInside},
		{server.Bucket("archive"), server.Bucket("archive/in"), ErrInside},
		{server.Bucket("archive/in"), server.Bucket("archive/in2"), nil},
		{server.Bucket("archive/in/a"), "", ErrNothing},
		{server.Bucket("nobody"), "", bucket.ErrNoBucket},
		{"s3://archive?endpoint=http://127.0.0.1:1", "", bucket.ErrUnreachable},
		{"gs://archive", "", bucket.ErrScheme},
		{"https://example.org/a.pdf", "", bucket.ErrScheme},
		{"file://elsewhere/in", "", ErrFileURL},
	} {
		s := New([]string{c.name}, Options{Out: c.out})
		_, err := listed(t, s)
		early := s.Check()
		var input *InputError
		if !errors.Is(err, c.want) || err != nil && !errors.As(err, &input) || early != nil && err == nil {
			t.Errorf("%s into %q: %v, and before %v", c.name, c.out, err, early)
		}
	}
	server.Deny(func(r *http.Request) bool { return strings.Contains(r.URL.Path, "in/doc") })
	got, err := listed(t, New([]string{server.Bucket("archive/in")}, Options{}))
	if want := "cannot be opened: access is denied"; err != nil || got["s3://archive/in/doc"] != want {
		t.Errorf("%v, %v", err, got)
	}
}

func TestAFilesURLIsItsPath(t *testing.T) {
	root := tree(t, map[string]string{"in/a b.txt": ""})
	got, err := listed(t, New([]string{"file://" + strings.ReplaceAll(root, " ", "%20") + "/in"}, Options{}))
	if err != nil || got[root+"/in/a b.txt"] != "a b.txt" {
		t.Errorf("%v, %v", err, got)
	}
	_, err = listed(t, New([]string{"file://" + root + "/in"}, Options{Out: root + "/in/out"}))
	if !errors.Is(err, ErrInside) {
		t.Errorf("got %v", err)
	}
}

// What an object is called, and how large it is, is up to whoever writes into
// the bucket.
func TestObjectsThatNobodyVouchesFor(t *testing.T) {
	server := filled(t, "../../x.pdf", "a/../../../y.pdf", "large enough.txt", "small.txt")
	address, query, _ := strings.Cut(server.Bucket("archive"), "?")
	var lines string
	for _, key := range []string{"../../x.pdf", "a/../../../y.pdf", "large%20enough.txt", "small.txt"} {
		lines += address + "/" + key + "?" + query + "\n"
	}
	lines += "s3://AKIDEXAMPLE:se/cret@archive/k\ns3://AKIDEXAMPLE:secret@archive/k\n"
	got, err := listed(t, New(nil, Options{MaxBytes: 10, List: &List{Reader: strings.NewReader(lines)}}))
	const leadsOut = "its name leads out of the folder of outputs"
	want := map[string]string{"s3://archive/../../x.pdf": leadsOut, "s3://archive/a/../../../y.pdf": leadsOut, "s3://archive/large enough.txt": "too large: 16 bytes, where 10 are allowed",
		"s3://archive/small.txt": "archive/small.txt", "s3://(not shown)": "cannot be opened: is no bucket's URL: write s3://BUCKET/KEY, and give credentials as the service's own programs take them"}
	if d := cmp.Diff(want, got); err != nil || d != "" {
		t.Error(err, d)
	}
	_, err = listed(t, New([]string{"s3://AKIDEXAMPLE:se/cret@archive/k"}, Options{}))
	if err == nil || strings.Contains(err.Error(), "cret") {
		t.Errorf("got %v", err)
	}
}

func TestNoMoreIsFetchedThanAllowed(t *testing.T) {
	server := filled(t, "in/a.txt")
	s := New([]string{server.Bucket("archive/in")}, Options{MaxBytes: 4})
	defer s.Close() //nolint:errcheck // test
	at, _, err := bucket.Split(server.Bucket("archive"))
	if err != nil {
		t.Fatal(err)
	}
	var content bytes.Buffer
	if err := s.Fetch(t.Context(), origin{Bucket: at, Key: "in/a.txt"}.encoded(), &content); err == nil || content.Len() > 4 {
		t.Errorf("%v, %q", err, content.String())
	}
}
