package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/pgtest"
)

// shareDatabase has the commands of a test use a database, and lose patience
// with a worker soon.
func shareDatabase(t *testing.T, address string) {
	t.Helper()
	t.Setenv("JDSCRIBE_DB", address)
	t.Setenv("JDSCRIBE_LEASE", "1500ms")
}

// process is a command that runs beside a test.
type process struct {
	*exec.Cmd
	mu    sync.Mutex
	said  bytes.Buffer
	lines chan string
	ended chan error
}

// begin starts a command; what it says to standard error comes by the line.
func begin(t *testing.T, args ...string) *process {
	t.Helper()
	p := &process{Cmd: exec.Command("jdscribe", args...), lines: make(chan string, 100_000), ended: make(chan error, 1)}
	messages, err := p.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		for told := bufio.NewScanner(messages); told.Scan(); {
			p.mu.Lock()
			p.said.WriteString(told.Text() + "\n")
			p.mu.Unlock()
			p.lines <- told.Text()
		}
		close(p.lines)
		p.ended <- p.Wait()
	}()
	t.Cleanup(func() { _ = p.Process.Kill() })
	return p
}

func beginWorker(t *testing.T, args ...string) *process {
	t.Helper()
	return begin(t, append([]string{"worker", "--jobs", "1"}, args...)...)
}

func (p *process) messages() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.said.String()
}

// until waits for a line that holds some text, n times; false where the process
// ends before.
func (p *process) until(text string, n int) bool {
	for line := range p.lines {
		if strings.Contains(line, text) {
			n--
		}
		if n <= 0 {
			return true
		}
	}
	return false
}

// end has the process end in order.
func (p *process) end(t *testing.T) {
	t.Helper()
	_ = p.Process.Signal(syscall.SIGTERM)
	p.wait(t)
}

// wait wants the process to end well.
func (p *process) wait(t *testing.T) {
	t.Helper()
	select {
	case err := <-p.ended:
		if err != nil {
			t.Errorf("%v: %v\n%s", p.Args, err, ends([]byte(p.messages())))
		}
	case <-time.After(5 * time.Minute):
		t.Fatalf("%v does not end\n%s", p.Args, ends([]byte(p.messages())))
	}
}

// holdAtWork stops a worker that has a document in hand; one that has none by
// then is stopped as it is.
func (p *process) holdAtWork(t *testing.T) {
	t.Helper()
	inHand := fmt.Sprintf("SELECT count(*) FROM jdscribe_documents WHERE state = 'running' AND worker_process = %d", p.Process.Pid)
	for range 100 {
		_ = p.Process.Signal(syscall.SIGSTOP)
		time.Sleep(10 * time.Millisecond) // the server ends what was sent to it
		if answer(t, inHand) != "0" {
			return
		}
		_ = p.Process.Signal(syscall.SIGCONT)
		time.Sleep(3 * time.Millisecond)
	}
	_ = p.Process.Signal(syscall.SIGSTOP)
}

// TestKilledWorkersAccountForEveryFile kills runs and workers at moments that
// are drawn, freezes a worker past its lease, and wants each document once at
// the end.
func TestKilledWorkersAccountForEveryFile(t *testing.T) {
	n, rng := soakDocuments(t), soakDice(9)
	in, out := smallDocuments(t, n), filepath.Join(t.TempDir(), "out")
	shareDatabase(t, pgtest.Database(t))
	workers := []*process{beginWorker(t), beginWorker(t), beginWorker(t)}
	all := slices.Clone(workers)
	run := begin(t, "run", in, "--out", out)
	for kill := range 5 {
		files := 1 + rng.IntN(n/50) // the workers are well ahead of what the run tells
		if !run.until(": done: ", files) {
			t.Fatalf("the run ended before kill %d\n%s", kill+1, ends([]byte(run.messages())))
		}
		time.Sleep(time.Duration(rng.IntN(30)) * time.Millisecond)
		switch kill {
		case 0, 3, 4:
			workers[0].holdAtWork(t)
			_ = workers[0].Process.Kill()
			workers[0] = beginWorker(t)
			all = append(all, workers[0])
		case 2: // its workers go on, and another run takes over
			_ = run.Process.Kill()
			if <-run.ended == nil {
				t.Error("the run ended before it was killed")
			}
			run = begin(t, "run", in, "--out", out)
		case 1:
			workers[1].holdAtWork(t)
			time.AfterFunc(4*time.Second, func() { _ = workers[1].Process.Signal(syscall.SIGCONT) })
		}
		t.Logf("kill %d: after %d files", kill+1, files)
	}
	run.wait(t)
	time.Sleep(time.Second) // what a worker that woke late has to say changes nothing
	for _, w := range workers {
		w.end(t)
	}
	if !slices.ContainsFunc(all, func(w *process) bool {
		return strings.Contains(w.messages(), "documents of a lost worker are queued again")
	}) {
		t.Error("no document was taken from the lost workers: nothing was shown")
	}
	checkSharedWhole(t, in, out, n)
}

// checkSharedWhole wants n documents, each once: in the folder, in the index, in
// the summary, in the ledger and in the view.
func checkSharedWhole(t *testing.T, in, out string, n int) {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(out, ledger.Folder, "staging"), 0o777); err != nil { // of a run of its own
		t.Fatal(err)
	}
	checkWhole(t, in, out, n)
	if done := answer(t, `SELECT count(*) FROM jdscribe_documents WHERE state = 'done' AND result #>> '{source,path}' = path
		AND result #>> '{source,sha256}' = sha256`); done != fmt.Sprint(n) {
		t.Errorf("%s in the view, want %d", done, n)
	}
	if jobs := answer(t, "SELECT count(*) FROM river_job"); jobs != "0" {
		t.Errorf("%s jobs are left", jobs)
	}
}

// answer is the first value that a query of the test's database gives, or
// nothing.
func answer(t *testing.T, query string) string {
	t.Helper()
	c, err := pgx.Connect(t.Context(), os.Getenv("JDSCRIBE_DB"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(t.Context()) //nolint:errcheck // nothing is under way
	rows, err := c.Query(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	if !rows.Next() {
		if err := rows.Err(); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		return ""
	}
	values, err := rows.Values()
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(values[len(values)-1])
}

// TestADatabaseThatGoesAway stops the server in the middle of a run.
func TestADatabaseThatGoesAway(t *testing.T) {
	in, out := smallDocuments(t, 200), filepath.Join(t.TempDir(), "out")
	server := pgtest.Own(t)
	shareDatabase(t, server.Address("postgres"))
	workers := []*process{beginWorker(t), beginWorker(t)}
	run := begin(t, "run", in, "--out", out)
	run.until(": done: ", 40)
	if err := server.Stop(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(outage(t))
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	run.wait(t)
	for _, w := range append(workers, run) {
		if w != run {
			w.end(t)
		}
		said := w.messages()
		if !strings.Contains(said, "does not answer") || !strings.Contains(said, "answers again") || strings.Contains(said, pgtest.Password) {
			t.Errorf("%v: no clear message, or the password:\n%s", w.Args, ends([]byte(said)))
		}
	}
	if lost := answer(t, "SELECT count(*) FROM jdscribe_document WHERE lost > 0 OR attempts > 0"); lost != "0" {
		t.Errorf("%s documents were taken for lost", lost)
	}
	checkSharedWhole(t, in, out, 200)
}

// outageVariable is how long the server is away; make soak sets it.
const outageVariable = "OUTAGE"

func outage(t *testing.T) time.Duration {
	if d, err := time.ParseDuration(os.Getenv(outageVariable)); err == nil {
		return d
	}
	return 3 * time.Second
}

// TestWorkersMakeWhatARunMakes wants the bytes of a run by itself, from a run
// whose documents workers do; then the view, the status and the metrics.
func TestWorkersMakeWhatARunMakes(t *testing.T) {
	t.Setenv(engineVariable, engineForTests(t))
	in, err := filepath.Abs("../../testdata/archive")
	if err != nil {
		t.Fatal(err)
	}
	alone, together := filepath.Join(t.TempDir(), "out"), filepath.Join(t.TempDir(), "out")
	begin(t, "run", in, "--out", alone, "--markdown").until("will not be said", 1)
	shareDatabase(t, pgtest.Database(t))
	worker := beginWorker(t, "--metrics", "127.0.0.1:0")
	worker.until(`"msg":"worker begun"`, 1)
	begin(t, "run", in, "--out", together, "--markdown").until("will not be said", 1)
	if differ, err := exec.Command("diff", "-r", "--exclude=.jdscribe", "--exclude=report.html", alone, together).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, ends(differ))
	}
	checkMetrics(t, worker)
	checkOverview(t, together)
	checkQueries(t)
	again, err := exec.Command("jdscribe", "run", in, "--out", together, "--markdown").CombinedOutput()
	if !bytes.Contains(again, []byte("9 done (9 unchanged)")) {
		t.Errorf("%v\n%s", err, again)
	}
	worker.end(t)
}

func checkMetrics(t *testing.T, worker *process) {
	t.Helper()
	at := regexp.MustCompile(`http://127\.0\.0\.1:\d+/metrics`).FindString(worker.messages())
	r, err := http.Get(at)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close() //nolint:errcheck // read only
	text, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`jdscribe_documents_total{state="done"} 9`, `jdscribe_documents_total{state="quarantined"} 2`,
		`jdscribe_pages_total{method="ocr"} 10`, "jdscribe_pages_read_total 18", "jdscribe_document_seconds_count 9", "jdscribe_queue_documents{state=\"waiting\"} ", "process_resident_memory_bytes "} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the metrics lack %s:\n%s", want, text)
		}
	}
}

func checkOverview(t *testing.T, folder string) {
	t.Helper()
	text, err := exec.Command("jdscribe", "status").CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	for _, want := range []string{"1 at work", "0 waiting, 0 in hand", folder, "11: 9 done, 0 duplicates (0 unchanged), 2 quarantined"} {
		if !bytes.Contains(text, []byte(want)) {
			t.Errorf("the status lacks %q:\n%s", want, text)
		}
	}
}

// checkQueries runs what the README shows.
func checkQueries(t *testing.T) {
	t.Helper()
	text, err := os.ReadFile("testdata/queries.sql")
	if err != nil {
		t.Fatal(err)
	}
	queries := strings.Split(strings.TrimSpace(string(text)), ";\n")
	if len(queries) < 5 {
		t.Fatalf("%d queries", len(queries))
	}
	for _, q := range queries {
		got := answer(t, q)
		t.Logf("%s\n→ %s", q, got)
		if got == "" && !strings.Contains(q, "needs_review") { // the archive has nothing to review
			t.Errorf("nothing came of\n%s", q)
		}
	}
}

// TestAWorkerRefuses what it does not reach, and says so; so does the run.
func TestAWorkerRefuses(t *testing.T) {
	in, out := smallDocuments(t, 5), filepath.Join(t.TempDir(), "out")
	shareDatabase(t, pgtest.Database(t))
	run := begin(t, "run", in, "--out", out)
	if !run.until("no worker is at work on this run", 1) {
		t.Fatal("it waits in silence")
	}
	away := in + "-away"
	if err := os.Rename(in, away); err != nil {
		t.Fatal(err)
	}
	worker := beginWorker(t)
	if !worker.until(in+" cannot be opened here", 1) || !run.until("cannot do this run: the input "+in, 1) {
		t.Error("nobody says that the folder is not there")
	}
	worker.end(t)
	if err := os.Rename(away, in); err != nil {
		t.Fatal(err)
	}
	token := filepath.Join(out, ledger.Folder, "shared")
	if err := os.WriteFile(token, []byte("another"), 0o666); err != nil {
		t.Fatal(err)
	}
	worker = beginWorker(t)
	if !worker.until(out+" is another folder here", 1) {
		t.Error("it takes any folder of the same name")
	}
	worker.end(t)
	_ = run.Process.Signal(os.Interrupt)
	if err := <-run.ended; run.ProcessState.ExitCode() != exitInterrupted {
		t.Errorf("the run ended with %v\n%s", err, run.messages())
	}
	worker = beginWorker(t)
	begin(t, "run", in, "--out", out).wait(t)
	worker.end(t)
	checkSharedWhole(t, in, out, 5)
}

func TestTheDatabaseIsNotShown(t *testing.T) {
	shareDatabase(t, "postgres://u:"+pgtest.Password+"@127.0.0.1:1/x?password="+pgtest.Password)
	in := smallDocuments(t, 1)
	for _, args := range [][]string{{"config"}, {"status"}, {"worker"}, {"run", in, "--out", t.TempDir()}, {"run", in, "--out", t.TempDir(), "--dry-run"},
		{"status", "--db", "nonsense://" + pgtest.Password}, {"doctor"}} {
		text, err := exec.Command("jdscribe", args...).CombinedOutput()
		if args[0] != "config" && err == nil {
			t.Errorf("%v works", args)
		}
		if bytes.Contains(text, []byte(pgtest.Password)) {
			t.Errorf("%v shows the password:\n%s", args, text)
		}
	}
}
