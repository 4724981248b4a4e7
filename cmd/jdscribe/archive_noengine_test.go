package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestArchiveWithoutEngine runs a build that has no recognition engine: it
// says so, and the files that need none are done.
func TestArchiveWithoutEngine(t *testing.T) {
	out := t.TempDir()
	messages := runArchive(t, noEngine, exitNoEngine, out)
	if !strings.Contains(messages, "cgo") || !strings.Contains(messages, "hint: ") {
		t.Errorf("no word of the missing engine and what to do:\n%s", messages)
	}
	index := readIndex(t, filepath.Join(out, "index.csv"))
	for _, s := range allSpecimens(t) {
		_, err := os.Stat(outputPath(out, s))
		if strings.HasSuffix(s.Path, ".txt") && err != nil {
			t.Errorf("%s: no output: %v", s.Path, err)
		}
		if row := index[filepath.Join(archive, filepath.FromSlash(s.Path))]; row["state"] != "done" && row["reason"] == "" {
			t.Errorf("%s: not done, and no reason", s.Path)
		}
	}
}
