package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/extract"
)

// archives are one set of members in each kind of archive.
func archives(t testing.TB, entries ...entry) map[string]string {
	t.Helper()
	tarred := tarOf(t, entries...)
	return map[string]string{"zip": fileOf(t, "x.zip", zipOf(t, entries...)), "tar": fileOf(t, "x.tar", tarred),
		"tgz": fileOf(t, "x.tgz", gzipped(t, tarred))}
}

func hundred() []entry {
	var entries []entry
	for i := 1; i <= 100; i++ {
		entries = append(entries, entry{name: fmt.Sprintf("d/%03d.txt", i), content: fmt.Sprintf("content %d%s", i, strings.Repeat(".", i*50))})
	}
	return entries
}

func TestMembersInAnyOrder(t *testing.T) {
	entries := hundred()
	for kind, file := range archives(t, entries...) {
		dir := t.TempDir()
		s := NewStore(dir, Options{})
		for _, i := range append([]int{0, 1, 3, 2, 5, 4, 99, 0, 50}, rand.New(rand.NewPCG(1, 1)).Perm(100)...) {
			var b bytes.Buffer
			if err := s.Extract(t.Context(), file, i+1, entries[i].name, &b); err != nil || b.String() != entries[i].content {
				t.Fatalf("%s: member %d: %v, %.40q", kind, i+1, err, b.String())
			}
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) > 0 {
			t.Errorf("%s left %v", kind, left)
		}
	}
}

func TestMembersSideBySide(t *testing.T) {
	entries := hundred()
	files := archives(t, entries...)
	s := NewStore(t.TempDir(), Options{})
	numbers := make(chan int)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for i := range numbers {
				for kind, file := range files {
					var b bytes.Buffer
					if err := s.Extract(t.Context(), file, i+1, entries[i].name, &b); err != nil || b.String() != entries[i].content {
						t.Errorf("%s: member %d: %v", kind, i+1, err)
					}
				}
			}
		})
	}
	for i := range entries {
		numbers <- i
	}
	close(numbers)
	all.Wait()
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// TestNearlyInOrderIsOneWay counts how often a compressed tar is begun anew
// where four workers ask for its members.
func TestNearlyInOrderIsOneWay(t *testing.T) {
	entries := hundred()
	f, err := os.Open(fileOf(t, "x.tgz", gzipped(t, tarOf(t, entries...))))
	if err != nil {
		t.Fatal(err)
	}
	tarred := &tarFile{file: f, o: Options{}.withDefaults(), dir: t.TempDir()}
	defer tarred.close() //nolint:errcheck // read only
	ways, last := 0, (*tarStream)(nil)
	for i := 0; i < len(entries); i += 4 {
		for _, j := range []int{2, 0, 3, 1} {
			if err := tarred.extract(t.Context(), i+j+1, entries[i+j].name, &bytes.Buffer{}); err != nil {
				t.Fatal(err)
			}
			if tarred.stream != last {
				ways, last = ways+1, tarred.stream
			}
		}
	}
	if ways != 1 {
		t.Errorf("begun %d times", ways)
	}
}

func TestAnArchiveThatChanges(t *testing.T) {
	for kind, file := range archives(t, hundred()...) {
		s := NewStore(t.TempDir(), Options{})
		var b bytes.Buffer
		if err := s.Extract(t.Context(), file, 1, "d/001.txt", &b); err != nil {
			t.Fatal(kind, err)
		}
		for number, name := range map[int]string{2: "d/001.txt", 101: "d/101.txt", 0: "d/001.txt"} {
			if err := s.Extract(t.Context(), file, number, name, &b); !errors.Is(err, ErrChanged) {
				t.Errorf("%s: member %d as %s: %v", kind, number, name, err)
			}
		}
		other, err := os.ReadFile(archives(t, entry{name: "d/001.txt", content: "other"})[kind])
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(os.WriteFile(file, other, 0o666), os.Chtimes(file, time.Time{}, time.Unix(1e9, 0))); err != nil {
			t.Fatal(err)
		}
		b.Reset()
		if err := s.Extract(t.Context(), file, 1, "d/001.txt", &b); err != nil || b.String() != "other" {
			t.Errorf("%s: %v %q", kind, err, b.String())
		}
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
		if err := s.Extract(t.Context(), file, 1, "d/001.txt", &b); extract.CodeOf(err) != extract.CodeUnreadable {
			t.Errorf("%s: then %v", kind, err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}

// full takes no more than some bytes.
type full struct{ left int }

var errFull = errors.New("no space left")

func (f *full) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWhoseFaultAnErrorIs(t *testing.T) {
	long := entry{name: "a", content: strings.Repeat("0123456789", 10000)}
	for kind, file := range archives(t, long, entry{name: "b", content: "two"}) {
		s := NewStore(t.TempDir(), Options{Bytes: 50000})
		if err := s.Extract(t.Context(), file, 1, "a", &full{1000}); !errors.Is(err, errFull) || extract.CodeOf(err) != extract.CodeFailed {
			t.Errorf("%s: a full disk: %v", kind, err)
		}
		if err := s.Extract(t.Context(), file, 1, "a", &bytes.Buffer{}); extract.CodeOf(err) != extract.CodeTooLarge {
			t.Errorf("%s: more than is allowed: %v", kind, err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := s.Extract(ctx, file, 1, "a", &bytes.Buffer{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: cancelled: %v", kind, err)
		}
		if err := s.Extract(t.Context(), file, 2, "b", &bytes.Buffer{}); err != nil {
			t.Errorf("%s: the next one: %v", kind, err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestDamageIsFound(t *testing.T) {
	for kind, file := range archives(t, entry{name: "a", content: strings.Repeat("0123456789", 10000)}) {
		data, _ := os.ReadFile(file)
		data[len(data)/4] ^= 0xff
		broken := fileOf(t, filepath.Base(file), data)
		_, listing := members(t, broken, Options{})
		s := NewStore(t.TempDir(), Options{})
		taking := s.Extract(t.Context(), broken, 1, "a", &bytes.Buffer{})
		_ = s.Close() // read only
		switch {      // a tar has no checksums, and that of a compressed one stands at its end
		case kind == "zip" && extract.CodeOf(taking) != extract.CodeDamaged, kind == "tgz" && extract.CodeOf(listing) != extract.CodeDamaged:
			t.Errorf("%s: listed: %v, taken: %v", kind, listing, taking)
		}
	}
}
