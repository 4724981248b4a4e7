package sandbox

import "golang.org/x/sys/unix"

const (
	arch         = unix.AUDIT_ARCH_X86_64
	foreignCalls = 0x40000000 // and above: those of x32
)

var forbiddenHere = []uint32{unix.SYS_FORK, unix.SYS_VFORK}
