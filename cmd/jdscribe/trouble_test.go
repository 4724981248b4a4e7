//go:build unix

package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestAFullDiskEndsTheRunAndLosesNothing runs on a file system of one
// megabyte, then on one with space, where the run goes on.
func TestAFullDiskEndsTheRunAndLosesNothing(t *testing.T) {
	in, small := smallDocuments(t, 150), t.TempDir()
	mounted := exec.Command("unshare", "-rm", "sh", "-ec", `
		mount -t tmpfs -o size=1200k tmpfs "$2"
		code=0; jdscribe run "$1" --out "$2/out" || code=$?
		echo "first exit $code"
		mount -o remount,size=100m "$2"
		jdscribe run "$1" --out "$2/out"
		cp -r "$2/out" "$3"`, "sh", in, small, filepath.Join(t.TempDir(), "kept"))
	messages, err := mounted.CombinedOutput()
	if bytes.Contains(messages, []byte("unshare failed")) || errors.Is(err, exec.ErrNotFound) {
		t.Skipf("this system mounts nothing for a test: %s", messages)
	}
	if err != nil || !bytes.Contains(messages, []byte("first exit 6")) {
		t.Fatalf("%v\n%s", err, ends(messages))
	}
	full := messages[:bytes.Index(messages, []byte("first exit 6"))]
	if !bytes.Contains(full, []byte("no space left on device")) && !bytes.Contains(full, []byte("disk is full")) {
		t.Errorf("no clear message:\n%s", ends(full))
	}
	checkOutputs(t, in, mounted.Args[len(mounted.Args)-1], 150)
}

func ends(b []byte) []byte { return b[max(0, len(b)-2000):] }

// TestAFolderThatLosesItsPermission takes the permission from an output folder
// while the run writes to it, which ends the run, and from one below it alone,
// which is the matter of its documents.
func TestAFolderThatLosesItsPermission(t *testing.T) {
	in := smallDocuments(t, 120)
	for _, c := range []struct {
		shut    []string
		code    int
		message string
	}{
		{[]string{".", "box-000"}, exitOutput, "permission denied"},
		{[]string{"box-000"}, exitSomeFailed, "the folder of its output may not be written to"},
	} {
		testLostPermission(t, in, c.shut, c.code, c.message)
	}
}

func testLostPermission(t *testing.T, in string, shut []string, code int, message string) {
	t.Helper()
	home := open(t, t.TempDir())
	out := filepath.Join(home, "out")
	chmod := func(mode os.FileMode) {
		for _, folder := range shut {
			if err := os.Chmod(filepath.Join(out, folder), mode); err != nil {
				t.Fatal(err)
			}
		}
	}
	var messages bytes.Buffer
	cmd := asNobody(t, home, "run", in, "--out", out)
	told, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(told)
	for i := 0; lines.Scan(); i++ {
		messages.WriteString(lines.Text() + "\n")
		if i == 20 {
			chmod(0o555)
		}
	}
	err = cmd.Wait()
	if cmd.ProcessState.ExitCode() != code || !strings.Contains(messages.String(), message) {
		t.Fatalf("%v\n%s", err, ends(messages.Bytes()))
	}
	chmod(0o777)
	if messages, err := asNobody(t, home, "run", in, "--out", out).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, ends(messages))
	}
	checkWhole(t, in, out, 120)
}

// open lets any user into a folder of a test.
func open(t *testing.T, dir string) string {
	t.Helper()
	for _, d := range []string{dir, filepath.Dir(dir)} {
		if err := os.Chmod(d, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// asNobody is the command as a user whom permissions bind: root is not.
func asNobody(t *testing.T, home string, args ...string) *exec.Cmd {
	t.Helper()
	if os.Geteuid() != 0 {
		return exec.Command("jdscribe", args...)
	}
	program := filepath.Join(home, "jdscribe")
	if _, err := os.Stat(program); err != nil {
		copyProgram(t, program)
	}
	open(t, filepath.Dir(filepath.Dir(args[1]))) // of the inputs
	open(t, args[1])
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CACHE_HOME="+home)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	return cmd
}

func copyProgram(t *testing.T, to string) {
	t.Helper()
	from, err := exec.LookPath("jdscribe")
	if err != nil {
		t.Fatal(err)
	}
	r, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close() //nolint:errcheck // read only
	w, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY, 0o755)
	if err == nil {
		_, err = io.Copy(w, r)
	}
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
}

// TestInterrupts ends a run by one interrupt, which leaves nothing half done,
// and another by two.
func TestInterrupts(t *testing.T) {
	in, out := smallDocuments(t, 80), filepath.Join(t.TempDir(), "out")
	for _, again := range []bool{false, true} {
		cmd := exec.Command("jdscribe", "run", in, "--out", out)
		told, err := cmd.StderrPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		var messages bytes.Buffer
		lines := bufio.NewScanner(told)
		for sent := 0; lines.Scan(); {
			messages.WriteString(lines.Text() + "\n")
			if sent == 0 && strings.Contains(lines.Text(), ": done: ") {
				_ = cmd.Process.Signal(os.Interrupt)
				sent++
			}
			if sent == 1 && again && strings.Contains(lines.Text(), "interrupt again") {
				_ = cmd.Process.Signal(os.Interrupt)
				sent++
			}
		}
		_ = cmd.Wait() // the code is looked at
		if code := cmd.ProcessState.ExitCode(); code != exitInterrupted {
			t.Errorf("exit code %d\n%s", code, ends(messages.Bytes()))
		}
		if !strings.Contains(messages.String(), "goes on where this one stopped") || !strings.Contains(messages.String(), "interrupt again to stop at once") {
			t.Errorf("no clear message:\n%s", ends(messages.Bytes()))
		}
	}
	checkInterrupted(t, out)
	if messages, err := exec.Command("jdscribe", "run", in, "--out", out).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, ends(messages))
	}
	checkWhole(t, in, out, 80)
}

// checkInterrupted wants a run's status to say how it ended.
func checkInterrupted(t *testing.T, out string) {
	t.Helper()
	status, err := exec.Command("jdscribe", "status", out).Output()
	if err != nil || !bytes.Contains(status, []byte(", interrupted: the same run command goes on")) {
		t.Errorf("status: %v\n%s", err, status)
	}
}

// TestTwoRunsInOneFolder wants the second to say so and to go.
func TestTwoRunsInOneFolder(t *testing.T) {
	in, out := smallDocuments(t, 80), filepath.Join(t.TempDir(), "out")
	first := exec.Command("jdscribe", "run", in, "--out", out)
	told, err := first.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(told)
	lines.Scan()
	_ = first.Process.Signal(syscall.SIGSTOP)
	second := exec.Command("jdscribe", "run", in, "--out", out)
	messages, _ := second.CombinedOutput()
	if second.ProcessState.ExitCode() != exitOutput || !bytes.Contains(messages, []byte("another run is at work in this folder (process ")) {
		t.Errorf("exit code %d\n%s", second.ProcessState.ExitCode(), messages)
	}
	_ = first.Process.Signal(syscall.SIGCONT)
	for lines.Scan() {
	}
	if err := first.Wait(); err != nil {
		t.Error(err)
	}
	checkWhole(t, in, out, 80)
}

// TestAFolderThatMayOnlyBeReadTellsItsAccount looks at outputs as somebody who
// may not write there.
func TestAFolderThatMayOnlyBeReadTellsItsAccount(t *testing.T) {
	in, home := smallDocuments(t, 3), open(t, t.TempDir())
	out := filepath.Join(home, "out")
	if messages, err := asNobody(t, home, "run", in, "--out", out).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, messages)
	}
	for _, dir := range []string{filepath.Join(out, ".jdscribe"), out} {
		if err := os.Chmod(dir, 0o555); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(dir, 0o777) //nolint:errcheck // so that it can be removed
	}
	status, err := asNobody(t, home, "status", out).CombinedOutput()
	if err != nil || !bytes.Contains(status, []byte("3: 3 done")) {
		t.Errorf("status: %v\n%s", err, status)
	}
	list, err := asNobody(t, home, "run", in, "--out", out, "--dry-run").CombinedOutput()
	if err != nil || bytes.Count(list, []byte("leave: unchanged")) != 3 {
		t.Errorf("dry run: %v\n%s", err, list)
	}
}

// TestWatch puts a file into a folder that is watched, then ends the watch.
func TestWatch(t *testing.T) {
	in, out := smallDocuments(t, 3), filepath.Join(t.TempDir(), "out")
	cmd := exec.Command("jdscribe", "watch", in, "--out", out, "--every", "50ms")
	told, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(told)
	until := func(want string) {
		t.Helper()
		for lines.Scan() {
			if strings.Contains(lines.Text(), want) {
				return
			}
		}
		t.Fatalf("it never said %q", want)
	}
	until("3 files: 3 done")
	if err := os.WriteFile(filepath.Join(in, "box-000", "position-00003.txt"), []byte("A new one."), 0o666); err != nil {
		t.Fatal(err)
	}
	until("4 files: 4 done (3 unchanged)")
	_ = cmd.Process.Signal(syscall.SIGTERM)
	for lines.Scan() {
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("it ended with %v", err)
	}
	checkWhole(t, in, out, 4)
}
