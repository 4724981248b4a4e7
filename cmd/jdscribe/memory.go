package main

import (
	"os"
	"runtime/debug"
	system "runtime/metrics"
	"sync/atomic"
	"time"
)

// What this process, which holds the dictionaries and models (50 MB) and the
// documents between the stages, tries to stay within, besides the 60 MB of the
// program's own file that are resident. Without a goal the garbage of 190 real
// documents takes it to 223 MB resident; with one to 199, for no more time. A base
// of 60 MB gave 169, and the most time of the five that were tried, if only within
// what they vary.
const (
	memoryBase        = 90 << 20
	memoryPerDocument = 16 << 20
)

// memory holds the garbage collector to a goal that gives way: a large text needs
// more than the goal (some 80 MB for a million bytes), and a collector that is
// held to less than is in use does little else than collect.
type memory struct {
	least atomic.Int64 // bytes
	ended chan struct{}
}

// boundMemory sets the goal for one document in hand, unless the environment asks
// for something else.
func boundMemory() *memory {
	m := &memory{ended: make(chan struct{})}
	m.forDocuments(1)
	if os.Getenv("GOMEMLIMIT") == "" {
		set := m.least.Load()
		debug.SetMemoryLimit(set)
		go m.giveWay(set)
	}
	return m
}

// forDocuments sets the goal for documents side by side.
func (m *memory) forDocuments(n int) { m.least.Store(memoryBase + int64(n)*memoryPerDocument) }

func (m *memory) end() { close(m.ended) }

// giveWay keeps the goal, which was set, above what is in use.
func (m *memory) giveWay(set int64) {
	tick := time.NewTicker(250 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-m.ended:
			return
		case <-tick.C:
		}
		if want := goal(m.least.Load(), inUse()); want != set {
			debug.SetMemoryLimit(want)
			set = want
		}
	}
}

// goalStep keeps the goal from being set anew for every change.
const goalStep = 32 << 20

// goal is half as much again as is in use, in steps, and the least at least.
func goal(least, inUse int64) int64 {
	return max(least, (inUse+inUse/2)/goalStep*goalStep)
}

// inUse is what the last collection could not free.
func inUse() int64 {
	sample := []system.Sample{{Name: "/gc/heap/live:bytes"}}
	system.Read(sample)
	if sample[0].Value.Kind() != system.KindUint64 {
		return 0
	}
	return int64(sample[0].Value.Uint64()) //nolint:gosec // no memory is that large
}
