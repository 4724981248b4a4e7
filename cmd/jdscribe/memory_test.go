package main

import (
	"runtime/debug"
	"testing"
	"time"
)

func TestTheGoalForMemoryGivesWay(t *testing.T) {
	for _, c := range []struct{ least, inUse, want int64 }{
		{200 << 20, 0, 200 << 20},
		{200 << 20, 100 << 20, 200 << 20},
		{200 << 20, 400 << 20, 576 << 20},
		{200 << 20, 401 << 20, 576 << 20}, // no new goal for every change
	} {
		if got := goal(c.least, c.inUse); got != c.want {
			t.Errorf("%d MB in use: %d MB, want %d", c.inUse>>20, got>>20, c.want>>20)
		}
	}
	t.Setenv("GOMEMLIMIT", "")
	before := debug.SetMemoryLimit(-1)
	defer debug.SetMemoryLimit(before)
	m := boundMemory()
	defer m.end()
	m.forDocuments(4)
	want := int64(memoryBase + 4*memoryPerDocument)
	for range 1000 {
		if debug.SetMemoryLimit(-1) == want {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("the goal is %d MB, want %d", debug.SetMemoryLimit(-1)>>20, want>>20)
}
