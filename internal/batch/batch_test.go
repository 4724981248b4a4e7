package batch

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/source"
	"github.com/jdscribe/jdscribe/structure"
)

// tree makes files below a new folder.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, content := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestPlanMirrorsTheTree(t *testing.T) {
	in := tree(t, map[string]string{"b/c.PDF": "", "a.txt": "", ".hidden/x.pdf": "", "b/noname": "%PDF-1.7", "b/Thumbs.db": "x", ".x.pdf": ""})
	if err := os.Symlink("/etc", filepath.Join(in, "link.pdf")); err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	for _, r := range mustList(t, []string{in}, Options{Out: filepath.Join(t.TempDir(), "out")}) {
		got[r.Item.Rel] = r.State != ledger.Skipped
	}
	want := map[string]bool{"a.txt": true, "b/Thumbs.db": false, "b/c.PDF": true, "b/noname": true, "link.pdf": false}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestPlanRefuses(t *testing.T) {
	in := tree(t, map[string]string{"a/x.pdf": "", "b/x.pdf": "", "empty/readme.doc": "x"})
	for name, c := range map[string]struct {
		inputs []string
		out    string
		want   error
	}{
		"missing":        {[]string{filepath.Join(in, "nowhere")}, "out", os.ErrNotExist},
		"no documents":   {[]string{filepath.Join(in, "empty")}, "out", source.ErrNothing},
		"output inside":  {[]string{in}, filepath.Join(in, "a", "out"), source.ErrInside},
		"output is it":   {[]string{in}, in, source.ErrInside},
		"same output":    {[]string{filepath.Join(in, "a", "x.pdf"), filepath.Join(in, "b", "x.pdf")}, "out", ErrSame},
		"device":         {[]string{os.DevNull}, "out", source.ErrSpecial},
		"named, unknown": {[]string{filepath.Join(in, "empty", "readme.doc")}, "out", nil},
	} {
		err := List(t.Context(), c.inputs, structure.Pipeline{}, Options{Out: c.out}, func(Result) error { return nil })
		var input *InputError
		if !errors.Is(err, c.want) || (err != nil && !errors.As(err, &input)) {
			t.Errorf("%s: got %v, want an InputError of %v", name, err, c.want)
		}
	}
}

// TestANameWithoutAPlaceFailsAlone: no name of one file stops an archive.
func TestANameWithoutAPlaceFailsAlone(t *testing.T) {
	for name, files := range map[string][]string{
		"over a folder":     {"a.txt", "a.txt.json/b.txt"},
		"over the summary":  {"summary", "b.txt"},
		"below the summary": {"summary.json/a.txt", "b.txt"},
		"below the index":   {"index.csv/a.txt", "b.txt"},
		"below the report":  {"report.html/c/a.txt", "b.txt"},
	} {
		in, out := tree(t, map[string]string{files[0]: "%PDF-1.7", files[1]: "two", "c.txt": "three"}), t.TempDir()
		if name == "over a folder" { // which is new
			lone := tree(t, map[string]string{files[0]: "%PDF-1.7"})
			mustRun(t, lone, newFake("1"), Options{Out: out})
		}
		for range 2 {
			s := mustRun(t, in, newFake("1"), Options{Out: out})
			if s.Done != 2 || s.Quarantined != 1 || s.Failures[0].Code != codeBlocked || s.Failures[0].Path != filepath.Join(in, files[0]) {
				t.Errorf("%s: got %+v", name, s)
			}
			if _, err := os.Stat(filepath.Join(out, files[1]+".json")); err != nil {
				t.Errorf("%s: the other's output: %v", name, err)
			}
		}
	}
}

// TestASkippedFileIsInNoFoldersWay: it has no output.
func TestASkippedFileIsInNoFoldersWay(t *testing.T) {
	in := tree(t, map[string]string{"a.doc": "x", "a.doc.json/b.txt": "two"})
	if s := mustRun(t, in, newFake("1"), Options{Out: t.TempDir()}); s.Done != 1 || s.Skipped != 1 {
		t.Errorf("got %+v", s)
	}
}

func TestPlanTakesALinkedFolderAndPassesSharedSkips(t *testing.T) {
	in := tree(t, map[string]string{"a/x.txt": "", "a/Thumbs.db": "x", "b/y.txt": "", "b/Thumbs.db": "x"})
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(filepath.Join(in, "a"), link); err != nil {
		t.Fatal(err)
	}
	items := mustList(t, []string{link, filepath.Join(in, "b")}, Options{Out: "out"})
	if len(items) != 4 || items[2].Item.Path != filepath.Join(link, "x.txt") {
		t.Errorf("got %v", items)
	}
}

func TestANameTooLongForAnOutputFailsAlone(t *testing.T) {
	long := strings.Repeat("x", 250) + ".txt"
	in := tree(t, map[string]string{long: "one", "a.txt": "two"})
	s := mustRun(t, in, newFake("1"), Options{Out: t.TempDir()})
	if s.Done != 1 || s.Quarantined != 1 || !strings.Contains(s.Failures[0].Reason, "too long") {
		t.Errorf("got %+v", s)
	}
}

func TestAFileThatIsNowSkippedLosesItsOldOutput(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "one", "b.txt": "two"})
	out := t.TempDir()
	mustRun(t, in, newFake("1"), Options{Out: out})
	if err := errors.Join(os.Remove(filepath.Join(in, "a.txt")), os.Symlink("b.txt", filepath.Join(in, "a.txt"))); err != nil {
		t.Fatal(err)
	}
	mustRun(t, in, newFake("1"), Options{Out: out})
	if _, err := os.Stat(filepath.Join(out, "a.txt.json")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the stale output stands: %v", err)
	}
}

// fakeProcessor reads text files; one that starts with "bad" fails.
type fakeProcessor struct {
	version string
	calls   chan string
}

func newFake(version string) *fakeProcessor {
	return &fakeProcessor{version: version, calls: make(chan string, 100)}
}

func (f *fakeProcessor) Pipeline() structure.Pipeline { return structure.Pipeline{Version: f.version} }

func (f *fakeProcessor) Process(_ context.Context, path string) (*structure.JobDescription, error) {
	f.calls <- path
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if strings.HasPrefix(string(data), "bad") {
		return nil, errors.New("damaged")
	}
	sum, _ := hashFile(path)
	return &structure.JobDescription{SchemaVersion: structure.SchemaVersion, Pipeline: f.Pipeline(),
		Source:       structure.Source{Source: document.Source{Path: path, SHA256: sum}},
		DocumentType: structure.TypeJobDescription,
		Fields:       map[structure.FieldName]structure.Field{structure.PositionTitle: {Value: "=Director"}},
		Pages:        []structure.Page{{Number: 1, Method: document.MethodText}},
		Edits:        []document.Edit{{Rule: "b", Status: document.EditAuto}, {Rule: "a", Status: document.EditProposed}},
	}, nil
}

func mustRun(t *testing.T, in string, p Processor, o Options) *Summary {
	t.Helper()
	s, err := Run(t.Context(), []string{in}, p, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// mustList is what a run with the first version of the fake would do.
func mustList(t *testing.T, inputs []string, o Options) []Result {
	t.Helper()
	var results []Result
	err := List(t.Context(), inputs, newFake("1").Pipeline(), o, func(r Result) error {
		results = append(results, r)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return results
}

func TestRunAccountsForEveryFile(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "one", "b/bad.txt": "bad", "c.doc": "x", "d.txt": "two"})
	out := t.TempDir()
	seen := map[string]ledger.State{}
	s := mustRun(t, in, newFake("1"), Options{Out: out, Jobs: 3, Done: func(r Result) { seen[r.Item.Rel] = r.State }})
	want := map[string]ledger.State{"a.txt": ledger.Done, "b/bad.txt": ledger.Quarantined, "c.doc": ledger.Skipped, "d.txt": ledger.Done}
	if diff := cmp.Diff(want, seen); diff != "" {
		t.Error(diff)
	}
	wantSummary := &Summary{Files: 4, Done: 2, Quarantined: 1, Skipped: 1, JobDescriptions: 2, Pages: 2, Edits: 2, Proposed: 2,
		PagesByMethod: map[string]int{"text": 2}, EditsByRule: map[string]int{"b": 2},
		Failures:     []NotDone{{filepath.Join(in, "b/bad.txt"), ledger.Quarantined, "failed", "damaged"}},
		SkippedFiles: []NotDone{{filepath.Join(in, "c.doc"), ledger.Skipped, "", "is not a PDF, TIFF, PNG, JPEG or text file by name or content"}},
		OtherOutputs: []string{}}
	if diff := cmp.Diff(wantSummary, s); diff != "" {
		t.Error(diff)
	}
	for _, name := range []string{"a.txt.json", "d.txt.json", "index.csv", "summary.json"} {
		if _, err := os.Stat(filepath.Join(out, name)); err != nil {
			t.Error(err)
		}
	}
	index, _ := os.ReadFile(filepath.Join(out, "index.csv"))
	if n := bytes.Count(index, []byte("\n")); n != 5 {
		t.Errorf("index has %d lines: %s", n, index)
	}
	if !bytes.Contains(index, []byte("'=Director")) {
		t.Errorf("a formula stands in the index: %s", index)
	}
	if left, _ := filepath.Glob(filepath.Join(out, ".jdscribe-*")); len(left) > 0 {
		t.Errorf("temporary files left: %v", left)
	}
}

func TestASecondRunDoesWhatChanged(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "one", "b.txt": "two"})
	out := t.TempDir()
	mustRun(t, in, newFake("1"), Options{Out: out})
	first, _ := os.ReadFile(filepath.Join(out, "index.csv"))
	again := newFake("1")
	if s := mustRun(t, in, again, Options{Out: out}); len(again.calls) != 0 || s.Unchanged != 2 || s.Done != 2 {
		t.Errorf("second run: %d calls, %+v", len(again.calls), s)
	}
	if second, _ := os.ReadFile(filepath.Join(out, "index.csv")); !bytes.Equal(first, second) {
		t.Errorf("the index changed:\n%s\n%s", first, second)
	}
	if err := os.WriteFile(filepath.Join(in, "a.txt"), []byte("changed"), 0o666); err != nil {
		t.Fatal(err)
	}
	if mustRun(t, in, again, Options{Out: out}); len(again.calls) != 1 {
		t.Errorf("after a change: %d calls", len(again.calls))
	}
	newer := newFake("2")
	if mustRun(t, in, newer, Options{Out: out}); len(newer.calls) != 2 {
		t.Errorf("with another version: %d calls", len(newer.calls))
	}
	if mustRun(t, in, newer, Options{Out: out, Force: true}); len(newer.calls) != 4 {
		t.Errorf("with force: %d calls", len(newer.calls))
	}
}

func TestAFileThatNowFailsLosesItsOldOutput(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "one", "b.txt": "two"})
	out := t.TempDir()
	mustRun(t, in, newFake("1"), Options{Out: out})
	if err := os.WriteFile(filepath.Join(in, "a.txt"), []byte("bad"), 0o666); err != nil {
		t.Fatal(err)
	}
	mustRun(t, in, newFake("1"), Options{Out: out})
	if _, err := os.Stat(filepath.Join(out, "a.txt.json")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the stale output stands: %v", err)
	}
}

func TestAnInterruptedRunStillWritesItsAccount(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": "one", "b.txt": "two", "c.txt": "three"})
	out := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	s, err := Run(ctx, []string{in}, newFake("1"), Options{Out: out, Done: func(Result) { cancel() }})
	if !errors.Is(err, context.Canceled) || s.Done+s.Left != 3 || s.Left == 0 {
		t.Errorf("got %v, %+v", err, s)
	}
	if !strings.Contains(s.Failures[0].Reason, "interrupted") {
		t.Errorf("the reason is %q", s.Failures[0].Reason)
	}
	if _, err := os.Stat(filepath.Join(out, "summary.json")); err != nil {
		t.Error(err)
	}
	again := newFake("1")
	if s := mustRun(t, in, again, Options{Out: out}); s.Done != 3 || len(again.calls) == 3 {
		t.Errorf("the next run did %d, %+v", len(again.calls), s)
	}
}
