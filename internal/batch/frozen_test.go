package batch

import (
	"context"
	"encoding/json"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/internal/bucket/buckettest"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/pgtest"
	"github.com/jdscribe/jdscribe/structure"
)

// frozenOnce stands still before it makes the first document's outputs visible.
type frozenOnce struct {
	*documents
	once        *sync.Once
	begun, wake chan struct{}
}

func (f frozenOnce) Do(ctx context.Context, e ledger.Entry, twin *ledger.Entry) ledger.Outcome {
	o := f.documents.Do(ctx, e, twin)
	publish := o.Publish
	o.Publish = func() error {
		f.once.Do(func() { close(f.begun); <-f.wake })
		return publish()
	}
	return o
}

// servingFrozen starts a worker that stands still once.
func servingFrozen(t *testing.T, address string) (f frozenOnce, stop func()) {
	t.Helper()
	f = frozenOnce{once: &sync.Once{}, begun: make(chan struct{}), wake: make(chan struct{})}
	o := ServeOptions{Log: slog.New(slog.DiscardHandler), Open: func(json.RawMessage) (Processor, func(), error) { return newFake("later"), func() {}, nil }}
	open := func(_ context.Context, r ledger.Run) (ledger.Service, error) {
		s, err := o.service(r)
		if err == nil {
			f.documents = s.Worker.(*documents) //nolint:forcetypeassert // service's
			s.Worker = f
		}
		return s, err
	}
	return f, servingBy(t, func(ctx context.Context) error {
		return ledger.Serve(ctx, nil, ledger.ServeOptions{Address: address, Jobs: 1, Lease: testLease, Open: open})
	})
}

// waiting holds a document's reading up.
type waiting struct {
	*fakeProcessor
	name  string
	until chan struct{}
}

func (w waiting) Process(ctx context.Context, path string) (*structure.JobDescription, error) {
	if filepath.Base(path) == w.name {
		<-w.until
	}
	return w.fakeProcessor.Process(ctx, path)
}

// TestAFrozenWorkersOutputDoesNotStay has a worker stand still as it publishes, until
// another has done the document with other settings, and a result as long. In a folder
// what it wakes for is stopped; over an object it is put right, while the run goes on
// over another document.
func TestAFrozenWorkersOutputDoesNotStay(t *testing.T) {
	server := buckettest.S3(t, "results")
	for kind, c := range map[string]struct {
		out   string
		reads int // of the other worker
	}{"folder": {filepath.Join(t.TempDir(), "out"), 2}, "bucket": {server.Bucket("results/json"), 3}} {
		t.Run(kind, func(t *testing.T) {
			address, in := pgtest.Database(t), tree(t, map[string]string{"a.txt": "one", "z.txt": "two"})
			frozen, stop := servingFrozen(t, address)
			other := waiting{newFake("other"), "z.txt", make(chan struct{})}
			o := sharedOptions(t, address, c.out)
			if kind == "folder" {
				o.Ledger = ""
			}
			go func() {
				<-frozen.begun
				asked(t, address, "UPDATE jdscribe_worker SET lease = 1 RETURNING id", new(int64))
				serving(t, address, other)
				for done := 0; done == 0; time.Sleep(50 * time.Millisecond) {
					asked(t, address, "SELECT count(*) FROM jdscribe_document WHERE state = 'done'", &done)
				}
				asked(t, address, "UPDATE jdscribe_worker SET lease = 3600000 WHERE id = (SELECT min(id) FROM jdscribe_worker) RETURNING id", new(int64))
				close(frozen.wake)
				stop()
				close(other.until)
			}()
			s := mustRun(t, in, newFake("other"), o)
			if s.Done != 2 || len(other.calls) != c.reads {
				t.Errorf("%d read, %+v", len(other.calls), s)
			}
			if got := whys(t, in, newFake("other"), o); got["a.txt"] != "unchanged" {
				t.Errorf("the next run says %v", got)
			}
		})
	}
}
