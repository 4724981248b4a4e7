package raster

import (
	"context"
	"errors"
	"fmt"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Document is an open PDF. It is for one goroutine.
type Document struct {
	engine pdfium.Pdfium
	ref    references.FPDF_DOCUMENT
	pages  int
	ended  bool
}

// Open opens a PDF; cacheDir is where the compiled PDFium is kept, empty for
// the user's cache folder. The error is ErrPassword, ErrDamaged or the
// context's, with detail.
func Open(ctx context.Context, data []byte, cacheDir string) (*Document, error) {
	engine, err := instance(ctx, cacheDir)
	if err != nil {
		return nil, err
	}
	d := &Document{engine: engine}
	err = d.within(ctx, func() error { return d.open(data) })
	if err != nil {
		d.Close()
		return nil, err
	}
	return d, nil
}

func (d *Document) open(data []byte) error {
	opened, err := d.engine.OpenDocument(&requests.OpenDocument{File: &data})
	switch {
	case errors.Is(err, pdfiumerrors.ErrPassword), errors.Is(err, pdfiumerrors.ErrSecurity):
		return ErrPassword
	case err != nil:
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	d.ref = opened.Document
	count, err := d.engine.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.ref})
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	d.pages = count.PageCount
	return nil
}

// Pages is the number of pages that PDFium finds.
func (d *Document) Pages() int { return d.pages }

// Close ends the document's PDFium.
func (d *Document) Close() {
	if !d.ended {
		d.ended = true
		_ = d.engine.Close()
	}
}

// Ended reports that the document can be asked no more: it was closed, or a
// context was done during a call.
func (d *Document) Ended() bool { return d.ended }

// within runs a call so that the end of the context ends PDFium, and turns a
// panic of the binding into an error.
func (d *Document) within(ctx context.Context, call func() error) (err error) {
	if d.ended {
		return errors.New("PDFium was ended")
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	killed := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(killed)
		_ = d.engine.Kill()
	})
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", ErrDamaged, r)
		}
		if !stop() {
			<-killed
			d.ended, err = true, ctx.Err()
		}
	}()
	return call()
}

func (d *Document) page(n int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: d.ref, Index: n}}
}
