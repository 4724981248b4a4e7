//go:build linux && (amd64 || arm64)

package sandbox

import (
	"os"
	"runtime"
	"unsafe"

	"github.com/landlock-lsm/go-landlock/landlock"
	"golang.org/x/sys/unix"
	"kernel.org/pub/linux/libs/security/libcap/psx"
)

// confine has the system refuse, to all threads and for good, what a worker never
// asks for, and a file that has taken one over would. A system that lacks one of
// the fences, or a part of it, has one less.
func confine(writable []string) {
	dropPowers()
	confineFiles(writable)
	confineCalls()
	hide()
}

// hide keeps other processes of the same user, among them a worker that a file has
// taken over where the system knows no fence for files, from this one's memory,
// environment and open files. It hides nothing from root.
func hide() { _ = unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0) }

// kept are what of root's powers a worker keeps: to read what root reads.
const kept = 1<<unix.CAP_DAC_OVERRIDE | 1<<unix.CAP_DAC_READ_SEARCH

// dropPowers takes root's other powers away, some of which pass the fence between
// processes. From nobody else anything is taken.
func dropPowers() {
	var pinned runtime.Pinner
	defer pinned.Unpin()
	header, sets := &unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}, &[2]unix.CapUserData{} // lower and upper halves
	pinned.Pin(header)
	pinned.Pin(sets)
	if unix.Capget(header, &sets[0]) != nil {
		return
	}
	sets[0] = unix.CapUserData{Effective: sets[0].Effective & kept, Permitted: sets[0].Permitted & kept}
	sets[1] = unix.CapUserData{}
	_, _, _ = psx.Syscall3(unix.SYS_CAPSET, uintptr(unsafe.Pointer(header)), uintptr(unsafe.Pointer(sets)), 0)
}

// confineFiles lets the process write no file but in some folders. It can't signal
// those outside, and not even read what /proc has of them, such as the environment
// of its parent.
func confineFiles(writable []string) {
	_ = landlock.V6.BestEffort().Restrict(landlock.RODirs("/"),
		landlock.RWFiles(os.DevNull).IgnoreIfMissing(), landlock.RWDirs(writable...).IgnoreIfMissing())
}

// forbidden are calls to start a program, which could leave the worker's group and
// outlive it, to reach the network, to look into other processes or to end them.
var forbidden = append([]uint32{unix.SYS_EXECVE, unix.SYS_EXECVEAT, unix.SYS_SOCKET, unix.SYS_IO_URING_SETUP,
	unix.SYS_PTRACE, unix.SYS_PROCESS_VM_READV, unix.SYS_PROCESS_VM_WRITEV,
	unix.SYS_TKILL, unix.SYS_RT_SIGQUEUEINFO, unix.SYS_RT_TGSIGQUEUEINFO,
	unix.SYS_PIDFD_OPEN, unix.SYS_PIDFD_GETFD, unix.SYS_PIDFD_SEND_SIGNAL}, forbiddenHere...)

// signals are the calls that send one, which a process needs for itself.
var signals = []uint32{unix.SYS_KILL, unix.SYS_TGKILL}

// Where the kernel's seccomp_data has what a filter looks at.
const (
	callNumber   = 0
	callArch     = 4
	callArgument = 16 // the lower half of the first one
)

// confineCalls has the system refuse what is forbidden.
func confineCalls() {
	filter := confinement(uint32(os.Getpid())) //nolint:gosec // a process's number is small
	program := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != nil {
		return
	}
	_, _, _ = unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, unix.SECCOMP_FILTER_FLAG_TSYNC, uintptr(unsafe.Pointer(&program)))
}

// confinement is the filter. Of the ways to make a thread, clone3 hides what it is
// asked for: libraries use clone where it is not there.
func confinement(self uint32) []unix.SockFilter {
	refuse := statement(unix.BPF_RET|unix.BPF_K, unix.SECCOMP_RET_ERRNO|uint32(unix.EPERM))
	allow := statement(unix.BPF_RET|unix.BPF_K, unix.SECCOMP_RET_ALLOW)
	filter := []unix.SockFilter{
		load(callArch), unless(unix.BPF_JEQ, arch, 1), refuse,
		load(callNumber), when(unix.BPF_JGE, foreignCalls, 1), refuse,
	}
	for _, call := range forbidden {
		filter = append(filter, when(unix.BPF_JEQ, call, 1), refuse)
	}
	for _, call := range signals {
		filter = append(filter, when(unix.BPF_JEQ, call, 4), load(callArgument), unless(unix.BPF_JEQ, self, 1), refuse, allow)
	}
	return append(filter,
		when(unix.BPF_JEQ, unix.SYS_CLONE3, 1), statement(unix.BPF_RET|unix.BPF_K, unix.SECCOMP_RET_ERRNO|uint32(unix.ENOSYS)),
		when(unix.BPF_JEQ, unix.SYS_CLONE, 3), load(callArgument), unless(unix.BPF_JSET, unix.CLONE_THREAD, 1), refuse,
		allow)
}

func statement(code uint16, k uint32) unix.SockFilter { return unix.SockFilter{Code: code, K: k} }

func load(offset uint32) unix.SockFilter {
	return statement(unix.BPF_LD|unix.BPF_W|unix.BPF_ABS, offset)
}

// when goes on where the test holds, and passes over so many instructions where
// it does not; unless is the reverse.
func when(test uint16, k uint32, over uint8) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_JMP | unix.BPF_K | test, K: k, Jf: over}
}

func unless(test uint16, k uint32, over uint8) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_JMP | unix.BPF_K | test, K: k, Jt: over}
}
