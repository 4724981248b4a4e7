//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package scratch

import (
	"io/fs"
	"os"
	"syscall"
)

// takeLock locks a file for as long as this process has it open; false where another
// has it.
func takeLock(f *os.File) bool {
	return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil
}

// own reports a file of this user's.
func own(info fs.FileInfo) bool {
	stat, is := info.Sys().(*syscall.Stat_t)
	return is && int(stat.Uid) == os.Geteuid()
}
