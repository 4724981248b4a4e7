// Package sandbox reads files in worker processes of the same program, so that
// a file which hangs, exhausts or crashes a parser or the engine costs one page
// and nothing else.
//
// The unit of work is a page. The pages of a document are spread over the idle
// workers and put together in order; documents that are read side by side take
// turns. A page whose worker dies or runs into a limit is tried once more in a
// fresh worker, without the reader that is most likely at fault, and is then a
// failed page with its reason. What comes back to this
// process is text and boxes; it parses no PDF and no picture.
package sandbox

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/jdscribe/jdscribe/document"
)

// Options are a pool's limits. Command is needed, the zero value of the rest is
// the documented default.
type Options struct {
	// Command starts a worker: a program that calls Serve, and its arguments.
	Command []string
	// Env is added to the workers' environment.
	Env []string
	// Jobs is the number of workers. Default one a processor.
	Jobs int
	// PageTime limits one attempt at a page, or at opening a file. Default two
	// minutes; a hard page takes some ten seconds.
	PageTime time.Duration
	// DocumentTime limits a document, from its first page. Default 30 minutes.
	DocumentTime time.Duration
	// Memory limits a worker's resident memory in bytes, where the system
	// tells it (Linux). Default 1.5 GiB; a letter page at 300 dots an inch
	// takes some 0.4.
	Memory int64
	// Text limits a document's text in bytes. Default 4 million. See
	// extract.Options, which have it for a page.
	Text int
	// Pages is after how many pages a worker is replaced, because the engine
	// never frees what it returns. Default 200.
	Pages int
	// Passwords are tried on encrypted files; they go to the workers by a pipe
	// alone. See extract.Options.
	Passwords []string
	// PageDone is called for every page that was read or failed, from several
	// goroutines; may be nil.
	PageDone func()
}

func (o Options) withDefaults() Options {
	if o.Jobs <= 0 {
		o.Jobs = runtime.NumCPU()
	}
	if o.PageTime <= 0 {
		o.PageTime = 2 * time.Minute
	}
	if o.DocumentTime <= 0 {
		o.DocumentTime = 30 * time.Minute
	}
	if o.Memory <= 0 {
		o.Memory = 3 << 29
	}
	if o.Text <= 0 {
		o.Text = 4e6
	}
	if o.Pages <= 0 {
		o.Pages = 200
	}
	return o
}

// ErrClosed is what a closed pool answers.
var ErrClosed = errors.New("the workers have been ended")

// Pool is a set of workers. It is safe for several goroutines.
type Pool struct {
	o Options

	mu     sync.Mutex
	idle   []*worker
	queue  []*waiter
	closed bool
	ending chan struct{} // closed by Close
	alive  sync.WaitGroup
}

// New makes a pool; workers are started when they are first needed.
func New(o Options) (*Pool, error) {
	if len(o.Command) == 0 {
		return nil, errors.New("sandbox: no worker command")
	}
	hide()
	p := &Pool{o: o.withDefaults(), ending: make(chan struct{})}
	for range p.o.Jobs {
		p.idle = append(p.idle, &worker{pool: p})
	}
	return p, nil
}

// Read reads the file at path. A file that can't be opened gives an
// *extract.Error; so does a missing engine. Pages that could not be read are in
// the document with status failed.
func (p *Pool) Read(ctx context.Context, path string) (*document.Document, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return p.read(ctx, &job{pool: p, file: absolute, name: path})
}

// Description is what the workers work with.
type Description struct {
	Engine   string `json:"engine"` // name and version, empty where there is none
	Language string `json:"language"`
}

// Describe starts a worker, if none runs, and asks it what it works with.
func (p *Pool) Describe(ctx context.Context) (Description, error) {
	w, err := p.acquire(ctx, "")
	if err != nil {
		return Description{}, err
	}
	defer p.release(w)
	r, err := w.call(ctx, request{Op: opDescribe})
	if err != nil {
		return Description{}, err
	}
	return *r.Description, nil
}

// Close ends all workers, whatever they are at, and waits for them.
func (p *Pool) Close() error {
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		return nil
	}
	p.closed = true
	close(p.ending)
	for _, waiter := range p.queue {
		close(waiter.got)
	}
	p.queue = nil
	idle := p.idle
	p.idle = nil
	p.mu.Unlock()
	for _, w := range idle {
		go w.stop() // side by side: each takes its time to give back its memory
	}
	p.alive.Wait()
	return nil
}
