package sandbox

import (
	"context"
	"slices"
)

// waiter is a page that waits for a worker.
type waiter struct {
	file   string
	got    chan *worker // closed where the pool ended
	passed int          // how often a later one went first
}

// patience is how often a waiting page lets others go first that have their
// file open in the worker that became free: opening a file again costs some
// milliseconds, so order matters more.
const patience = 4

// join counts a process that is about to start, unless the pool is closed.
func (p *Pool) join() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.closed {
		p.alive.Add(1)
	}
	return !p.closed
}

// acquire gives an idle worker, one that has the file open where there is one.
func (p *Pool) acquire(ctx context.Context, file string) (*worker, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		return nil, ErrClosed
	}
	if w := p.takeIdle(file); w != nil {
		p.mu.Unlock()
		return w, nil
	}
	me := &waiter{file: file, got: make(chan *worker, 1)}
	p.queue = append(p.queue, me)
	p.mu.Unlock()
	select {
	case w, ok := <-me.got:
		if !ok {
			return nil, ErrClosed
		}
		return w, nil
	case <-ctx.Done():
		p.leave(me)
		return nil, ctx.Err()
	}
}

// takeIdle prefers a worker that has the file open, then one that runs, then
// any. The caller holds the lock.
func (p *Pool) takeIdle(file string) *worker {
	best, rank := -1, -1
	for i, w := range p.idle {
		r := 0
		switch {
		case file != "" && w.file() == file:
			r = 2
		case w.running():
			r = 1
		}
		if r > rank {
			best, rank = i, r
		}
	}
	if best < 0 {
		return nil
	}
	w := p.idle[best]
	p.idle = slices.Delete(p.idle, best, best+1)
	return w
}

// leave takes a waiter out of the queue; a worker that it was given meanwhile
// goes on to the next.
func (p *Pool) leave(me *waiter) {
	p.mu.Lock()
	if i := slices.Index(p.queue, me); i >= 0 {
		p.queue = slices.Delete(p.queue, i, i+1)
		p.mu.Unlock()
		return
	}
	p.mu.Unlock()
	if w, ok := <-me.got; ok {
		p.release(w)
	}
}

// release hands a worker to the next page that waits.
func (p *Pool) release(w *worker) {
	if w.worn() {
		w.stop()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		go w.stop()
		return
	}
	if len(p.queue) == 0 {
		p.idle = append(p.idle, w)
		return
	}
	i := p.next(w)
	next := p.queue[i]
	p.queue = slices.Delete(p.queue, i, i+1)
	next.got <- w
}

// next is the place in the queue of the page that the worker gets.
func (p *Pool) next(w *worker) int {
	if p.queue[0].passed >= patience || w.file() == "" {
		return 0
	}
	for i, waiting := range p.queue {
		if waiting.file == w.file() {
			if i > 0 {
				p.queue[0].passed++
			}
			return i
		}
	}
	return 0
}
