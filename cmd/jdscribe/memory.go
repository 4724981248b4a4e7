package main

import (
	"os"
	"runtime/debug"
)

// A run's own process holds the dictionaries and models, 130 MB, and the
// documents in hand, some 15 MB each. Without a limit the garbage of 190 real
// documents takes it to 330 MB resident; with this one to 270, for three per
// cent more time.
const (
	memoryBase        = 190 << 20
	memoryPerDocument = 16 << 20
)

// boundMemory asks the garbage collector to keep to what so many documents side
// by side need, unless the environment asks for something else.
func boundMemory(documents int) {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryBase + int64(documents)*memoryPerDocument)
	}
}
