// Package jdscribe turns a scanned or born-digital government job description
// into structured data that says where each value was read and what was
// changed on the way.
//
// The three stages are packages of their own: extract reads a file, correct
// proposes edits, structure finds fields and sections. [Processor.Process]
// runs them in that order.
//
// # Laws
//
// Nothing is lost: each word that was read is in a field, in a section or in
// the unplaced text, and the text as it was read stays beside the corrected
// one. No word changes without a rule, evidence and a confidence. The same
// file and the same options give the same bytes.
package jdscribe

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"golang.org/x/sync/semaphore"

	"github.com/jdscribe/jdscribe/correct"
	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/structure"
)

// Version is jdscribe's version; it is part of every output.
const Version = "0.1.0"

// Extractor reads the pages of the file at path. A page that cannot be read is
// a page with status failed and a reason; an error means that the file as a
// whole could not be read. It is safe for concurrent use.
type Extractor interface {
	Read(ctx context.Context, path string) (*document.Document, error)
}

// Options sets what a Processor does. Only what is here changes an output.
type Options struct {
	Languages string          // of the engine, as in "eng+fra"; recorded in the options hash
	Engine    string          // name and version of the recognition engine, recorded in each output
	Correct   correct.Options // thresholds of the corrector
	NoCorrect bool            // leave the text as it was read
	Words     string          `json:",omitempty"` // hash of the dictionary's own words, which New sets
	Profile   string          `json:",omitempty"` // hash of its archive profile, which New sets
	Time      time.Duration   `json:"-"`          // for a document, of which ReadingTime is the extractor's to keep; 0 is no limit
}

// ReadingTime is how much of a document's time its pages may take to be read.
// Correcting and structuring have what reading leaves of it, a fifth at least: a
// document that took too long to be read is not lost for want of the seconds that
// these take.
func ReadingTime(document time.Duration) time.Duration { return document / 5 * 4 }

// left is the time that is left when reading has taken some, which may be time in
// which others were read.
func (o Options) left(spent time.Duration) time.Duration {
	return max(o.Time-spent, o.Time-ReadingTime(o.Time))
}

// Processor runs the stages. It is safe for concurrent use.
type Processor struct {
	extractor Extractor
	dict      *dict.Dict
	corrector *correct.Corrector
	pipeline  structure.Pipeline
	options   Options
	room      *semaphore.Weighted // for text, in bytes
}

// maxTextAtOnce is how much text is corrected and structured at once, in bytes:
// it takes many times as much memory. A longer document goes alone.
const maxTextAtOnce = 1 << 20

// New makes a processor that reads files through extractor and corrects them
// with the vocabulary and the language model of d.
func New(extractor Extractor, d *dict.Dict, options Options) *Processor {
	options.Words, options.Profile = d.WordsHash(), d.ProfileHash()
	return &Processor{
		extractor: extractor,
		dict:      d,
		corrector: correct.New(d, options.Correct),
		pipeline: structure.Pipeline{Version: Version, OptionsHash: options.hash(),
			Dict: d.Version(), Words: options.Words, Profile: options.Profile, Engine: options.Engine},
		options: options,
		room:    semaphore.NewWeighted(maxTextAtOnce),
	}
}

// Pipeline is what every output of this processor names as its maker.
func (p *Processor) Pipeline() structure.Pipeline { return p.pipeline }

// Process turns the file at path into a job description. Its error is the
// extractor's, an [ErrNoPage], or an [InternalError] that names what went wrong
// inside.
func (p *Processor) Process(ctx context.Context, path string) (*structure.JobDescription, error) {
	begun := time.Now()
	doc, err := p.extractor.Read(ctx, path)
	if err != nil {
		return nil, err
	}
	if err := Unread(doc); err != nil {
		return nil, err
	}
	return p.finish(ctx, doc, p.options.left(time.Since(begun)))
}

// finish corrects and structures, until the context or the time ends, if there is
// any. It does not wait for the stages then: correcting ends by itself soon, and structuring
// takes seconds.
func (p *Processor) finish(ctx context.Context, doc *document.Document, limit time.Duration) (*structure.JobDescription, error) {
	weight := min(maxTextAtOnce, textBytes(doc))
	if err := p.room.Acquire(ctx, weight); err != nil {
		return nil, err
	}
	if limit > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, limit, fmt.Errorf("%w: over %v", ErrTime, limit.Round(time.Millisecond)))
		defer cancel()
	}
	type result struct {
		jd  *structure.JobDescription
		err error
	}
	done := make(chan result, 1)
	go func() {
		defer p.room.Release(weight) // also of one that is waited for no longer
		corrected, err := p.correct(ctx, doc)
		if err != nil {
			done <- result{nil, err}
			return
		}
		jd, err := p.Structure(corrected)
		done <- result{jd, err}
	}()
	select {
	case r := <-done:
		if r.err != nil && ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		return r.jd, r.err
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

func textBytes(doc *document.Document) int64 {
	n := 0
	for i := range doc.Pages {
		for _, l := range doc.Pages[i].Lines {
			for _, w := range l.Words {
				n += len(w.Text) + 1
			}
		}
	}
	return int64(n)
}

// ErrNoPage is the error of a document of which no page could be read.
var ErrNoPage = errors.New("no page could be read")

// ErrTime is the error of a document that took longer to correct and structure
// than is left of its time.
var ErrTime = errors.New("correcting it took too long")

// Unread gives a *NoPageError where all pages of a document failed.
func Unread(doc *document.Document) error {
	for _, p := range doc.Pages {
		if p.Status != document.StatusFailed {
			return nil
		}
	}
	if len(doc.Pages) == 0 {
		return nil
	}
	return &NoPageError{Page: doc.Pages[0].Number, Reason: doc.Pages[0].Reason}
}

// NoPageError is an ErrNoPage with the first page's reason.
type NoPageError struct {
	Page   int
	Reason string
}

func (e *NoPageError) Error() string {
	return fmt.Sprintf("%v: page %d: %s", ErrNoPage, e.Page, e.Reason)
}
func (e *NoPageError) Unwrap() error { return ErrNoPage }

// Correct proposes the edits of a document that was read.
func (p *Processor) Correct(doc *document.Document) (*document.Corrected, error) {
	return p.correct(context.Background(), doc)
}

func (p *Processor) correct(ctx context.Context, doc *document.Document) (c *document.Corrected, err error) {
	defer recovered("correct", &err)
	c = &document.Corrected{Document: *doc, Edits: []document.Edit{}}
	if p.options.NoCorrect {
		return c, nil
	}
	r, err := p.corrector.CorrectWithin(ctx, doc)
	c.Edits, c.Skimmed = append(c.Edits, r.Edits...), r.Skimmed
	return c, err
}

// Structure finds the fields and sections of a corrected document.
func (p *Processor) Structure(c *document.Corrected) (jd *structure.JobDescription, err error) {
	defer recovered("structure", &err)
	jd = structure.Parse(&c.Document, c.Edits, structure.Options{Pipeline: p.pipeline})
	jd.Quality = quality(c, p.dict, jd.Quality.Reasons)
	return jd, nil
}

// InternalError is a defect of jdscribe that one document brought to light.
type InternalError struct {
	Stage string
	Cause string
	Stack string
}

func (e *InternalError) Error() string {
	return fmt.Sprintf("%s: internal error: %s", e.Stage, e.Cause)
}

// recovered turns a panic into an InternalError, so that a defect costs one
// document and not the run.
func recovered(stage string, err *error) {
	if r := recover(); r != nil {
		*err = &InternalError{Stage: stage, Cause: fmt.Sprint(r), Stack: string(debug.Stack())}
	}
}
