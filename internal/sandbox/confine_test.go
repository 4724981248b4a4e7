package sandbox

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// breakout is a worker that does what one would that a file has taken over.
const breakout = "breaks out"

// breakingOut says what came of it, in one word.
func breakingOut() string {
	program := exec.Command("/bin/true").Run()
	_, network := net.Listen("tcp", "127.0.0.1:0")
	ended := syscall.Kill(os.Getppid(), 0)
	_, secrets := os.ReadFile(fmt.Sprintf("/proc/%d/environ", os.Getppid()))
	if os.Geteuid() == 0 { // from whom nothing is hidden
		secrets = syscall.EACCES
	}
	if errors.Is(program, syscall.EPERM) && errors.Is(network, syscall.EPERM) && errors.Is(ended, syscall.EPERM) && errors.Is(secrets, syscall.EACCES) {
		return "refused"
	}
	return strings.ReplaceAll(fmt.Sprintf("program:%v,network:%v,signal:%v,environment:%v", program, network, ended, secrets), " ", "_")
}

func TestAWorkerStartsNothingAndReachesNothing(t *testing.T) {
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" && runtime.GOARCH != "arm64" {
		return // no such fence is promised there
	}
	doc := read(t, pool(t, breakout, nil), 1)
	if got := text(doc.Pages[0]); got != "refused" {
		t.Errorf("a program, a connection, a signal and a look into its parent came to %q", got)
	}
}
