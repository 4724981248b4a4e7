package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// full is a stream that takes so many bytes.
type full struct{ left int }

func (f *full) Write(p []byte) (int, error) {
	if len(p) > f.left {
		return 0, errors.New("no space left on device")
	}
	f.left -= len(p)
	return len(p), nil
}

// TestLostStandardOutput: results that could not be printed are never taken for
// printed.
func TestLostStandardOutput(t *testing.T) {
	for _, args := range [][]string{{"version"}, {"config"}, {"schema"}, {"--help"}} {
		var messages bytes.Buffer
		if code := Main(args, nil, &full{}, &messages); code != exitOutput || !strings.Contains(messages.String(), "standard output: no space left") {
			t.Errorf("%v exits %d: %s", args, code, messages.String())
		}
	}
	if code := Main([]string{"version"}, nil, &full{left: 1000}, io.Discard); code != exitDone {
		t.Errorf("with space it exits %d", code)
	}
}

// command runs jdscribe in a folder of its own, with a folder for temporary
// files in which nothing may be left.
func command(t *testing.T, stdin io.Reader, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	cmd := exec.Command("jdscribe", args...)
	spool := t.TempDir()
	var out, messages bytes.Buffer
	cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = t.TempDir(), stdin, &out, &messages
	cmd.Env = append(os.Environ(), engineVariable+"="+engineForTests(t), "TMPDIR="+spool)
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(spool); err != nil || len(left) > 0 {
		t.Errorf("%v left %v, error %v", args, left, err)
	}
	return out.String(), messages.String(), cmd.ProcessState.ExitCode()
}

func TestStandardInputIsSpooled(t *testing.T) {
	scan, err := os.ReadFile("../../testdata/archive/1991/director-buoy-maintenance.tif")
	if err != nil {
		t.Fatal(err)
	}
	if out, messages, code := command(t, bytes.NewReader(scan), "extract", "-"); code != exitDone || !strings.Contains(out, "Buoy Maintenance") {
		t.Errorf("a scan: exit %d, %s, reads %.80q", code, messages, out)
	}
	large := strings.NewReader(strings.Repeat("A text of a page. ", 1<<17))
	if _, messages, code := command(t, large, "extract", "--max-file-mb", "1", "-"); code != exitInput ||
		!strings.Contains(messages, "standard input: too large") || !strings.Contains(messages, "max_file_mb") {
		t.Errorf("more than allowed: exit %d, %s", code, messages)
	}
	if _, messages, code := command(t, strings.NewReader(""), "extract", "-"); code != exitInput || !strings.Contains(messages, "empty") {
		t.Errorf("nothing: exit %d, %s", code, messages)
	}
}

// TestNamesThatAreNotUTF8 are names all the same: the file is read, and its
// output stands under the same bytes.
func TestNamesThatAreNotUTF8(t *testing.T) {
	in, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	name := filepath.Join(in, "d\xe9partement.txt")
	if err := os.WriteFile(name, []byte("A text of a page."), 0o600); err != nil {
		t.Fatal(err)
	}
	if text, messages, code := command(t, nil, "extract", name); code != exitDone || !strings.Contains(text, "A text of a page") {
		t.Errorf("extract: exit %d, %s", code, messages)
	}
	if _, messages, code := command(t, nil, "run", in, "--out", out); code != exitDone {
		t.Errorf("run: exit %d, %s", code, messages)
	}
	if _, err := os.Stat(filepath.Join(out, "d\xe9partement.txt.json")); err != nil {
		t.Error(err)
	}
}

func TestAMessageIsOneLineInOneDirection(t *testing.T) {
	if got := oneLine("a\n b\x1b[2J\u202egpj.\u2066exe"); got != "a b�[2J�gpj.�exe" {
		t.Errorf("got %q", got)
	}
}
