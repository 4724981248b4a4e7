package main

import (
	"context"
	"errors"
	"testing"
)

// TestWaitPrefersTheEnd: work that is over has not been interrupted, though both
// may be told at once.
func TestWaitPrefersTheEnd(t *testing.T) {
	over, cancel := context.WithCancel(t.Context())
	cancel()
	for range 100 { // select chooses by chance
		if wait(over, over.Done()) {
			t.Fatal("an interrupt is told after the end")
		}
	}
	something := make(chan struct{})
	close(something)
	if !wait(t.Context(), something) {
		t.Error("an interrupt is not told")
	}
}

func TestAnInterruptLeavesLongWork(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	stuck := make(chan struct{})
	defer close(stuck)
	if err := unlessInterrupted(ctx, func() error { <-stuck; return nil }); exitCode(err) != exitInterrupted {
		t.Errorf("got %v", err)
	}
	want := errors.New("broken")
	if err := unlessInterrupted(t.Context(), func() error { return want }); !errors.Is(err, want) {
		t.Errorf("got %v", err)
	}
}
