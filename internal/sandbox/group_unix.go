//go:build unix

package sandbox

import (
	"os/exec"
	"syscall"
)

// ownGroup puts the worker and what it may start into a group of its own, which
// a terminal's interrupt does not reach and which can be ended as one.
func ownGroup(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
}

func endGroup(c *exec.Cmd) {
	_ = syscall.Kill(-c.Process.Pid, syscall.SIGKILL) // it may have ended already
}
