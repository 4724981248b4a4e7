// Package bounded calls parsers of untrusted files that can't be interrupted
// and may panic.
package bounded

import (
	"context"
	"fmt"
	"sync/atomic"
)

// Panicked is the error of a call that panicked.
type Panicked struct{ Cause any }

func (p *Panicked) Error() string { return fmt.Sprint(p.Cause) }

// Unwrap gives the cause where it is an error.
func (p *Panicked) Unwrap() error {
	err, _ := p.Cause.(error)
	return err
}

// abandoned counts the calls that were left behind and have not ended since.
var abandoned atomic.Int32

// Abandoned reports that a call was left behind in this process, which may
// never end.
func Abandoned() bool { return abandoned.Load() > 0 }

// Call runs a call until the context is done, and then leaves it to itself:
// left is true and the error is the context's. A panic is a *Panicked.
func Call[T any](ctx context.Context, call func() (T, error)) (value T, left bool, err error) {
	if err := ctx.Err(); err != nil {
		return value, false, err
	}
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		r.value, r.err = guarded(call)
		done <- r
	}()
	select {
	case r := <-done:
		return r.value, false, r.err
	case <-ctx.Done():
		abandoned.Add(1)
		go func() {
			<-done
			abandoned.Add(-1)
		}()
		return value, true, ctx.Err()
	}
}

func guarded[T any](call func() (T, error)) (value T, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = &Panicked{cause}
		}
	}()
	return call()
}
