package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// secondInterrupt gives a channel that is closed at the first interrupt after
// the one that ended the context; first is called at that one. forget gives
// interrupts their usual effect again.
func secondInterrupt(ctx context.Context, first func()) (again <-chan struct{}, forget func()) {
	signals, closed := make(chan os.Signal, 2), make(chan struct{})
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	done, cancel := context.WithCancel(context.WithoutCancel(ctx))
	go func() {
		if !wait(done, ctx.Done()) {
			return
		}
		first()
		for range 2 { // the one that ended the context is in the channel, too
			if !wait(done, signals) {
				return
			}
		}
		close(closed)
	}()
	return closed, func() {
		signal.Stop(signals)
		cancel()
	}
}

// wait waits for something from a channel; false where the context is done
// first.
func wait[T any](ctx context.Context, c <-chan T) bool {
	select {
	case <-ctx.Done():
		return false
	case <-c:
		return ctx.Err() == nil // both may have come
	}
}

// unlessInterrupted runs a long work that writes its results under temporary
// names, and leaves it where it stands when the context is done: the process is
// to end then.
func unlessInterrupted(ctx context.Context, work func() error) error {
	done := make(chan error, 1)
	go func() { done <- work() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
