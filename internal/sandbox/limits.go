//go:build linux || darwin

package sandbox

import "syscall"

// mostFile is the largest file that a worker may write, in bytes: the compiled
// PDFium that it keeps in the user's cache has some 20 million.
const mostFile = 1 << 28

// limitFiles keeps this process from filling a disk, whatever a file makes of
// it, and from leaving a core, which would hold the documents that it has read.
func limitFiles() {
	for resource, most := range map[int]uint64{syscall.RLIMIT_CORE: 0, syscall.RLIMIT_FSIZE: mostFile} {
		var limit syscall.Rlimit
		if syscall.Getrlimit(resource, &limit) != nil || limit.Max < most {
			continue
		}
		limit.Cur, limit.Max = most, most
		_ = syscall.Setrlimit(resource, &limit) // a limit that is not there is one fence less
	}
}
