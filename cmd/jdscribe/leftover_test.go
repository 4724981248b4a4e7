//go:build unix

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// TestNoEndLeavesTemporaryFiles ends a command that has a temporary file in each
// way; what a kill leaves, the next command removes.
func TestNoEndLeavesTemporaryFiles(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	t.Setenv(engineVariable, noEngine)
	for _, end := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		endWaiting(t, end)
		if left := temporaries(t); len(left) > 0 {
			t.Errorf("%v leaves %v", end, left)
		}
	}
	endWaiting(t, syscall.SIGKILL)
	left := temporaries(t)
	if len(left) != 1 {
		t.Fatalf("a kill leaves %v, so that this test says nothing", left)
	}
	long := time.Now().Add(-time.Hour)
	if err := os.Chtimes(left[0], long, long); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command("jdscribe", "run", "--dry-run", smallDocuments(t, 1), "--out", filepath.Join(t.TempDir(), "out")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	if left := temporaries(t); len(left) > 0 {
		t.Errorf("after a kill and a run %v is left", left)
	}
}

// endWaiting ends a command that waits for standard input.
func endWaiting(t *testing.T, end syscall.Signal) {
	t.Helper()
	cmd := exec.Command("jdscribe", "extract", "-")
	in, err := cmd.StdinPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close() //nolint:errcheck // it was nobody's
	for len(temporaries(t)) == 0 {
		if _, err := io.WriteString(in, "a word "); err != nil {
			t.Fatalf("it ended before it was to: %v", err)
		}
		time.Sleep(5 * time.Millisecond)
	}
	if err := cmd.Process.Signal(end); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // it was ended
}

// temporaries are the files in the folder for temporary ones.
func temporaries(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(os.TempDir(), "*"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}
