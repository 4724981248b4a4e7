package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/jdscribe/jdscribe/internal/batch"
)

// metrics are a worker's, for Prometheus.
type metrics struct {
	registry  *prometheus.Registry
	documents *prometheus.CounterVec // by state
	pages     *prometheus.CounterVec // by method
	read      prometheus.Counter     // pages, as they are read
	edits     prometheus.Counter
	seconds   prometheus.Histogram
	queue     *prometheus.GaugeVec
}

func newMetrics() *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		documents: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "jdscribe_documents_total",
			Help: "Documents that this worker has settled, by state."}, []string{"state"}),
		pages: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "jdscribe_pages_total",
			Help: "Pages of the documents that this worker has done, by how their text was had."}, []string{"method"}),
		read: prometheus.NewCounter(prometheus.CounterOpts{Name: "jdscribe_pages_read_total",
			Help: "Pages that this worker has read, as it reads them."}),
		edits: prometheus.NewCounter(prometheus.CounterOpts{Name: "jdscribe_edits_total",
			Help: "Corrections in force in the documents that this worker has done."}),
		seconds: prometheus.NewHistogram(prometheus.HistogramOpts{Name: "jdscribe_document_seconds",
			Help: "Time that a document took.", Buckets: []float64{0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000}}),
		queue: prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "jdscribe_queue_documents",
			Help: "Documents of all runs in the database that wait, or that workers have in hand."}, []string{"state"}),
	}
	m.registry.MustRegister(m.documents, m.pages, m.read, m.edits, m.seconds, m.queue,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	for _, state := range []string{"done", "duplicate", "quarantined"} {
		m.documents.WithLabelValues(state)
	}
	return m
}

// document counts a document that was settled.
func (m *metrics) document(r batch.Result, took time.Duration) {
	m.documents.WithLabelValues(shownState(r)).Inc()
	if !r.State.HasOutput() {
		return
	}
	for method, n := range r.Row.Methods {
		m.pages.WithLabelValues(method).Add(float64(n))
	}
	m.edits.Add(float64(r.Row.Edits))
	m.seconds.Observe(took.Seconds())
}

func (m *metrics) page() { m.read.Inc() }

func (m *metrics) depth(waiting, inHand int) {
	m.queue.WithLabelValues("waiting").Set(float64(waiting))
	m.queue.WithLabelValues("in_hand").Set(float64(inHand))
}

// serve answers at an address until stop.
func (m *metrics) serve(address string, log *slog.Logger) (stop func(), err error) {
	l, err := net.Listen("tcp", address)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("/metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{}))
	s := &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			log.Error("metrics ended", "error", err)
		}
	}()
	log.Info("metrics", "address", "http://"+l.Addr().String()+"/metrics")
	return func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		_ = s.Shutdown(ctx) // who asks just then gets no answer
		<-ended
	}, nil
}
