package ledger

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// service is how the documents of a run are done here.
type service struct {
	worker Worker
	maker  string
	among  string       // keeps a condition to the run's output folder
	close  func()       // nil where there is nothing to close
	users  atomic.Int64 // documents in hand
	idle   int          // looks since the run had something to do
}

// look is the worker's Look, and do its Do; a defect in them is a failure of the
// document.
func (s *service) look(ctx context.Context, e Entry) (file File, o *Outcome) {
	file = e.Input
	defer recovered(e, &o)
	file, o = s.worker.Look(ctx, e)
	return file, o
}

func (s *service) do(ctx context.Context, e Entry, twin *Entry) (o *Outcome) {
	defer recovered(e, &o)
	done := s.worker.Do(ctx, e, twin)
	return &done
}

// recovered makes a panic the outcome of a document, which is tried again, and keeps
// in the end what it has.
func recovered(e Entry, o **Outcome) {
	cause := recover()
	if cause == nil {
		return
	}
	*o = &Outcome{State: Queued, Failed: true, Code: "internal", Reason: fmt.Sprint("a defect of jdscribe: ", cause), Error: string(debug.Stack())}
	if e.Attempts+1 >= MaxAttempts {
		(*o).State, (*o).Written, (*o).Result = Quarantined, e.Written, e.Result
	}
}

// services are those of the runs that this process works for.
type services struct {
	mu  sync.Mutex
	run map[int64]*service
}

func (s *services) add(run int64, one *service) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.run == nil {
		s.run = map[int64]*service{}
	}
	s.run[run] = one
}

// take gives a run's service, which stays until its users are none; nil where
// there is none.
func (s *services) take(run int64) *service {
	s.mu.Lock()
	defer s.mu.Unlock()
	one := s.run[run]
	if one != nil {
		one.users.Add(1)
	}
	return one
}

// drop takes away a service that nobody uses; false where somebody does.
func (s *services) drop(run int64) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	one := s.run[run]
	if one == nil {
		return true
	}
	if one.users.Load() > 0 {
		return false
	}
	delete(s.run, run)
	if one.close != nil {
		one.close()
	}
	return true
}

// all are the runs that there are services for.
func (s *services) all() []int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	var runs []int64
	for run := range s.run {
		runs = append(runs, run)
	}
	return runs
}
