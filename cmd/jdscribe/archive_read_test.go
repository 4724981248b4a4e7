package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/specimen"
	"github.com/jdscribe/jdscribe/structure"
)

const archive = "../../testdata/archive"

// runArchive runs the command with an engine over the archive, which must end
// with a code, and gives its messages.
func runArchive(t *testing.T, engine string, code int, out string, flags ...string) string {
	t.Helper()
	cmd := exec.Command("jdscribe", append([]string{"run", archive, "--out", out}, flags...)...)
	cmd.Env = append(os.Environ(), engineVariable+"="+engine)
	messages, err := cmd.CombinedOutput()
	if got := cmd.ProcessState.ExitCode(); got != code {
		t.Fatalf("exit code %d, want %d (%v):\n%s", got, code, err, messages)
	}
	return string(messages)
}

func outputPath(out string, s specimen.Specimen) string {
	return filepath.Join(out, filepath.FromSlash(s.Path)+".json")
}

func readOutput(t *testing.T, path string) *structure.JobDescription {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var jd structure.JobDescription
	if err := json.Unmarshal(data, &jd); err != nil {
		t.Fatal(err)
	}
	return &jd
}

// readIndex is the rows of an index by path, each by column.
func readIndex(t *testing.T, path string) map[string]map[string]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // read only
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) == 0 {
		t.Fatalf("index of %d rows: %v", len(rows), err)
	}
	out := map[string]map[string]string{}
	for _, row := range rows[1:] {
		columns := map[string]string{}
		for i, name := range rows[0] {
			columns[name] = row[i]
		}
		out[columns["path"]] = columns
	}
	return out
}

// readTree is every file below a folder, by path.
func readTree(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		switch {
		case err == nil && d.Name() == ledger.Folder:
			return filepath.SkipDir // times of the run
		case err != nil || d.IsDir() || d.Name() == "report.html": // it holds times, too
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		out[rel] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func allSpecimens(t *testing.T) []specimen.Specimen {
	t.Helper()
	out, err := specimen.All()
	if err != nil {
		t.Fatal(err)
	}
	return out
}
