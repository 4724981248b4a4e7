package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	validator "github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/structure"
)

// soakVariable says how many documents the soak takes; make soak sets it.
const soakVariable = "SOAK_DOCUMENTS"

// TestKilledRunsAccountForEveryFile kills a run five times, at moments that are
// drawn, and wants each document once at the end.
func TestKilledRunsAccountForEveryFile(t *testing.T) {
	n := soakDocuments(t)
	in, out := smallDocuments(t, n), filepath.Join(t.TempDir(), "out")
	rng := soakDice(7)
	for kill := range 5 {
		files := 1 + rng.IntN(n/6)
		moment := time.Duration(rng.IntN(30)) * time.Millisecond
		killRun(t, in, out, files, moment)
		t.Logf("kill %d: after %d files and %v", kill+1, files, moment)
	}
	messages, err := exec.Command("jdscribe", "run", in, "--out", out).CombinedOutput()
	if err != nil {
		t.Fatalf("the last run: %v\n%s", err, messages)
	}
	checkWhole(t, in, out, n)
}

func soakDocuments(t *testing.T) int {
	t.Helper()
	s := os.Getenv(soakVariable)
	if s == "" {
		return 500
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func soakDice(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 500)) }

// smallDocuments makes n text files in folders of a hundred, each another; text
// needs no engine.
func smallDocuments(t *testing.T, n int) string {
	t.Helper()
	t.Setenv(engineVariable, noEngine)
	in := t.TempDir()
	for i := range n {
		path := filepath.Join(in, fmt.Sprintf("box-%03d", i/100), fmt.Sprintf("position-%05d.txt", i))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		text := fmt.Sprintf("Position Title: Manager, Wharf Records\nPosition Number: %05d\n\nGENERAL ACCOUNTABILITY\n"+
			"The Manager is accountable for the records of wharf number %d and for strategie advice on them.\n", 10000+i, i)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return in
}

// killRun starts a run and kills it some time after it has done so many files.
func killRun(t *testing.T, in, out string, files int, after time.Duration) {
	t.Helper()
	cmd := exec.Command("jdscribe", "run", in, "--out", out)
	messages, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	told := bufio.NewScanner(messages)
	for files > 0 {
		if !told.Scan() {
			t.Fatal("the run ended before it was killed")
		}
		if strings.Contains(told.Text(), ": done: ") {
			files--
		}
	}
	time.Sleep(after)
	_ = cmd.Process.Kill()
	_ = cmd.Wait() // it was killed
}

// checkWhole wants n documents, each once: in the folder, in the index, in the
// summary and in the ledger.
func checkWhole(t *testing.T, in, out string, n int) {
	t.Helper()
	checkOutputs(t, in, out, n)
	if index := readIndex(t, filepath.Join(out, "index.csv")); len(index) != n {
		t.Errorf("the index has %d rows, want %d", len(index), n)
	}
	var summary struct{ Files, Done, Duplicates int }
	data, err := os.ReadFile(filepath.Join(out, "summary.json"))
	if err == nil {
		err = json.Unmarshal(data, &summary)
	}
	if err != nil || summary.Files != n || summary.Done != n {
		t.Errorf("the summary has %+v, want %d done (%v)", summary, n, err)
	}
	// The ledger holds size and time of each output: all of them stand as written.
	list, err := exec.Command("jdscribe", "run", "--dry-run", in, "--out", out).Output()
	if got := bytes.Count(list, []byte("\tleave: unchanged\n")); err != nil || got != n {
		t.Errorf("by the ledger %d are unchanged, want %d (%v)", got, n, err)
	}
	left, err := os.ReadDir(filepath.Join(out, ledger.Folder, "staging"))
	if err != nil || len(left) > 0 {
		t.Errorf("%d unfinished outputs are left (%v)", len(left), err)
	}
}

// checkOutputs wants n outputs, each whole and of its own input.
func checkOutputs(t *testing.T, in, out string, n int) {
	t.Helper()
	schema := outputSchema(t)
	outputs, err := filepath.Glob(filepath.Join(out, "*", "*.txt.json"))
	if err != nil || len(outputs) != n {
		t.Errorf("%d outputs, want %d (%v)", len(outputs), n, err)
	}
	for _, path := range outputs {
		checkOutput(t, schema, in, out, path)
	}
}

func outputSchema(t *testing.T) *validator.Schema {
	t.Helper()
	data, err := structure.Schema()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := validator.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := validator.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// checkOutput wants an output that is whole, valid and that of its own input.
func checkOutput(t *testing.T, schema *validator.Schema, in, out, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	v, err := validator.UnmarshalJSON(bytes.NewReader(data))
	if err == nil {
		err = schema.Validate(v)
	}
	if err != nil {
		t.Errorf("%s: %v", path, err)
	}
	rel, _ := filepath.Rel(out, path)
	if got, want := readOutput(t, path).Source.Path, filepath.Join(in, strings.TrimSuffix(rel, ".json")); got != want {
		t.Errorf("%s is of %s", path, got)
	}
}
