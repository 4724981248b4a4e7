package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/extract"
)

// entry is a member to write.
type entry struct {
	name, content string
	mode          fs.FileMode // type, and 0 for a file
	kind          byte        // in a tar; 0 for a file
	raw           bool        // name in another encoding
	flags, method byte        // put into the directory of a zip
}

func zipOf(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, Method: zip.Deflate, NonUTF8: e.raw}
		h.SetMode(e.mode | 0o644)
		f, err := w.CreateHeader(h)
		if err == nil {
			_, err = io.WriteString(f, e.content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	data, at := b.Bytes(), 0
	for _, e := range entries {
		at += bytes.Index(data[at:], []byte("PK\x01\x02")) + 8
		if data[at] |= e.flags; e.method != 0 {
			data[at+2] = e.method
		}
	}
	return data
}

func tarOf(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, e := range entries {
		h := &tar.Header{Name: e.name, Typeflag: tar.TypeReg, Mode: 0o644, Size: int64(len(e.content))}
		if e.kind != 0 {
			h.Typeflag, h.Size, h.Linkname = e.kind, 0, "/etc/passwd"
			if e.kind == tar.TypeDir || e.kind == tar.TypeChar || e.kind == tar.TypeFifo {
				h.Linkname = ""
			}
		}
		if e.raw {
			h.Format = tar.FormatGNU
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if h.Size > 0 {
			if _, err := io.WriteString(w, e.content); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gzipped(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func fileOf(t testing.TB, name string, data []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// members are the names of an archive's, each with its reason not to be had.
func members(t testing.TB, file string, o Options) ([]string, error) {
	t.Helper()
	var got []string
	err := List(t.Context(), file, o, func(m Member) error {
		line := fmt.Sprintf("%d %q", m.Number, m.Name)
		if why := m.Skip + m.Fail; why != "" {
			line += " " + why
		}
		if m.Fail != "" && m.Code == "" {
			t.Errorf("%s has no code", line)
		}
		got = append(got, line)
		return nil
	})
	return got, err
}

var hostile = []entry{
	{name: "good.txt", content: "one"},
	{name: "../out.txt", content: "x"},
	{name: "a/../../out.txt", content: "x"},
	{name: "/etc/passwd", content: "x"},
	{name: "C:/x.txt", content: "x"},
	{name: "./b//c.txt", content: "two"},
	{name: "good.txt", content: "again"},
	{name: "GOOD.TXT", content: "case"},
	{name: "in.zip", content: "PK"},
	{name: "deep/in.tar.gz", content: "x"},
	{name: "new\nline.txt", content: "x"},
	{name: "été.txt", content: "x"},
	{name: strings.Repeat("x/", 3000) + "y.txt", content: "x"},
}

func TestHostileZip(t *testing.T) {
	entries := append([]entry{}, hostile...)
	entries = append(entries, entry{name: "link.txt", content: "/etc/passwd", mode: fs.ModeSymlink}, entry{name: "pipe", mode: fs.ModeNamedPipe},
		entry{name: "folder/", mode: fs.ModeDir}, entry{name: `win\dows.txt`, content: "x"}, entry{name: `..\up.txt`, content: "x"},
		entry{name: "\x90t\x82.txt", raw: true, content: "x"}, entry{name: "z\x00.txt", content: "x"},
		entry{name: "secret.pdf", content: "x", flags: 1}, entry{name: "new.pdf", content: "x", method: 93})
	got, err := members(t, fileOf(t, "x.zip", zipOf(t, entries...)), Options{})
	want := append(wantHostile(""), `14 "link.txt" is a symbolic link`, `15 "pipe" is not a regular file`, `17 "win/dows.txt"`,
		`18 "../up.txt" its name leads out of the archive`, `19 "Été.txt"`, `20 "z�.txt" its name holds a NUL`,
		`21 "secret.pdf" encrypted, a password is needed`, `22 "new.pdf" is packed in a way that is not read (method 93)`)
	if d := cmp.Diff(want, got); err != nil || d != "" {
		t.Error(err, d)
	}
}

func TestHostileTar(t *testing.T) {
	entries := append([]entry{}, hostile...)
	entries = append(entries, entry{name: "link.txt", kind: tar.TypeSymlink}, entry{name: "hard.txt", kind: tar.TypeLink}, entry{name: "dev", kind: tar.TypeChar},
		entry{name: "pipe", kind: tar.TypeFifo}, entry{name: "folder/", kind: tar.TypeDir}, entry{name: "\xc9t\xe9.txt", raw: true, content: "x"})
	data := tarOf(t, entries...)
	want := append(wantHostile(""), `14 "link.txt" is a symbolic link`, `15 "hard.txt" is a link to another file of the archive`,
		`16 "dev" is not a regular file`, `17 "pipe" is not a regular file`, `19 "Été.txt"`)
	for name, data := range map[string][]byte{"x.tar": data, "x.tgz": gzipped(t, data), "x.TAR.GZ": gzipped(t, data), "odd.tgz": data} {
		got, err := members(t, fileOf(t, name, data), Options{})
		if d := cmp.Diff(want, got); err != nil || d != "" {
			t.Error(name, err, d)
		}
	}
}

// wantHostile is what becomes of the hostile members.
func wantHostile(atCase string) []string {
	const out, nested = " its name leads out of the archive", " is an archive in an archive, which is not opened"
	return []string{`1 "good.txt"`, `2 "../out.txt"` + out, `3 "a/../../out.txt"` + out, `4 "/etc/passwd"` + out, `5 "C:/x.txt"` + out,
		`6 "b/c.txt"`, `7 "good.txt" is in the archive more than once; the first one is taken`, `8 "GOOD.TXT"` + atCase,
		`9 "in.zip"` + nested, `10 "deep/in.tar.gz"` + nested, `11 "new\nline.txt"`, `12 "été.txt"`,
		fmt.Sprintf("13 %q its name is too long", strings.Repeat("x/", 32)+"…")}
}

func TestNamesThatDifferInCaseAlone(t *testing.T) {
	got, err := members(t, fileOf(t, "x.tar", tarOf(t, hostile...)), Options{FoldCase: true})
	want := wantHostile(" has the name of good.txt but for its case, and names here are told apart without it")
	if d := cmp.Diff(want, got); err != nil || d != "" {
		t.Error(err, d)
	}
}

func TestLimits(t *testing.T) {
	three := []entry{{name: "a", content: "1"}, {name: "b", content: "22"}, {name: "c", content: "333"}}
	zeros := strings.Repeat("\x00", 80<<20)
	many := tarOf(t, three...)
	for name, c := range map[string]struct {
		file string
		data []byte
		o    Options
		want []string
		code extract.Code
	}{
		"members of a zip":  {"x.zip", zipOf(t, three...), Options{Members: 2}, []string{`1 "a"`, `2 "b"`}, extract.CodeTooLarge},
		"members of a tar":  {"x.tar", many, Options{Members: 2}, []string{`1 "a"`, `2 "b"`}, extract.CodeTooLarge},
		"bytes of a member": {"x.zip", zipOf(t, three...), Options{Bytes: 2}, []string{`1 "a"`, `2 "b"`, `3 "c" too large: 3 bytes, where 2 are allowed`}, ""},
		"zip bomb":          {"x.zip", zipOf(t, entry{name: "a", content: zeros}, three[0]), Options{}, []string{`1 "a" unpacks to more than 200 times its size`, `2 "a"`}, ""},
		"tar bomb":          {"x.tgz", gzipped(t, tarOf(t, three[0], entry{name: "z", content: zeros}, three[1])), Options{}, []string{`1 "a"`, `2 "z"`}, extract.CodeTooLarge},
		"no zip":            {"x.zip", []byte("PK, said the text"), Options{}, nil, extract.CodeDamaged},
		"no tar":            {"x.tar", bytes.Repeat([]byte("text "), 1000), Options{}, nil, extract.CodeDamaged},
		"no gzip after all": {"x.tgz", []byte("\x1f\x8bxxxxxxxxxxxx"), Options{}, nil, extract.CodeDamaged},
		"a tar cut short":   {"x.tar", many[:2100], Options{}, []string{`1 "a"`, `2 "b"`}, extract.CodeDamaged},
		"nothing":           {"x.tar", nil, Options{}, nil, ""},
	} {
		got, err := members(t, fileOf(t, c.file, c.data), c.o)
		if d := cmp.Diff(c.want, got); d != "" || extract.CodeOf(err) != c.code {
			t.Errorf("%s: %v %s", name, err, d)
		}
	}
	if _, err := members(t, filepath.Join(t.TempDir(), "gone.zip"), Options{}); extract.CodeOf(err) != extract.CodeUnreadable {
		t.Errorf("a missing archive: %v", err)
	}
}

func TestAZipWithAnEndlessDirectory(t *testing.T) {
	name := strings.Repeat("n", 60000)
	var entries []entry
	for range mostDirectory/len(name) + 100 {
		entries = append(entries, entry{name: name})
	}
	if _, err := members(t, fileOf(t, "x.zip", zipOf(t, entries...)), Options{}); extract.CodeOf(err) != extract.CodeTooLarge {
		t.Errorf("got %v", err)
	}
}

func TestTheBeginningsThatAreWanted(t *testing.T) {
	begins := "%PDF-1.7" + strings.Repeat(" ", headBytes-8)
	entries := []entry{{name: "a", content: begins + "and more"}, {name: "b.txt", content: "text"}, {name: "c", content: "x"}}
	tarred := tarOf(t, entries...)
	for name, data := range map[string][]byte{"x.zip": zipOf(t, entries...), "x.tar": tarred, "x.tgz": gzipped(t, tarred)} {
		var got []string
		err := List(t.Context(), fileOf(t, name, data), Options{Look: func(name string) bool { return name != "b.txt" }}, func(m Member) error {
			got = append(got, string(m.Head))
			return nil
		})
		if d := cmp.Diff([]string{begins, "", "x"}, got); err != nil || d != "" {
			t.Error(name, err, d)
		}
	}
}

func TestAVisitorsErrorAndPanicAreItsOwn(t *testing.T) {
	file, mine := fileOf(t, "x.zip", zipOf(t, hostile...)), errors.New("mine")
	if err := List(t.Context(), file, Options{}, func(Member) error { return mine }); !errors.Is(err, mine) {
		t.Errorf("got %v", err)
	}
	defer func() {
		if recover() == nil {
			t.Error("a panic of the visitor's was swallowed")
		}
	}()
	_ = List(t.Context(), file, Options{}, func(Member) error { panic("mine") })
}

func TestMembersUnpackTooFarTogether(t *testing.T) {
	blank := strings.Repeat("\x00", 40<<20)
	file := filepath.Join(t.TempDir(), "x.zip")
	if err := os.WriteFile(file, zipOf(t, entry{name: "a.txt", content: blank}, entry{name: "b.txt", content: blank}, entry{name: "c.txt", content: "c"}), 0o600); err != nil {
		t.Fatal(err)
	}
	var got []extract.Code
	err := List(t.Context(), file, Options{}, func(m Member) error {
		got = append(got, m.Code)
		return nil
	})
	if d := cmp.Diff([]extract.Code{"", extract.CodeTooLarge, ""}, got); err != nil || d != "" {
		t.Error(err, d)
	}
}
