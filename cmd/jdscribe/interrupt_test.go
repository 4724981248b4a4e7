package main

import (
	"context"
	"errors"
	"os"
	"syscall"
	"testing"
)

// follower is a command's interrupts, of which none comes from outside.
func follower(t *testing.T) (ctx context.Context, in *interrupts, died chan os.Signal) {
	t.Helper()
	ctx, in, forget := interruptible(t.Context())
	t.Cleanup(forget)
	died = make(chan os.Signal, 1)
	in.die = func(s os.Signal) { died <- s }
	return ctx, in, died
}

func TestTheSecondInterruptEndsTheProcess(t *testing.T) {
	ctx, in, died := follower(t)
	in.signals <- os.Interrupt
	<-ctx.Done()
	in.signals <- syscall.SIGTERM
	if s := <-died; s != syscall.SIGTERM {
		t.Errorf("it died of %v", s)
	}
}

// TestACommandIsToldOfTheSecondInterrupt, and then the third ends the process.
func TestACommandIsToldOfTheSecondInterrupt(t *testing.T) {
	ctx, in, died := follower(t)
	first := make(chan struct{})
	again, forget := in.second(ctx, func() { close(first) })
	defer forget()
	in.signals <- os.Interrupt
	<-first
	in.signals <- os.Interrupt
	<-again
	in.signals <- os.Interrupt
	<-died
}

// TestAnInterruptAfterTheWorkIsNotTold: work that is over has not been interrupted.
func TestAnInterruptAfterTheWorkIsNotTold(t *testing.T) {
	ctx, in, _ := follower(t)
	_, forget := in.second(ctx, func() { t.Error("an interrupt is told after the end") })
	forget()
	in.signals <- os.Interrupt
	<-ctx.Done()
	in.signals <- os.Interrupt
	<-in.again
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
