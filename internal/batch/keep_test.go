package batch

import (
	"context"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/structure"
)

// stands reports that a file's output is there.
func stands(t *testing.T, out, name string) bool {
	t.Helper()
	return readOutput(filepath.Join(out, name+outputEnding)) != nil
}

// vanishing loses its input folder with the first file that it reads.
type vanishing struct {
	*fakeProcessor
	folder string
}

func (v vanishing) Process(ctx context.Context, path string) (*structure.JobDescription, error) {
	if err := os.Rename(v.folder, v.folder+"-gone"); err != nil {
		return nil, err
	}
	return v.fakeProcessor.Process(ctx, path)
}

func TestAnInputFolderThatGoesAwayTakesNoOutputWithIt(t *testing.T) {
	in, out := tree(t, map[string]string{"share/a.txt": "1", "share/b.txt": "2", "share/c.txt": "3"}), t.TempDir()
	folder := filepath.Join(in, "share")
	mustRun(t, folder, newFake("1"), Options{Out: out})
	s := mustRun(t, folder, vanishing{newFake("1"), folder}, Options{Out: out, Force: true})
	if s.Quarantined != 3 || !strings.Contains(s.Failures[0].Reason, "earlier output is kept") {
		t.Errorf("got %+v", s)
	}
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		if !stands(t, out, name) {
			t.Errorf("the output of %s is gone", name)
		}
	}
	if err := os.Rename(folder+"-gone", folder); err != nil {
		t.Fatal(err)
	}
	if s := mustRun(t, folder, newFake("1"), Options{Out: out}); s.Done != 3 {
		t.Errorf("then %+v", s)
	}
}

func TestARunWithoutTheEngineKeepsWhatTheEngineRead(t *testing.T) {
	for _, code := range []extract.Code{extract.CodeNoEngine, extract.CodeNoLanguage} {
		in, out, always := tree(t, map[string]string{"a.txt": "1"}), t.TempDir(), 9
		mustRun(t, in, newFake("with"), Options{Out: out})
		s := mustRun(t, in, failing{newFake("without"), &extract.Error{Code: code}, &always}, Options{Out: out})
		if s.Quarantined != 1 || !stands(t, out, "a.txt") {
			t.Errorf("%s: %+v, the output stands: %t", code, s, stands(t, out, "a.txt"))
		}
		again := newFake("with")
		if s := mustRun(t, in, again, Options{Out: out}); s.Unchanged != 1 || len(again.calls) != 0 {
			t.Errorf("%s: with the engine again %d calls, %+v", code, len(again.calls), s)
		}
	}
}

func TestWhatPassesKeepsTheOutputOfTheSameBytes(t *testing.T) {
	for _, c := range []struct {
		code  extract.Code
		bytes string
		kept  bool
	}{
		{extract.CodeTimeout, "1", true},
		{extract.CodeMemory, "1", true},
		{extract.CodeCrashed, "1", true},
		{extract.CodeTimeout, "changed", false},
		{extract.CodeDamaged, "changed", false},
	} {
		in, out, always := tree(t, map[string]string{"a.txt": "1"}), t.TempDir(), 99
		mustRun(t, in, newFake("1"), Options{Out: out})
		write(t, c.bytes, in, "a.txt")
		p := failing{newFake("2"), &extract.Error{Code: c.code}, &always}
		if s := mustRun(t, in, p, Options{Out: out}); s.Quarantined != 1 || stands(t, out, "a.txt") != c.kept {
			t.Errorf("%s of %q: %+v, want kept: %t", c.code, c.bytes, s, c.kept)
		}
	}
}

func TestAFileThatCannotBeLookedAtKeepsItsOutput(t *testing.T) {
	in, out := tree(t, map[string]string{"a.txt": "1"}), t.TempDir()
	mustRun(t, in, newFake("1"), Options{Out: out})
	l, err := ledger.Open(t.Context(), out, ledger.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := &planner{options: Options{Out: out}, maker: makerOf(newFake("1").Pipeline())}
	err = l.Plan(t.Context(), func(plan *ledger.Plan) error {
		p.plan = plan
		return p.item(t.Context(), Item{Path: filepath.Join(in, "a.txt"), Rel: "a.txt", Fail: "cannot be opened"})
	})
	if err = errors.Join(err, p.removeStale(), l.Close()); err != nil || !stands(t, out, "a.txt") {
		t.Errorf("%v; the output stands: %t", err, stands(t, out, "a.txt"))
	}
	again := newFake("1")
	if s := mustRun(t, in, again, Options{Out: out}); s.Unchanged != 1 || len(again.calls) != 0 {
		t.Errorf("then %d calls, %+v", len(again.calls), s)
	}
}

// index gives the rows of a run's index, by path below the inputs.
func index(t *testing.T, in, out string) map[string]map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(out, indexName))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // test
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]map[string]string{}
	for _, row := range rows[1:] {
		cells := map[string]string{}
		for i, name := range rows[0] {
			cells[name] = row[i]
		}
		rel, _ := filepath.Rel(in, row[0])
		all[rel] = cells
	}
	return all
}

func TestAKeptOutputIsInTheIndexAndAmongTheLines(t *testing.T) {
	in, out, always := tree(t, map[string]string{"a.txt": "1", "b.txt": "2"}), t.TempDir(), 99
	lines := filepath.Join(t.TempDir(), "all.jsonl")
	mustRun(t, in, newFake("1"), Options{Out: out})
	write(t, "bad", in, "b.txt") // fails for good: loses its output
	poor := failing{newFake("2"), &extract.Error{Code: extract.CodeTimeout}, &always}
	for _, when := range []string{"the run that kept it", "the next"} {
		if s := mustRun(t, in, poor, Options{Out: out, Lines: lines}); s.Quarantined != 2 {
			t.Errorf("%s: %+v", when, s)
		}
		rows := index(t, in, out)
		if a := rows["a.txt"]; a["state"] != "quarantined" || a["output"] != "a.txt.json" || a["pages"] != "1" || !strings.HasSuffix(a["reason"], keptMark) {
			t.Errorf("%s: %v", when, a)
		}
		if b := rows["b.txt"]; when == "the next" && b["output"] != "" {
			t.Errorf("what lost its output: %v", b)
		}
		write(t, "bad", in, "b.txt")
	}
	if data, _ := os.ReadFile(lines); !strings.Contains(string(data), "a.txt") {
		t.Errorf("the lines have %q", data)
	}
}

// partial reads documents of three pages of which some fail.
type partial struct {
	*fakeProcessor
	failed int
	code   extract.Code
}

func (p partial) Process(ctx context.Context, path string) (*structure.JobDescription, error) {
	jd, err := p.fakeProcessor.Process(ctx, path)
	if err != nil {
		return nil, err
	}
	jd.Pages = nil
	for n := range 3 {
		page := structure.Page{Number: n + 1, Method: document.MethodOCR, Status: document.StatusOK}
		if n < p.failed {
			page.Status, page.Reason = document.StatusFailed, strings.TrimSpace((&extract.Error{Code: p.code}).Error())
		}
		jd.Pages = append(jd.Pages, page)
	}
	return jd, nil
}

func TestAPoorerReadingLeavesTheFullerOutput(t *testing.T) {
	for name, c := range map[string]struct {
		version       string
		before, after int
		code          extract.Code
		force         bool
		state         ledger.State
		stands        int // failed pages of the output that stands
	}{
		"settings that time out":    {"2", 0, 2, extract.CodeTimeout, false, ledger.Quarantined, 0},
		"the same settings, forced": {"1", 0, 1, extract.CodeMemory, true, ledger.Done, 0},
		"as poor as before":         {"2", 1, 1, extract.CodeCrashed, false, ledger.Done, 1},
		"better than before":        {"2", 2, 1, extract.CodeTimeout, false, ledger.Done, 1},
		"the file's own fault":      {"2", 0, 1, extract.CodeDamaged, false, ledger.Done, 1},
	} {
		in, out := tree(t, map[string]string{"a.txt": "1"}), t.TempDir()
		mustRun(t, in, partial{newFake("1"), c.before, extract.CodeTimeout}, Options{Out: out})
		var got Result
		mustRun(t, in, partial{newFake(c.version), c.after, c.code}, Options{Out: out, Force: c.force, Done: func(r Result) { got = r }})
		jd := readOutput(filepath.Join(out, "a.txt.json"))
		if got.State != c.state || jd == nil || len(newRow(jd).Methods) == 0 || newRow(jd).FailedPages != c.stands {
			t.Errorf("%s: %s, %s; the output is %+v", name, got.State, got.Reason, jd)
		}
		if kept := c.stands < c.after; kept != strings.HasSuffix(got.Reason, keptMark) || !got.Output {
			t.Errorf("%s: the reason is %q", name, got.Reason)
		}
		if row := index(t, in, out)["a.txt"]; row["output"] != "a.txt.json" || row["reason"] != got.Reason {
			t.Errorf("%s: the index has %v", name, row)
		}
	}
}
