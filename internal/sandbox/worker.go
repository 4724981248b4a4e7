package sandbox

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jdscribe/jdscribe/extract"
)

// worker is a place for a worker process; the process is started on the first
// call and after each end. It is used by one goroutine at a time.
type worker struct {
	pool    *Pool
	process *process // nil where none runs
}

func (w *worker) running() bool { return w.process != nil }

// file is what the process has open; empty where there is none.
func (w *worker) file() string {
	if w.process == nil {
		return ""
	}
	return w.process.file
}

// worn reports a process that should be replaced.
func (w *worker) worn() bool {
	return w.process != nil && (w.process.tainted || w.process.pages >= w.pool.o.Pages)
}

// call asks the process, starting one if need be. Errors are those of the
// answer, or the context's, or *extract.Error with one of the codes crashed,
// timeout and memory; after those three the process has ended.
func (w *worker) call(ctx context.Context, r request) (response, error) {
	if err := w.start(ctx); err != nil {
		return response{}, err
	}
	if err := w.send(ctx, r); err != nil {
		return response{}, err
	}
	a, err := w.wait(ctx, w.pool.o.PageTime)
	if err != nil {
		return response{}, err
	}
	p := w.process
	p.tainted = p.tainted || a.Tainted
	if r.Op == opPage {
		p.pages++
	}
	if r.File != "" {
		p.file = string(r.File)
	}
	if a.Error != nil {
		return a, a.Error.unwired()
	}
	if err := a.check(r); err != nil {
		p.tainted = true
		return response{}, &extract.Error{Code: extract.CodeFailed, Detail: "the worker's answer: " + err.Error()}
	}
	return a, nil
}

// send puts the request to the process; one that ended while it was idle, which
// says nothing of this file, is replaced.
func (w *worker) send(ctx context.Context, r request) error {
	if w.process.send(r) == nil {
		return nil
	}
	_ = w.died() // of what came before
	if err := w.start(ctx); err != nil {
		return err
	}
	if w.process.send(r) != nil {
		return w.died()
	}
	return nil
}

// readyTime is how long a process may take to say that it is ready, and to take
// a request.
const readyTime = time.Minute

// watchEvery is how often the process's memory is looked at, which takes ten
// microseconds. A process that writes to new memory as fast as it can takes
// some 60 MB in this time.
const watchEvery = 20 * time.Millisecond

func (w *worker) wait(ctx context.Context, limit time.Duration) (response, error) {
	timer := time.NewTimer(limit)
	defer timer.Stop()
	watch := time.NewTicker(watchEvery)
	defer watch.Stop()
	for {
		select {
		case a := <-w.process.answers:
			if a.err != nil {
				return response{}, w.died()
			}
			return a.response, nil
		case <-w.process.done: // its last answer, if any, is not worth the wait
			return response{}, w.died()
		case <-watch.C:
			if used := residentMemory(w.process.command.Process.Pid); used > w.pool.o.Memory {
				w.kill()
				return response{}, &extract.Error{Code: extract.CodeMemory, Detail: fmt.Sprintf("over %d MiB", w.pool.o.Memory>>20)}
			}
		case <-timer.C:
			w.kill()
			return response{}, &extract.Error{Code: extract.CodeTimeout, Detail: fmt.Sprintf("over %v", limit)}
		case <-ctx.Done():
			w.kill()
			return response{}, ctx.Err()
		case <-w.pool.ending:
			w.kill()
			return response{}, ErrClosed
		}
	}
}

// died ends what is left of a process that stopped answering.
func (w *worker) died() error {
	p := w.process
	select {
	case <-p.done:
	case <-time.After(time.Second):
	}
	w.kill()
	return &extract.Error{Code: extract.CodeCrashed, Detail: p.lastWords()}
}

func (w *worker) start(ctx context.Context) error {
	if w.process != nil {
		return nil
	}
	if !w.pool.join() {
		return ErrClosed
	}
	p, err := launch(w.pool.o)
	if err != nil {
		w.pool.alive.Done()
		return fmt.Errorf("start a worker: %w", err)
	}
	w.process = p
	go func() {
		<-p.done
		w.pool.alive.Done()
	}()
	if _, err := w.wait(ctx, readyTime); err != nil {
		var e *extract.Error
		if errors.As(err, &e) { // a worker that never was ready says nothing about a file
			return fmt.Errorf("start a worker: %s: %s", w.pool.o.Command[0], e.Detail)
		}
		return err
	}
	return nil
}

// kill ends the process and everything that it started, at once.
func (w *worker) kill() {
	p := w.process
	if p == nil {
		return
	}
	w.process = nil
	endGroup(p.command)
	<-p.done
}

// stop lets an idle process end by itself, which takes no time, and kills it
// otherwise.
func (w *worker) stop() {
	p := w.process
	if p == nil {
		return
	}
	_ = p.in.Close() // the end of its input is the order to end
	select {
	case <-p.done:
		w.process = nil
	case <-time.After(time.Second):
		w.kill()
	}
}
