package sandbox

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// breakout is a worker that does what one would that a file has taken over.
const breakout = "breaks out"

// breakingOut says what came of it: what was not refused.
func breakingOut() string {
	parent := os.Getppid()
	_, network := net.Listen("tcp", "127.0.0.1:0")
	_, secrets := os.ReadFile(fmt.Sprintf("/proc/%d/environ", parent))
	tries := map[string]error{"program": exec.Command("/bin/true").Run(), "network": network, "signal": syscall.Kill(parent, 0)}
	fenced := landlockVersion() >= 1
	if fenced || os.Geteuid() != 0 { // from whom else nothing is hidden
		tries["secrets"] = secrets
	}
	if fenced {
		tries["file"] = os.WriteFile(filepath.Join(os.TempDir(), "jdscribe-broken-out"), nil, 0o600)
	}
	came := []string{}
	for what, err := range tries {
		if !errors.Is(err, fs.ErrPermission) {
			came = append(came, fmt.Sprintf("%s:%v", what, err))
		}
	}
	slices.Sort(came)
	return strings.ReplaceAll(cmp.Or(strings.Join(came, ","), "refused"), " ", "_")
}

// landlockVersion is that of the kernel's fences for files and processes, 0 for
// none.
func landlockVersion() int {
	const createRuleset, askVersion = 444, 1
	n, _, err := syscall.Syscall(createRuleset, 0, 0, askVersion)
	if err != 0 {
		return 0
	}
	return int(n)
}

func TestAWorkerStartsNothingAndReachesNothing(t *testing.T) {
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" && runtime.GOARCH != "arm64" {
		return // no such fence is promised there
	}
	doc := read(t, pool(t, breakout, nil), 1)
	if got := text(doc.Pages[0]); got != "refused" {
		t.Errorf("not refused: %q", got)
	}
}
