package source

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// zipped makes an archive of names and contents, two by two.
func zipped(t *testing.T, file string, pairs ...string) {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		f, err := w.Create(pairs[i])
		if err == nil {
			_, err = f.Write([]byte(pairs[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestMembersAreNamedByTheirArchive(t *testing.T) {
	root := tree(t, map[string]string{"in/a.txt": "", "in/b/none.zip": "PK", "in/link.zip": "-> b/none.zip", "in/empty.tar": ""})
	zipped(t, filepath.Join(root, "in/b/x.zip"), "m.pdf", "", "d/noname", "%PDF-1.4", "d/other", "x", ".hidden.pdf", "", "__MACOSX/._m.pdf", "",
		"../out.pdf", "", "m.pdf", "again", "in.zip", "", "q", "%PDF-1.4", "q.json/r.pdf", "", "q.md/r.pdf", "")
	want := map[string]string{
		"in/a.txt":            "a.txt",
		"in/b/none.zip":       "damaged: zip: not a valid zip file",
		"in/link.zip":         skipLink,
		"in/empty.tar":        ErrNothing.Error(),
		"in/b/x.zip/m.pdf":    "b/x.zip/m.pdf",
		"in/b/x.zip/d/noname": "b/x.zip/d/noname",
		"in/b/x.zip/d/other":  skipKind,
		"in/b/x.zip/../out.pdf (file 6 of the archive)":    "its name leads out of the archive",
		"in/b/x.zip/m.pdf (file 7 of the archive)":         "is in the archive more than once; the first one is taken",
		"in/b/x.zip/in.zip":                                "is an archive in an archive, which is not opened",
		"in/b/x.zip/q":                                     "b/x.zip/q",
		"in/b/x.zip/q.json/r.pdf (file 10 of the archive)": "its folder has the name of the output of q",
		"in/b/x.zip/q.md/r.pdf (file 11 of the archive)":   "its folder has the name of the output of q",
	}
	got, err := listed(t, New([]string{"in"}, Options{}))
	if d := cmp.Diff(want, got); err != nil || d != "" {
		t.Error(err, d)
	}
	for input, name := range map[string]string{"in/b/x.zip": "x.zip/m.pdf", "in/*/*.zip": "b/x.zip/m.pdf"} {
		got, err := listed(t, New([]string{input}, Options{}))
		if err != nil || got["in/b/x.zip/m.pdf"] != name {
			t.Errorf("%s: %v, %v", input, err, got)
		}
	}
}

func TestMembersAreFetched(t *testing.T) {
	root := tree(t, nil)
	zipped(t, filepath.Join(root, "x.zip"), "a.txt", "one", "b.txt", "two")
	s, got := New([]string{"x.zip"}, Options{Dir: t.TempDir()}), ""
	var origins []string
	err := s.Walk(t.Context(), func(i Item) error {
		origins = append(origins, i.Origin)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, origin := range origins {
		var b bytes.Buffer
		if err := s.Fetch(t.Context(), origin, &b); err != nil {
			t.Error(err)
		}
		got += b.String() + " "
		if s.Gone("", `{"archive":"y.zip"}`) != true || !SameVersion(origin, origin) || SameVersion(origin, origins[0]) != (origin == origins[0]) {
			t.Errorf("the origin is %s", origin)
		}
	}
	if err := s.Close(); err != nil || got != "one two " {
		t.Errorf("got %q, %v", got, err)
	}
}
