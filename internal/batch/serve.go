package batch

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/jdscribe/jdscribe/internal/blame"
	"github.com/jdscribe/jdscribe/internal/bucket"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/scratch"
	"github.com/jdscribe/jdscribe/internal/source"
)

// ServeOptions are those of a worker of a database's runs.
type ServeOptions struct {
	Address string
	Jobs    int // documents side by side; 1 if less
	Lease   time.Duration
	Log     *slog.Logger
	About   any                       // what this worker is, for status
	Depth   func(waiting, inHand int) // of the database's queue, now and then; may be nil
	Done    func(Result, time.Duration)
	// Open makes what does the documents of a run with these settings. Its
	// error says why this worker cannot.
	Open func(settings json.RawMessage) (p Processor, done func(), err error)
}

// Serve does documents of a database's runs; see ledger.Serve.
func Serve(ctx context.Context, now <-chan struct{}, o ServeOptions) error {
	return ledger.Serve(ctx, now, ledger.ServeOptions{Address: o.Address, Jobs: o.Jobs, Lease: o.Lease, Log: o.Log, About: o.About, Depth: o.Depth,
		Open: func(_ context.Context, r ledger.Run) (ledger.Service, error) { return o.service(r) }})
}

// service makes ready what does a run's documents.
func (o ServeOptions) service(r ledger.Run) (ledger.Service, error) {
	var told order
	if err := json.Unmarshal(r.Order, &told); err != nil {
		return ledger.Service{}, fmt.Errorf("its order is of another version of jdscribe: %w", err)
	}
	if err := checkReach(r, told.Inputs); err != nil {
		return ledger.Service{}, err
	}
	p, done, err := o.Open(told.Settings)
	if err != nil {
		return ledger.Service{}, err
	}
	room, err := scratch.New()
	if err != nil {
		done()
		return ledger.Service{}, err
	}
	inputs := source.New(nil, source.Options{Dir: room.Path, MaxBytes: told.MaxBytes})
	end := func() {
		done()
		_ = inputs.Close() // they were read
		room.Remove()
	}
	d, err := o.documents(r, told, p, newCopies(inputs, room.Path))
	if err != nil {
		end()
		return ledger.Service{}, err
	}
	return ledger.Service{Worker: d, Maker: d.maker, Close: func() { end(); d.close() }}, nil
}

// close lets go of the bucket that the outputs go to.
func (d *documents) close() {
	if d.options.to != nil {
		_ = d.options.to.Close() // what was put was put
	}
}

func (o ServeOptions) documents(r ledger.Run, told order, p Processor, c *copies) (*documents, error) {
	mine := p.Pipeline()
	if mine.Engine == noEngine && told.Pipeline.Engine != noEngine {
		return nil, errors.New("this worker has no recognition engine, and the run's machine has one")
	}
	if mine.OptionsHash != told.Pipeline.OptionsHash {
		return nil, errors.New("its words, its archive profile or its settings are others here: give every machine the same files")
	}
	if makerOf(mine) != makerOf(told.Pipeline) {
		o.Log.Warn("this worker is of another version than the run; each output names what made it", "run", r.ID,
			"worker", mine, "run_pipeline", told.Pipeline)
	}
	b := Options{Out: r.Folder, MaxBytes: told.MaxBytes, Log: o.Log, Shared: &Shared{}, worker: r.Worker}
	for _, v := range []View{Markdown, JSONLD} {
		for _, ending := range told.Views {
			if v.Ending == ending {
				b.Views = append(b.Views, v)
			}
		}
	}
	if bucket.Is(b.Out) {
		b.Ledger = c.dir // there is no folder that all share
		var err error
		if b, err = b.open(context.Background(), false); err != nil {
			return nil, err
		}
		if err := b.to.Prepare(); err != nil {
			return nil, errors.Join(err, b.to.Close())
		}
	}
	d, err := newDocuments(p, c, b, makerOf(mine))
	if err != nil {
		return nil, err
	}
	d.settled, d.reach = o.Done, func() error { return checkReach(r, told.Inputs) }
	return d, nil
}

// noEngine is what a processor without a recognition engine names as its engine.
const noEngine = "none"

// checkReach finds out whether a run's folders are here: where they are not,
// each of its files would be missing.
func checkReach(r ledger.Run, inputs []string) error {
	for _, in := range inputs {
		if strings.Contains(in, "://") || strings.ContainsAny(in, "*?[{") {
			continue
		}
		if _, err := os.Stat(in); err != nil {
			return fmt.Errorf("the input %s cannot be opened here (%w): every worker needs it under this path", in, blame.Cause(err))
		}
	}
	if strings.Contains(r.Folder, "://") {
		return nil
	}
	token, err := os.ReadFile(filepath.Join(r.Folder, ledger.Folder, tokenFile))
	switch {
	case err != nil:
		return fmt.Errorf("the output folder %s is not here (%w): every worker needs it under this path, or a bucket", r.Folder, blame.Cause(err))
	case string(token) != r.Token:
		return fmt.Errorf("%s is another folder here than the run's: every worker needs the same one under this path, or a bucket", r.Folder)
	}
	return Options{Out: r.Folder}.sink().Prepare()
}

// outOfReach is the error of a worker that could not open a file because its
// folder is gone here: the document is left to workers that have it.
func (d *documents) outOfReach(code string) error {
	if d.reach == nil || code != codeUnreadable {
		return nil
	}
	return d.reach()
}
