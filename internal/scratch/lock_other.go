//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package scratch

import (
	"io/fs"
	"os"
)

// takeLock knows of no lock here, and own of no owner: what was left is the system's
// to clean.
func takeLock(*os.File) bool { return false }

func own(fs.FileInfo) bool { return false }
