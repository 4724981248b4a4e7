package specimen

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
)

// testdata is the folder that the generator fills, seen from here.
const testdata = "../../testdata"

// maxArchive is the most that the archive may weigh, in bytes.
const maxArchive = 3 << 20

// encoders is the version of Go whose JPEG and Deflate encoders made the
// committed files. Another version may spend its bits otherwise.
const encoders = "go1.26"

func TestCommittedFilesAreCurrent(t *testing.T) {
	want := generated(t)
	exact := strings.HasPrefix(runtime.Version(), encoders)
	if !exact {
		t.Logf("made with %s: pictures and PDFs are not compared with those that %s made", runtime.Version(), encoders)
	}
	for path, data := range want {
		got, err := os.ReadFile(filepath.Join(testdata, path))
		if err != nil {
			t.Errorf("%v (run: make specimens)", err)
		} else if !bytes.Equal(got, data) && (exact || isText(path)) {
			t.Errorf("%s differs from what the generator makes (run: make specimens)", path)
		}
	}
	for _, path := range committed(t) {
		if _, ok := want[path]; !ok {
			t.Errorf("%s is committed but not made by the generator", path)
		}
	}
}

func TestMakingTwiceGivesTheSameBytes(t *testing.T) {
	first := generated(t)
	again, err := All()
	if err != nil {
		t.Fatal(err)
	}
	second := files(t, again)
	for path, data := range first {
		if !bytes.Equal(data, second[path]) {
			t.Errorf("%s differs when it is made again", path)
		}
	}
}

func TestArchiveIsSmall(t *testing.T) {
	total := 0
	for _, s := range all(t) {
		total += len(s.Bytes)
	}
	if total == 0 || total > maxArchive {
		t.Errorf("the archive has %d bytes, want 1 to %d", total, maxArchive)
	}
}

func TestFactsStandInTheTruth(t *testing.T) {
	for _, s := range all(t) {
		if (s.Truth == "") != (s.Facts.Problem != "") {
			t.Errorf("%s: a readable file has a truth, an unreadable one has none", s.Path)
		}
		if n := strings.Count(s.Truth, "\f"); n != s.Facts.Pages {
			t.Errorf("%s: %d pages of truth, want %d", s.Path, n, s.Facts.Pages)
		}
		for _, name := range []string{"position_title", "position_number", "classification", "effective_date"} {
			if s.Facts.DocumentType == "job_description" && s.Facts.Fields[name] == "" {
				t.Errorf("%s: a description without a %s", s.Path, name)
			}
		}
		for name, value := range s.Facts.Fields {
			if !strings.Contains(s.Truth, value) {
				t.Errorf("%s: %s %q is not in the text", s.Path, name, value)
			}
		}
	}
}

func TestPathsAreInOrder(t *testing.T) {
	if !slices.IsSortedFunc(archive, func(a, b entry) int { return strings.Compare(a.path, b.path) }) {
		t.Error("the archive is not in order of path")
	}
}

func isText(path string) bool {
	return strings.HasSuffix(path, ".txt") || strings.HasSuffix(path, ".json")
}

// made are the specimens, made once for all tests.
var made = sync.OnceValues(All)

func all(t *testing.T) []Specimen {
	t.Helper()
	out, err := made()
	if err != nil {
		t.Fatal(err)
	}
	if len(out) == 0 {
		t.Fatal("no specimens")
	}
	return out
}

// generated are the files of testdata as the generator makes them, by path.
func generated(t *testing.T) map[string][]byte { return files(t, all(t)) }

func files(t *testing.T, specimens []Specimen) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for _, s := range specimens {
		files, err := s.Files()
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			out[f.Path] = f.Bytes
		}
	}
	return out
}

// committed are the paths under testdata/archive and testdata/truth.
func committed(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, dir := range []string{"archive", "truth"} {
		err := fs.WalkDir(os.DirFS(testdata), dir, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				out = append(out, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}
