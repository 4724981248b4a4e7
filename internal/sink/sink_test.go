package sink

import (
	"errors"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/internal/bucket/buckettest"
)

// sinks are one of each kind; a bucket's is one that was listed and one that
// is asked.
func sinks(t *testing.T) map[string]Sink {
	t.Helper()
	server := buckettest.S3(t, "listed", "asked")
	out := map[string]Sink{}
	for name, place := range map[string]string{"folder": filepath.Join(t.TempDir(), "out"), "listed": server.Bucket("listed/json"), "asked": server.Bucket("asked")} {
		s, err := Open(t.Context(), place, Options{Staging: t.TempDir(), Prefix: TempPrefix, List: name == "listed"})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close() })
		if err := s.Prepare(); err != nil {
			t.Fatal(err)
		}
		out[name] = s
	}
	return out
}

func stage(t *testing.T, s Sink, name, content string) Staged {
	t.Helper()
	staged, err := s.Stage(name, []byte(content))
	if err != nil {
		t.Fatal(err)
	}
	return staged
}

func TestAnOutputIsThereWhenItIsPublished(t *testing.T) {
	for kind, s := range sinks(t) {
		staged := stage(t, s, "a/b.txt.json", "content")
		if _, err := s.Stat("a/b.txt.json"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: before: %v", kind, err)
		}
		if err := errors.Join(staged.Publish(), staged.Publish()); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
		staged.Discard()
		if info, err := s.Stat("a/b.txt.json"); err != nil || info != staged.Info() || !info.Regular || info.Bytes != 7 {
			t.Errorf("%s: %v, %+v, want %+v", kind, err, info, staged.Info())
		}
		data, err := s.Read("a/b.txt.json")
		head, headErr := s.Head("a/b.txt.json", 3)
		if err = errors.Join(err, headErr); err != nil || string(data) != "content" || string(head) != "con" {
			t.Errorf("%s: %v, %q, %q", kind, err, data, head)
		}
		if err := s.Remove("a/b.txt.json"); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
		_, statErr := s.Stat("a/b.txt.json")
		_, readErr := s.Read("a/b.txt.json")
		if !errors.Is(statErr, fs.ErrNotExist) || !errors.Is(readErr, fs.ErrNotExist) {
			t.Errorf("%s: after it was removed: %v, %v", kind, statErr, readErr)
		}
	}
}

func TestWhatIsDiscardedLeavesNothing(t *testing.T) {
	for kind, s := range sinks(t) {
		stage(t, s, "x.json", "content").Discard()
		if _, err := s.Stat("x.json"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", kind, err)
		}
		if f, is := s.(*folder); is {
			if left, _ := os.ReadDir(f.o.Staging); len(left) > 0 {
				t.Errorf("left %v", left)
			}
		}
	}
}

func TestAChangeOfTheSameLengthIsSeen(t *testing.T) {
	server := buckettest.S3(t, "b")
	for _, list := range []bool{true, false} {
		s, err := Open(t.Context(), server.Bucket("b"), Options{List: list})
		if err != nil {
			t.Fatal(err)
		}
		staged := stage(t, s, "x.json", "content")
		if err := errors.Join(s.Prepare(), staged.Publish(), stage(t, s, "x.json", "CONTENT").Publish()); err != nil {
			t.Fatal(err)
		}
		if info, err := s.Stat("x.json"); err != nil || info == staged.Info() || info.MD5 == "" {
			t.Errorf("%v, %+v", err, info)
		}
		_ = s.Close()
	}
}

func TestNamesThatNoOutputCanHave(t *testing.T) {
	for kind, s := range sinks(t) {
		for _, name := range []string{strings.Repeat("x", 2000), "../up.json", "/etc/x.json"} {
			if err := s.Ready(name); !errors.Is(Alone(err), ErrName) {
				t.Errorf("%s: %.20s: %v", kind, name, err)
			}
		}
	}
}

// TestWhatStandsInAnOutputsPlace wants each output's trouble to be its own, when
// it is made ready and, where it came later, when it is published.
func TestWhatStandsInAnOutputsPlace(t *testing.T) {
	dir := t.TempDir()
	s, _ := Open(t.Context(), dir, Options{Staging: t.TempDir(), Prefix: TempPrefix})
	late := map[string]Staged{}
	names := []string{"file/a.json", "file/b/c.json", "folder.json", "loop/a.json"}
	for _, name := range names {
		late[name] = stage(t, s, name, "content")
	}
	err := errors.Join(os.WriteFile(filepath.Join(dir, "file"), nil, 0o666), os.MkdirAll(filepath.Join(dir, "folder.json", "x"), 0o777),
		os.Symlink("loop", filepath.Join(dir, "loop")))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		early, late := s.Ready(name), late[name].Publish()
		if !errors.Is(Alone(early), ErrTaken) || !errors.Is(Alone(late), ErrTaken) {
			t.Errorf("%s: %v, %v", name, early, late)
		}
	}
	if err := s.Ready("beside/a.json"); err != nil {
		t.Error(err)
	}
}

// TestAPlaceThatIsNoFolderAnyMore is no output's own trouble.
func TestAPlaceThatIsNoFolderAnyMore(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	s, _ := Open(t.Context(), dir, Options{Staging: t.TempDir(), Prefix: TempPrefix})
	staged := stage(t, s, "a/b.json", "content")
	if err := os.WriteFile(dir, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{s.Ready("a/b.json"), staged.Publish()} {
		if err == nil || Alone(err) != nil {
			t.Errorf("got %v", err)
		}
	}
}

func TestWhatIsWrittenAsItIsMadeIsWhole(t *testing.T) {
	mine := errors.New("mine")
	for kind, s := range sinks(t) {
		whole := func(w io.Writer) error { _, err := io.WriteString(w, strings.Repeat("0123456789", 2e6)); return err }
		half := func(w io.Writer) error { _, err := io.WriteString(w, "half"); return errors.Join(err, mine) }
		if err := s.Write("index.csv", half); !errors.Is(err, mine) {
			t.Errorf("%s: %v", kind, err)
		}
		if _, err := s.Read("index.csv"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: half of it is there: %v", kind, err)
		}
		if err := s.Write("index.csv", whole); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
		if f, is := s.(*folder); is {
			if data, err := f.Read("index.csv"); err != nil || len(data) != 2e7 {
				t.Errorf("%d bytes, %v", len(data), err)
			}
			if files, err := os.ReadDir(f.dir); err != nil || len(files) != 1 {
				t.Errorf("beside it: %v, %v", files, err)
			}
		}
	}
}

func TestSinksThatCannotBeWrittenTo(t *testing.T) {
	server, file := buckettest.S3(t, "b"), filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	server.Deny(func(r *http.Request) bool { return r.Method == http.MethodPut })
	for _, place := range []string{filepath.Join(file, "out"), server.Bucket("b/json"), server.Bucket("nobody"), "s3://b?endpoint=http://127.0.0.1:1", "s3://"} {
		s, err := Open(t.Context(), place, Options{List: true})
		if err == nil {
			err = s.Prepare()
		}
		var e *Error
		if !errors.As(err, &e) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", place, err)
		}
	}
}

// TestABucketThatEncrypts has checksums that are not those of the bytes.
func TestABucketThatEncrypts(t *testing.T) {
	s := sinks(t)["listed"].(*remote)
	s.sums = false
	staged := stage(t, s, "x.json", "content")
	if err := staged.Publish(); err != nil {
		t.Fatal(err)
	}
	info, err := s.Stat("x.json")
	if err != nil || info.MD5 != "" || info.Bytes != 7 {
		t.Errorf("%v, %+v", err, info)
	}
}

func TestAFolderThatIsTakenAwayNamesAndRemovesNothing(t *testing.T) {
	out, claim := t.TempDir(), filepath.Join(t.TempDir(), "claim")
	if err := os.Mkdir(claim, 0o777); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), out, Options{Staging: claim, Prefix: TempPrefix, Fenced: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := stage(t, s, "a.json", "first").Publish(); err != nil {
		t.Fatal(err)
	}
	second := stage(t, s, "a.json", "second")
	if err := errors.Join(TakeAway(claim), TakeAway(claim)); err != nil {
		t.Error(err)
	}
	if err := second.Publish(); !errors.Is(err, ErrFenced) || Alone(err) != nil {
		t.Errorf("an output: %v", err)
	}
	if err := s.Remove("a.json"); !errors.Is(err, ErrFenced) {
		t.Errorf("a removal: %v", err)
	}
	if err := s.Remove("b.json"); !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, ErrFenced) {
		t.Errorf("what is not there: %v", err)
	}
	if data, err := s.Read("a.json"); err != nil || string(data) != "first" {
		t.Errorf("%q, %v", data, err)
	}
	if left, err := os.ReadDir(filepath.Dir(claim)); err != nil || len(left) > 0 {
		t.Errorf("%v is left, %v", left, err)
	}
}
