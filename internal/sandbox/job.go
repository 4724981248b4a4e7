package sandbox

import (
	"context"
	"errors"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract"
)

// job is a document that is being read.
type job struct {
	pool    *Pool
	file    string // absolute path
	name    string // as the source is to be called
	sha     string
	count   int
	careful bool // a worker ended while it opened this file: leave out the fast reader
}

func (p *Pool) read(ctx context.Context, j *job) (*document.Document, error) {
	opened, err := j.ask(ctx, request{Op: opOpen})
	j.careful = opened.careful
	if err != nil {
		return nil, j.named(err)
	}
	j.sha, j.count = opened.Source.SHA256, opened.Pages
	limited, cancel := context.WithTimeout(ctx, p.o.DocumentTime)
	defer cancel()
	doc := &document.Document{Source: *opened.Source, Pages: make([]document.Page, j.count)}
	if err := j.pages(limited, doc.Pages); err != nil {
		return nil, j.named(err)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	extract.MarkFurniture(doc.Pages)
	return doc, nil
}

// pages reads all pages, as many at a time as there are workers.
func (j *job) pages(ctx context.Context, pages []document.Page) error {
	group, ctx := errgroup.WithContext(ctx)
	var next atomic.Int32
	var text atomic.Int64
	for range min(j.pool.o.Jobs, len(pages)) {
		group.Go(func() error {
			for n := int(next.Add(1)); n <= len(pages); n = int(next.Add(1)) {
				page, err := j.page(ctx, n)
				if err != nil {
					return err
				}
				all := text.Add(int64(extract.TextBytes(page)))
				if err := extract.TooMuchText(int(all), j.pool.o.Text); err != nil {
					return err
				}
				pages[n-1] = page
			}
			return nil
		})
	}
	return group.Wait()
}

// page reads one page. An error ends the document; whatever concerns the page
// alone is in the page.
func (j *job) page(ctx context.Context, n int) (document.Page, error) {
	r, err := j.ask(ctx, request{Op: opPage, Page: n, SHA256: j.sha})
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		err = &extract.Error{Code: extract.CodeTimeout, Detail: "the document's time is over"}
	case err != nil && (extract.Fatal(err) || !isExtractError(err)):
		return document.Page{}, err
	}
	if j.pool.o.PageDone != nil {
		j.pool.o.PageDone()
	}
	if err != nil {
		return extract.FailedPage(n, err), nil
	}
	return *r.Page, nil
}

func isExtractError(err error) bool {
	var e *extract.Error
	return errors.As(err, &e)
}

// ask puts a request to a worker, and once more to a fresh one, without the fast
// reader, where the worker's end, and not an answer, was the result. What
// happens to one page does not change how another is read: which of them comes
// first is chance.
func (j *job) ask(ctx context.Context, r request) (response, error) {
	w, err := j.pool.acquire(ctx, j.file)
	if err != nil {
		return response{}, err
	}
	defer j.pool.release(w)
	r.File, r.Name, r.Careful = octets(j.file), octets(j.name), j.careful
	for _, p := range j.pool.o.Passwords {
		r.Passwords = append(r.Passwords, octets(p))
	}
	answer, err := w.call(ctx, r)
	if ended(err) {
		r.Careful = true
		answer, err = w.call(ctx, r)
	}
	answer.careful = r.Careful || answer.Tainted
	return answer, err
}

// ended reports that the worker's process ended over a request.
func ended(err error) bool {
	switch extract.CodeOf(err) {
	case extract.CodeCrashed, extract.CodeTimeout, extract.CodeMemory:
		return true
	}
	return false
}

// named puts the document's own name into an error.
func (j *job) named(err error) error {
	var e *extract.Error
	if !errors.As(err, &e) {
		return err
	}
	placed := *e
	placed.Path = j.name
	return &placed
}
