package ledger

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"sync"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
)

// Run is what a worker is told of a run.
type Run struct {
	ID     int64
	sink   int64
	Folder string // of the outputs
	Token  string // that is in it
	Order  []byte // as the run gave it
	Worker int64  // this one's number
}

// Service does the documents of a run.
type Service struct {
	Worker Worker
	Maker  string // what makes the outputs: a twin must have the same
	Close  func() // called when the run has no more to do; may be nil
}

// ServeOptions are those of a worker of a database's runs.
type ServeOptions struct {
	Address string
	Jobs    int           // documents side by side; 1 if less
	Lease   time.Duration // DefaultLease if 0
	Log     *slog.Logger  // what happens, for machines; nothing if nil
	About   any           // what this worker is, for status; made JSON
	// Open makes ready what does a run's documents. Its error says why this
	// worker cannot do them; it is written down for the run to tell, and asked
	// again after a while.
	Open func(ctx context.Context, r Run) (Service, error)
	// Depth is told how many documents of all runs wait, and how many are in
	// hand, now and then; may be nil.
	Depth func(waiting, inHand int)
}

// Serve does the documents of a database's runs until the context is done; it
// then finishes those in hand, and does not wait for them when now is closed.
// A database that goes away is waited for. The error is a *DatabaseError; there
// is none where the context is done before the work has begun.
func Serve(ctx context.Context, now <-chan struct{}, o ServeOptions) error {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	lease := SharedOptions{Lease: o.Lease}.lease()
	tell := newContact(func(s string) { o.Log.Warn(s) })
	queueLog := warningsOnly(o.Log, tell)
	e, err := openPostgres(ctx, o.Address, max(o.Jobs, 1)+6, lease, queueLog)
	if err != nil {
		return unlessEnded(ctx, &DatabaseError{err})
	}
	l := &Ledger{engine: e, jobs: o.Jobs, lease: lease, work: newWork(o.Jobs), contact: tell}
	s := &server{ledger: l, postgres: e, options: o, queueLog: queueLog, refused: map[int64]refusal{}, holding: holding{hand: map[int64]int{}}}
	l.work.serve = s
	err = s.serve(ctx, now)
	_ = e.close() // gives no error
	return l.wrap(err)
}

// unlessEnded is the error, but for that of a context that is done.
func unlessEnded(ctx context.Context, err error) error {
	if ctx.Err() != nil && errors.Is(err, ctx.Err()) {
		return nil
	}
	return err
}

// server is a worker at work.
type server struct {
	ledger   *Ledger
	postgres *postgres
	options  ServeOptions
	queueLog *slog.Logger
	mu       sync.Mutex
	refused  map[int64]refusal // by run
	holding
}

func (s *server) serve(ctx context.Context, now <-chan struct{}) error {
	if err := s.enter(ctx); err != nil {
		return unlessEnded(ctx, err)
	}
	hand, drop := context.WithCancel(context.WithoutCancel(ctx))
	defer drop()
	if err := s.newClient(); err != nil {
		return err
	}
	if err := s.ledger.persist(ctx, func(context.Context) error { return s.postgres.start(hand) }); err != nil {
		s.leave(context.WithoutCancel(ctx))
		return unlessEnded(ctx, err)
	}
	s.options.Log.Info("worker begun", "worker", s.postgres.worker, "jobs", s.options.Jobs, "lease", s.ledger.lease.String())
	beats := s.beats(hand)
	for ctx.Err() == nil {
		s.lookForRuns(hand)
		select {
		case <-ctx.Done():
		case <-time.After(runsEvery):
		}
	}
	s.options.Log.Info("worker ending: the documents in hand are finished")
	err := s.ledger.finish(ctx, now, drop)
	<-beats
	s.leave(context.WithoutCancel(ctx))
	return err
}

// enter makes this worker known.
func (s *server) enter(ctx context.Context) error {
	about, err := json.Marshal(s.options.About)
	if err != nil {
		return err
	}
	if _, err := s.postgres.exec(ctx, forgetting); err != nil {
		return err
	}
	host, _ := os.Hostname() // for people only
	return s.postgres.pool.QueryRow(ctx, "INSERT INTO jdscribe_worker (host, process, about, lease) VALUES ($1, $2, $3, $4) RETURNING id",
		host, os.Getpid(), about, s.ledger.lease.Milliseconds()).Scan(&s.postgres.worker)
}

// forgetting removes workers that have been gone for long, but for those that the
// view names as a document's.
const forgetting = `DELETE FROM jdscribe_worker w WHERE coalesce(w.ended_at, w.beat_at) < now() - interval '30 days'
	AND NOT EXISTS (SELECT 1 FROM jdscribe_document d WHERE d.worker = w.id)`

// maxDeliveries is the queue's own limit, which only a defect reaches: how often
// a document may be tried, and lost, is counted in the ledger.
const maxDeliveries = 25

// noQueue is one without documents: the queue's client wants to be given one,
// and a run's are added when the run is there.
const noQueue = "jdscribe-none"

func (s *server) newClient() error {
	workers := river.NewWorkers()
	if err := river.AddWorkerSafely(workers, &worker{ledger: s.ledger}); err != nil {
		return err
	}
	client, err := river.NewClient(riverpgxv5.New(s.postgres.pool), &river.Config{
		ID:      s.clientID(),
		Queues:  map[string]river.QueueConfig{noQueue: {MaxWorkers: 1, FetchPollInterval: time.Hour}},
		Workers: workers,
		Logger:  s.queueLog,
		// A connection that listens would be one more thing to lose.
		PollOnly:   true,
		JobTimeout: -1, // a document's limits are the reader's
		// A lost worker's documents are put back by the others; see rescue.
		RescueStuckJobsAfter: 365 * 24 * time.Hour,
		MaxAttempts:          maxDeliveries,
		FetchCooldown:        10 * time.Millisecond,
		FetchPollInterval:    fetchPoll,
		RetryPolicy:          soon{},
	})
	s.postgres.client = client
	return err
}

func (s *server) clientID() string { return fmt.Sprintf("jdscribe-%d", s.postgres.worker) }

// fetchPoll is how often an idle worker asks each queue for documents.
const fetchPoll = 250 * time.Millisecond
