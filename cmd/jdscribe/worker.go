package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"os"
	"runtime"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/jdscribe/jdscribe"
	"github.com/jdscribe/jdscribe/internal/batch"
)

type workerOptions struct {
	metrics string
	log     string
}

func newWorkerCommand(a *app) *cobra.Command {
	var o workerOptions
	cmd := &cobra.Command{
		Use:   "worker --db " + databaseAddress,
		Short: "Do documents of the runs in a database, until it is stopped",
		Long: `worker does the documents of all runs that were begun with the same --db, on this
machine or another; any number of workers share the work. The settings that
decide the outputs come with the run; --jobs and --memory-limit-mb are the
worker's own. Inputs, outputs and the files that the settings name must be
reached under the same paths as at the run, or lie in buckets: a worker that
does not reach them leaves the run to others and says so, as does the run.

A worker that dies, or freezes for longer than --lease, loses its documents to
the others. A database that goes away is waited for. An interrupt or the order
to end (SIGTERM) ends it when the documents in hand are done, a second one at
once; both end it with code 0.

What happens is logged as JSON lines to standard error, or to --log FILE.
--metrics ADDRESS serves Prometheus metrics at http://ADDRESS/metrics: give an
address that only those reach who may.`,
		Example: "  JDSCRIBE_DB=postgres://records@db.example.org/records jdscribe worker --metrics 127.0.0.1:9300",
		Args:    exactly(0, "no arguments"),
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.worker(cmd, o) },
	}
	cmd.Flags().StringVar(&o.metrics, "metrics", "", "address to serve Prometheus metrics at, as in 127.0.0.1:9300")
	cmd.Flags().StringVar(&o.log, "log", "", "file to which the log is added; empty is standard error")
	return cmd
}

func (a *app) worker(cmd *cobra.Command, o workerOptions) (err error) {
	if err := a.load(cmd); err != nil {
		return err
	}
	if a.settings.db() == "" {
		return usageError("--db is missing", "name the database that the runs are in: jdscribe worker --db "+databaseAddress+", or set JDSCRIBE_DB")
	}
	log, end, err := a.workerLog(o.log)
	if err != nil {
		return err
	}
	defer func() { err = cmp.Or(err, end()) }()
	m := newMetrics()
	if o.metrics != "" {
		stop, err := m.serve(o.metrics, log)
		if err != nil {
			return &codedError{code: exitError, err: err, hint: "give --metrics a free address of this machine, as in 127.0.0.1:9300"}
		}
		defer stop()
	}
	return a.work(cmd.Context(), log, m, o)
}

// work does documents until the context is done.
func (a *app) work(ctx context.Context, log *slog.Logger, m *metrics, o workerOptions) error {
	now, forget := a.interrupts.second(ctx, func() {})
	defer forget()
	jobs := a.settings.jobs()
	if jobs == 0 {
		jobs = runtime.NumCPU()
	}
	s := batch.ServeOptions{Address: a.settings.db(), Jobs: jobs + 1, Lease: a.settings.lease(), Log: log,
		About: map[string]any{"version": jdscribe.Version, "engine": recogniser.name(), "jobs": jobs},
		Done:  m.document,
		Open:  func(travelled json.RawMessage) (batch.Processor, func(), error) { return a.openFor(travelled, m) },
	}
	if o.metrics != "" {
		s.Depth = m.depth
	}
	err := batch.Serve(ctx, now, s)
	if errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// openFor starts what a run's settings ask for.
func (a *app) openFor(travelled json.RawMessage, m *metrics) (batch.Processor, func(), error) {
	s, err := a.settings.with(travelled)
	if err != nil {
		return nil, nil, err
	}
	as := *a
	as.settings = s
	session, err := as.open(m.page)
	if err != nil {
		return nil, nil, err
	}
	session.memory.forDocuments(session.jobs + 1)
	return session.processor, session.close, nil
}

// workerLog is JSON for machines, and text where a person looks. end closes it and
// gives the error of one that is not whole.
func (a *app) workerLog(name string) (log *slog.Logger, end func() error, err error) {
	whole := func() error { return nil }
	if name == "" {
		if f, ok := a.err.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
			return slog.New(slog.NewTextHandler(a.err, nil)), whole, nil
		}
		return slog.New(slog.NewJSONHandler(a.err, nil)), whole, nil
	}
	f, err := openLog(name, newProgress(a.err).say)
	if err != nil {
		return nil, nil, err
	}
	return slog.New(slog.NewJSONHandler(f, nil)), func() error { f.close(); return f.failure() }, nil
}
