package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/internal/pgtest"
)

// BenchmarkWorkers has scans recognised by one worker and by two, each with one
// process that recognises. It needs the engine, and a machine that has nothing
// else to do.
func BenchmarkWorkers(b *testing.B) {
	program := filepath.Join(b.TempDir(), "jdscribe")
	if text, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, text)
	}
	b.Setenv("JDSCRIBE_DB", pgtest.Database(b))
	in := manyScans(b, 12)
	var took [3]time.Duration
	for b.Loop() {
		for workers := 1; workers <= 2; workers++ {
			begun := time.Now()
			cpu := recognise(b, program, in, workers)
			took[workers] += time.Since(begun)
			b.Logf("%d workers: %v by the clock, %v of the processor", workers, time.Since(begun).Round(time.Millisecond), cpu.Round(time.Millisecond))
		}
	}
	b.ReportMetric(float64(took[1])/float64(took[2]), "times-one-worker")
}

// manyScans makes copies of scanned pages, each with other bytes.
func manyScans(b *testing.B, n int) string {
	b.Helper()
	in := b.TempDir()
	for _, name := range []string{"2004/directeur-phares-balises.pdf", "2010/director-ferry-services.pdf"} {
		data, err := os.ReadFile(filepath.Join("../../testdata/archive", name))
		if err != nil {
			b.Fatal(err)
		}
		for i := range n {
			copied := append(bytes.Clone(data), fmt.Sprintf("\n%% copy %d\n", i)...)
			if err := os.WriteFile(filepath.Join(in, fmt.Sprintf("%02d-%s", i, filepath.Base(name))), copied, 0o666); err != nil {
				b.Fatal(err)
			}
		}
	}
	return in
}

// recognise has workers do a run, once all of them are ready, and gives the
// processor's time that they took.
func recognise(b *testing.B, program, in string, workers int) time.Duration {
	b.Helper()
	var all []*exec.Cmd
	for range workers {
		w := exec.Command(program, "worker", "--jobs", "1")
		if err := w.Start(); err != nil {
			b.Fatal(err)
		}
		all = append(all, w)
	}
	if text, err := exec.Command(program, "run", in, "--out", b.TempDir()).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, text)
	}
	var cpu time.Duration
	for _, w := range all {
		_ = w.Process.Signal(syscall.SIGTERM)
		if err := w.Wait(); err != nil {
			b.Error(err)
		}
		cpu += w.ProcessState.UserTime() + w.ProcessState.SystemTime()
	}
	return cpu
}
