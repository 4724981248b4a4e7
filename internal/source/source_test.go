package source

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jdscribe/jdscribe/extract"
)

// tree makes files below a new folder and makes it the current one; a content
// that begins with "-> " is a symbolic link's.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, content := range files {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		err := error(nil)
		if target, link := strings.CutPrefix(content, "-> "); link {
			err = os.Symlink(target, file)
		} else {
			err = os.WriteFile(file, []byte(content), 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(root)
	return root
}

// listed is what the inputs hold: each item's path and output, or why it has
// none.
func listed(t *testing.T, s *Set) (map[string]string, error) {
	t.Helper()
	got := map[string]string{}
	err := s.Walk(t.Context(), func(i Item) error {
		got[i.Path] = i.Rel + i.Skip + i.Fail
		if !i.Taken() {
			got[i.Path] = i.Skip + i.Fail
		}
		return nil
	})
	return got, err
}

func TestGlobsAreNamedFromTheirFolder(t *testing.T) {
	tree(t, map[string]string{"a/2001/x.pdf": "", "a/2001/deep/y.pdf": "", "a/2002/z.txt": "", "a/w.pdf": "", "a/.h/x.pdf": "",
		"a/link": "-> /etc", "a/2001/l.pdf": "-> /etc/hosts", "a/odd[1].pdf": "", "b.pdf": ""})
	for pattern, want := range map[string]map[string]string{
		"a/*.pdf":              {"a/w.pdf": "w.pdf", "a/odd[1].pdf": "odd[1].pdf"},
		"a/odd[1].pdf":         {"a/odd[1].pdf": "odd[1].pdf"}, // a file's name
		"*.pdf":                {"b.pdf": "b.pdf"},
		"a/*/*.pdf":            {"a/2001/x.pdf": "2001/x.pdf", "a/2001/l.pdf": skipLink},
		"a/**/y.pdf":           {"a/2001/deep/y.pdf": "2001/deep/y.pdf"},
		"a/200[12]/?.{pdf,t*}": {"a/2001/x.pdf": "2001/x.pdf", "a/2002/z.txt": "2002/z.txt", "a/2001/l.pdf": skipLink},
		"a/*1":                 {"a/2001/x.pdf": "2001/x.pdf", "a/2001/deep/y.pdf": "2001/deep/y.pdf", "a/2001/l.pdf": skipLink},
		"**/{x,z}.*":           {"a/2001/x.pdf": "a/2001/x.pdf", "a/2002/z.txt": "a/2002/z.txt"},
		"a/l*":                 {"a/link": skipLink},
	} {
		got, err := listed(t, New([]string{pattern}, Options{}))
		if pattern == "a/l*" && !errors.Is(err, ErrNoMatch) || pattern != "a/l*" && err != nil {
			t.Errorf("%s: %v", pattern, err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", pattern, d)
		}
	}
}

func TestGlobsThatAreRefused(t *testing.T) {
	tree(t, map[string]string{"a/x.pdf": "", "a/b/c/y.pdf": ""})
	for _, c := range []struct {
		pattern, out string
		want         error
	}{
		{"nowhere/*.pdf", "out", os.ErrNotExist},
		{"a/*.tif", "out", ErrNoMatch},
		{"a/[.pdf", "out", ErrPattern},
		{"a/**/*.pdf", "a/out", ErrInside},
		{"a/*", "a/out", ErrInside},
		{"a/{b,c}/*.pdf", "a/b/out", ErrInside},
		{"a/*/*.pdf", "a/out", ErrInside},
		{"a/*.pdf", "a/out", nil},
		{"a/b/*.pdf", "a/out", ErrNoMatch},
		{"*/*.pdf", "out/deep", nil}, // deeper than the pattern reaches
	} {
		s := New([]string{c.pattern}, Options{Out: c.out})
		_, err := listed(t, s)
		var input *InputError
		if !errors.Is(err, c.want) || err != nil && !errors.As(err, &input) {
			t.Errorf("%s into %s: %v, want %v", c.pattern, c.out, err, c.want)
		}
		if early := s.Check(); early != nil && err == nil {
			t.Errorf("%s into %s: refused by the check alone: %v", c.pattern, c.out, early)
		}
	}
}

func TestAListNamesOutputsAsItNamesFiles(t *testing.T) {
	root := tree(t, map[string]string{"w/a/x.pdf": "", "w/y.txt": "", "w/empty/n.doc": "x", "w/empty/o.doc": "{\\rtf1", "z.txt": ""})
	t.Chdir(filepath.Join(root, "w"))
	lines := "a/x.pdf\n./y.txt\r\n\n../z.txt\na\n" + filepath.Join(root, "z.txt") + "\ngone.pdf\nempty\na/x.pdf\n"
	abs := strings.TrimPrefix(filepath.ToSlash(root), "/")
	want := map[string]string{"a/x.pdf": "a/x.pdf", "./y.txt": "y.txt", "../z.txt": abs + "/z.txt",
		filepath.Join(root, "z.txt"): abs + "/z.txt", "gone.pdf": "cannot be opened: no such file or directory",
		"empty/n.doc": skipKind, "empty/o.doc": skipKind + ": " + extract.Foreign([]byte(`{\rtf1`)), "empty": ErrNothing.Error()}
	got, err := listed(t, New(nil, Options{List: &List{Name: "list", Reader: strings.NewReader(lines)}}))
	if d := cmp.Diff(want, got); err != nil || d != "" {
		t.Error(err, d)
	}
	got, err = listed(t, New(nil, Options{List: &List{Reader: strings.NewReader("y.txt\x00a/x.pdf"), Null: true}}))
	if d := cmp.Diff(map[string]string{"a/x.pdf": "a/x.pdf", "y.txt": "y.txt"}, got); err != nil || d != "" {
		t.Error(err, d)
	}
}

func TestListsThatAreRefused(t *testing.T) {
	tree(t, map[string]string{"a/x.pdf": ""})
	for lines, want := range map[string]string{
		"":                           "list: holds no name",
		"\n\n":                       "list: holds no name",
		"a\n":                        "list: a: " + ErrInside.Error(),
		strings.Repeat("x", 100<<10): "list: holds a name of more than 65536 bytes",
	} {
		_, err := listed(t, New(nil, Options{Out: "a/out", List: &List{Name: "list", Reader: strings.NewReader(lines)}}))
		var input *InputError
		if !errors.As(err, &input) || err.Error() != want {
			t.Errorf("%.20q: %v, want %s", lines, err, want)
		}
	}
}
