package ledger

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/riverqueue/river"
)

const (
	runsEvery   = 500 * time.Millisecond // how often a worker looks for runs
	refuseEvery = 20 * time.Second       // how often it tries one again that it could not do
	idleLooks   = 4                      // after how many looks at an idle run its service is closed
)

// refusal is a run that this worker could not do.
type refusal struct {
	reason string
	at     time.Time
	news   bool // was not told yet
}

// lookForRuns begins the service of runs that have documents to do, and ends
// that of runs that have none. What goes wrong is tried again at the next look.
func (s *server) lookForRuns(ctx context.Context) {
	var active []Run
	err := s.ledger.persist(ctx, func(ctx context.Context) (err error) {
		active, err = s.activeRuns(ctx)
		return err
	})
	if err != nil {
		if ctx.Err() == nil {
			s.options.Log.Error("looking for runs", "error", brief(err))
		}
		return
	}
	known := map[int64]bool{}
	for _, r := range active {
		known[r.ID] = true
		s.begin(ctx, r)
	}
	for _, run := range s.ledger.work.services.all() {
		_, refused := s.refusal(run)
		s.retire(ctx, run, known[run], refused)
	}
	s.forget(known)
}

// forget drops the refusals of runs that are over.
func (s *server) forget(known map[int64]bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for run := range s.refused {
		if !known[run] {
			delete(s.refused, run)
		}
	}
}

// refusal gives what was refused last of a run.
func (s *server) refusal(run int64) (refusal, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, ok := s.refused[run]
	return r, ok
}

// unableWait is how long a document waits that a worker could not write: the
// worker has stopped doing the run's by then.
const unableWait = 2 * time.Second

// unable notes that outputs of a run cannot be written here.
func (s *server) unable(run int64, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refused[run] = refusal{reason: err.Error(), at: time.Now(), news: true}
}

// activeRuns are the runs with documents in the queue, oldest first.
func (s *server) activeRuns(ctx context.Context) (runs []Run, err error) {
	err = each(ctx, s.postgres, `SELECT r.id, s.id, s.address, s.token, r.settings FROM jdscribe_run r JOIN jdscribe_sink s ON s.id = r.sink
		WHERE r.finished_at IS NULL AND EXISTS (SELECT 1 FROM river_job WHERE queue = 'run-' || r.id
			AND state IN ('available', 'running', 'retryable', 'scheduled', 'pending'))
		ORDER BY r.id`, nil, func(r rows) error {
		var order string
		run := Run{Worker: s.postgres.worker}
		err := r.Scan(&run.ID, &run.sink, &run.Folder, &run.Token, &order)
		run.Order = []byte(order)
		runs = append(runs, run)
		return err
	})
	return runs, err
}

// begin makes a run's service and takes up its queue.
func (s *server) begin(ctx context.Context, r Run) {
	services := &s.ledger.work.services
	was, refused := s.refusal(r.ID)
	if refused && time.Since(was.at) < refuseEvery {
		if was.news {
			s.refuse(ctx, r.ID, was.reason)
		}
		return
	}
	if one := services.take(r.ID); one != nil {
		one.idle = 0
		one.users.Add(-1)
		return
	}
	made, err := s.options.Open(ctx, r)
	if err != nil {
		s.refuse(ctx, r.ID, err.Error())
		return
	}
	if refused {
		s.accept(ctx, r.ID)
	}
	services.add(r.ID, &service{worker: made.Worker, maker: made.Maker, close: made.Close, among: fmt.Sprintf(" AND sink = %d", r.sink)})
	err = s.postgres.client.Queues().Add(queueOf(r.ID), river.QueueConfig{MaxWorkers: max(s.options.Jobs, 1)})
	if err != nil { // the database went away just now
		_ = s.removeQueue(ctx, r.ID) // what was half added
		services.drop(r.ID)
		return
	}
	s.options.Log.Info("run taken up", "run", r.ID, "folder", r.Folder)
}

// refuse notes why this worker does not do a run, and tells.
func (s *server) refuse(ctx context.Context, run int64, reason string) {
	was, refused := s.refusal(run)
	if !refused || was.news || was.reason != reason {
		s.options.Log.Error("run refused", "run", run, "reason", reason)
	}
	s.mu.Lock()
	s.refused[run] = refusal{reason: reason, at: time.Now()}
	s.mu.Unlock()
	s.writeRefusals(ctx)
}

func (s *server) accept(ctx context.Context, run int64) {
	s.mu.Lock()
	delete(s.refused, run)
	s.mu.Unlock()
	s.writeRefusals(ctx)
}

// writeRefusals writes them down for the runs to tell.
func (s *server) writeRefusals(ctx context.Context) {
	s.mu.Lock()
	reasons := map[int64]string{}
	for run, r := range s.refused {
		reasons[run] = r.reason
	}
	s.mu.Unlock()
	data, err := json.Marshal(reasons)
	if err == nil {
		err = s.ledger.persist(ctx, func(ctx context.Context) error {
			_, err := s.postgres.exec(ctx, "UPDATE jdscribe_worker SET refused = $1 WHERE id = $2", string(data), s.postgres.worker)
			return err
		})
	}
	if err != nil {
		s.options.Log.Error("writing down what is refused", "error", brief(err))
	}
}

// retire closes the service of a run that has had nothing to do for a while, or
// that is refused now.
func (s *server) retire(ctx context.Context, run int64, active, refused bool) {
	services := &s.ledger.work.services
	one := services.take(run)
	if one == nil {
		return
	}
	one.users.Add(-1)
	one.idle++
	if idle := !active && one.idle >= idleLooks; !idle && !refused || one.users.Load() > 0 {
		return
	}
	if s.removeQueue(ctx, run) == nil && services.drop(run) {
		s.options.Log.Info("run left", "run", run)
	}
}

// removeQueue lets go of a run's queue; its error is a queue that has documents
// in hand.
func (s *server) removeQueue(ctx context.Context, run int64) error {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	return s.postgres.client.Queues().Remove(ctx, queueOf(run))
}
