//go:build linux && (amd64 || arm64)

package sandbox

import (
	"testing"

	"golang.org/x/sys/unix"
)

// call is what the kernel gives a filter.
type call struct{ number, arch, argument uint32 }

// verdict runs a filter over a call, as the kernel does.
func verdict(t *testing.T, filter []unix.SockFilter, c call) uint32 {
	t.Helper()
	given := map[uint32]uint32{callNumber: c.number, callArch: c.arch, callArgument: c.argument}
	a := uint32(0)
	for i := 0; i < len(filter); i++ {
		s, holds := filter[i], false
		switch s.Code {
		case unix.BPF_LD | unix.BPF_W | unix.BPF_ABS:
			a = given[s.K]
			continue
		case unix.BPF_RET | unix.BPF_K:
			return s.K
		case unix.BPF_JMP | unix.BPF_K | unix.BPF_JEQ:
			holds = a == s.K
		case unix.BPF_JMP | unix.BPF_K | unix.BPF_JGE:
			holds = a >= s.K
		case unix.BPF_JMP | unix.BPF_K | unix.BPF_JSET:
			holds = a&s.K != 0
		default:
			t.Fatalf("instruction %d: code %#x", i, s.Code)
		}
		if holds {
			i += int(s.Jt)
		} else {
			i += int(s.Jf)
		}
	}
	t.Fatalf("%+v: the filter has no end", c)
	return 0
}

func TestWhatTheFilterRefuses(t *testing.T) {
	const self = 4711
	filter := confinement(self)
	const allowed, refused = uint32(unix.SECCOMP_RET_ALLOW), unix.SECCOMP_RET_ERRNO | uint32(unix.EPERM)
	cases := map[call]uint32{
		{unix.SYS_READ, arch, 0}:                     allowed,
		{unix.SYS_OPENAT, arch, 0}:                   allowed,
		{unix.SYS_READ, unix.AUDIT_ARCH_I386, 0}:     refused, // its numbers mean other calls
		{unix.SYS_READ, unix.AUDIT_ARCH_ARM, 0}:      refused,
		{foreignCalls + unix.SYS_READ, arch, 0}:      refused,
		{unix.SYS_CLONE, arch, unix.CLONE_THREAD}:    allowed,
		{unix.SYS_CLONE, arch, uint32(unix.SIGCHLD)}: refused, // a process
		{unix.SYS_CLONE3, arch, 0}:                   unix.SECCOMP_RET_ERRNO | uint32(unix.ENOSYS),
		{unix.SYS_TGKILL, arch, self}:                allowed, // Go's own, to its threads
		{unix.SYS_TGKILL, arch, self + 1}:            refused,
		{unix.SYS_KILL, arch, self}:                  allowed,
		{unix.SYS_KILL, arch, 1}:                     refused,
		{unix.SYS_KILL, arch, 0}:                     refused, // to its group
		{unix.SYS_KILL, arch, ^uint32(0)}:            refused, // to everybody
	}
	for _, number := range forbidden {
		cases[call{number, arch, self}] = refused
	}
	for c, want := range cases {
		if got := verdict(t, filter, c); got != want {
			t.Errorf("%+v: %#x, want %#x", c, got, want)
		}
	}
}
