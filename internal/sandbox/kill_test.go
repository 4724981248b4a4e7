//go:build unix

package sandbox

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/document"
)

// killer ends the workers that are at a page, as often as told, the way that a
// system out of memory does.
func killer(t *testing.T, mark string, times int) {
	t.Helper()
	killed := map[string]bool{}
	for start := time.Now(); len(killed) < times && time.Since(start) < 20*time.Second; time.Sleep(5 * time.Millisecond) {
		marks, _ := filepath.Glob(mark + "*")
		for _, m := range marks {
			pid, err := strconv.Atoi(m[strings.LastIndex(m, "-")+1:])
			if err == nil && !killed[m] {
				killed[m] = true
				_ = syscall.Kill(pid, syscall.SIGKILL)
			}
		}
	}
	if len(killed) != times {
		t.Errorf("%d workers were killed, want %d", len(killed), times)
	}
}

// TestAWorkerKilledMidPage: one that is killed costs nothing, two cost the
// page.
func TestAWorkerKilledMidPage(t *testing.T) {
	for fault, times := range map[string]int{"once-hang 2": 1, "hang 2": 2} {
		t.Run(fault, func(t *testing.T) {
			mark := filepath.Join(t.TempDir(), "mark")
			p := pool(t, fault, func(o *Options) { o.Env = append(o.Env, markVariable+"="+mark) })
			t.Setenv(markVariable, mark)
			go killer(t, markOf(2), times)
			doc := read(t, p, 4)
			for _, page := range doc.Pages {
				failed := page.Status == document.StatusFailed
				if failed != (page.Number == 2 && times == 2) {
					t.Errorf("page %d is %s: %s", page.Number, page.Status, page.Reason)
				}
				if failed && !strings.Contains(page.Reason, "signal: killed") {
					t.Errorf("reason %q", page.Reason)
				}
			}
			if left, _ := os.ReadDir(filepath.Dir(mark)); len(left) != 2 {
				t.Errorf("%d attempts, want two", len(left))
			}
		})
	}
}
