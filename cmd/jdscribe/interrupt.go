package main

import (
	"context"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/jdscribe/jdscribe/internal/scratch"
)

// interrupts are the orders to end: interrupts, SIGTERM and a terminal's end. The
// first ends a context. The second ends the process at once, or is told to a
// command that asked for it; then the third does.
type interrupts struct {
	signals chan os.Signal
	again   chan struct{} // closed at the second
	die     func(os.Signal)

	mu  sync.Mutex
	ask bool // a command is told of the second
}

// interruptible gives a context that the first interrupt ends. forget gives
// interrupts their usual effect again.
func interruptible(ctx context.Context) (_ context.Context, in *interrupts, forget func()) {
	in = &interrupts{signals: make(chan os.Signal, 3), again: make(chan struct{}), die: die}
	signal.Notify(in.signals, os.Interrupt, syscall.SIGTERM)
	if !signal.Ignored(syscall.SIGHUP) { // as under nohup
		signal.Notify(in.signals, syscall.SIGHUP)
	}
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go in.follow(cancel, done)
	return ctx, in, func() {
		signal.Stop(in.signals)
		close(done)
		cancel()
	}
}

// follow takes the signals as they come, until all is done.
func (in *interrupts) follow(cancel func(), done <-chan struct{}) {
	for n := 1; ; n++ {
		select {
		case <-done:
			return
		case s := <-in.signals:
			switch {
			case n == 1:
				cancel()
			case n == 2 && in.asked():
				close(in.again)
			default:
				in.die(s)
			}
		}
	}
}

func (in *interrupts) asked() bool {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.ask
}

// second gives a channel that is closed at the second interrupt; first is called
// at the one that ends the context, unless forget, which is for the work's end, was
// called before.
func (in *interrupts) second(ctx context.Context, first func()) (again <-chan struct{}, forget func()) {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.ask = true
	stop := context.AfterFunc(ctx, first)
	return in.again, func() { stop() }
}

// die ends the process as the signal does, and leaves nothing in the temporary
// folder.
func die(s os.Signal) {
	scratch.Clear()
	signal.Reset()
	if p, err := os.FindProcess(os.Getpid()); err == nil && p.Signal(s) == nil {
		time.Sleep(time.Second) // it is on its way
	}
	os.Exit(exitInterrupted)
}

// unlessInterrupted runs a long work that writes nothing, or its results under
// temporary names, and leaves it where it stands when the context is done: the
// process is to end then.
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
