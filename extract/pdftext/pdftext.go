// Package pdftext reads the text of plain born-digital PDF pages with
// ledongthuc/pdf: words with their boxes, in the order of the file.
//
// It is the fast first look and says when it is not enough: a page that uses
// what the library does not know (forms, fonts without widths or with two
// encodings, turned text) gives [ErrBeyond], and another reader has to look.
// On hostile files the library panics, which is caught, and in rare cases hangs
// or exhausts the stack, which is not: call it in a process that may end.
package pdftext

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/ledongthuc/pdf"

	"github.com/jdscribe/jdscribe/document"
)

// ErrBeyond means that a page or file needs another reader.
var ErrBeyond = errors.New("beyond the plain reader")

// Patience is how long one call may take before the library is taken to hang;
// an ordinary page takes some milliseconds.
const Patience = 3 * time.Second

// Document is an open PDF. It is for one goroutine.
type Document struct {
	reader *pdf.Reader
	hung   bool
}

// Page is a page's text and what else is drawn on it.
type Page struct {
	Width, Height float64 // points
	Lines         []document.Line
	Unmapped      int     // characters without a Unicode value
	Invisible     bool    // most characters draw nothing
	Pictures      int     // pictures drawn
	Coverage      float64 // of the page's area by pictures, 0–1
}

// Open reads the file's table of contents.
func Open(ctx context.Context, data []byte) (*Document, error) {
	d := &Document{}
	reader, err := within(ctx, d, func() (*pdf.Reader, error) {
		return pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBeyond, err)
	}
	d.reader = reader
	return d, nil
}

// abandoned counts the calls that were left behind.
var abandoned atomic.Int32

// Abandoned reports that a call was left behind in this process, which may
// never end.
func Abandoned() bool { return abandoned.Load() > 0 }

// Pages is the number of pages that the file claims.
func (d *Document) Pages(ctx context.Context) (int, error) {
	return within(ctx, d, func() (int, error) { return d.reader.NumPage(), nil })
}

// Page reads page n, from 1.
func (d *Document) Page(ctx context.Context, n int) (Page, error) {
	return within(ctx, d, func() (Page, error) {
		p := d.reader.Page(n)
		if p.V.IsNull() {
			return Page{}, fmt.Errorf("%w: page not found", ErrBeyond)
		}
		return read(p)
	})
}

// within runs a call with limits: a panic is an error, and so is a call that
// does not end in time, which is then left behind.
func within[T any](ctx context.Context, d *Document, call func() (T, error)) (none T, err error) {
	if d.hung {
		return none, fmt.Errorf("%w: an earlier call hangs", ErrBeyond)
	}
	ctx, cancel := context.WithTimeout(ctx, Patience)
	defer cancel()
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		r.value, r.err = guarded(call)
		done <- r
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		d.hung = true
		abandoned.Add(1)
		return none, fmt.Errorf("%w: no answer: %w", ErrBeyond, ctx.Err())
	}
}

func guarded[T any](call func() (T, error)) (value T, err error) {
	defer func() {
		r := recover()
		if cause, ok := r.(error); ok && errors.Is(cause, ErrBeyond) {
			err = cause
		} else if r != nil {
			err = fmt.Errorf("%w: %v", ErrBeyond, r)
		}
	}()
	return call()
}
