package bounded

import (
	"context"
	"errors"
	"io"
	"testing"
	"time"
)

func TestCall(t *testing.T) {
	if v, left, err := Call(t.Context(), func() (int, error) { return 3, io.EOF }); v != 3 || left || !errors.Is(err, io.EOF) {
		t.Errorf("%d, %v, %v", v, left, err)
	}
	var panicked *Panicked
	if _, left, err := Call(t.Context(), func() (int, error) { panic(io.EOF) }); left || !errors.As(err, &panicked) || !errors.Is(err, io.EOF) {
		t.Errorf("a panic: %v, %v", left, err)
	}
	done, cancel := context.WithCancel(t.Context())
	cancel()
	if _, left, err := Call(done, func() (int, error) { t.Error("called"); return 0, nil }); left || !errors.Is(err, context.Canceled) {
		t.Errorf("a done context: %v, %v", left, err)
	}
}

func TestACallThatDoesNotEndIsLeftBehind(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	release := make(chan struct{})
	_, left, err := Call(ctx, func() (int, error) {
		cancel()
		<-release
		return 0, nil
	})
	if !left || !errors.Is(err, context.Canceled) || !Abandoned() {
		t.Errorf("left %v, error %v, abandoned %v", left, err, Abandoned())
	}
	close(release)
	for range 1000 {
		if !Abandoned() {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Error("it ended, and counts as left behind")
}
