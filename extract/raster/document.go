package raster

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/jdscribe/jdscribe/extract/internal/bounded"
)

// Document is an open PDF. It is for one goroutine.
type Document struct {
	engine pdfium.Pdfium
	ref    references.FPDF_DOCUMENT
	pages  int
	ended  bool

	placeholder bool        // an XFA form
	turns       map[int]int // of pages whose print was looked at, or asFiled
}

// Open opens a PDF; cacheDir is where the compiled PDFium is kept, empty for
// the user's cache folder. An encrypted file is opened by the empty password or
// the first of the given ones that fits. The error is ErrPassword, ErrDamaged
// or the context's, with detail.
func Open(ctx context.Context, data []byte, cacheDir string, passwords []string) (*Document, error) {
	d, err := openWith(ctx, data, cacheDir, nil)
	for _, password := range passwords {
		if !errors.Is(err, ErrPassword) {
			break
		}
		d, err = openWith(ctx, data, cacheDir, &password)
	}
	return d, err
}

// openWith takes a PDFium of its own for each password: one that refused a file
// keeps its bytes.
func openWith(ctx context.Context, data []byte, cacheDir string, password *string) (*Document, error) {
	engine, err := instance(ctx, cacheDir)
	if err != nil {
		return nil, err
	}
	d := &Document{engine: engine, turns: map[int]int{}}
	d.pages, err = within(ctx, d, func() (int, error) { return d.open(data, password) })
	if err != nil {
		d.Close()
		return nil, err
	}
	return d, nil
}

// mostCopied is the size up to which a file is copied into PDFium's memory,
// where drawing a scan takes a quarter less time than by reading parts of it
// when they are needed.
const mostCopied = 64 << 20

// open loads the file and counts its pages.
func (d *Document) open(data []byte, password *string) (int, error) {
	r := &requests.OpenDocument{File: &data, Password: password}
	if len(data) > mostCopied {
		r.File, r.FileReader, r.FileReaderSize = nil, bytes.NewReader(data), int64(len(data))
	}
	opened, err := d.engine.OpenDocument(r)
	switch {
	case errors.Is(err, pdfiumerrors.ErrPassword), errors.Is(err, pdfiumerrors.ErrSecurity):
		return 0, ErrPassword
	case err != nil:
		return 0, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	d.ref = opened.Document
	count, err := d.engine.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.ref})
	if err != nil {
		return 0, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	d.placeholder = d.isPlaceholder()
	return count.PageCount, nil
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

// within runs a call, and turns a panic of the binding into an error. PDFium
// can't be interrupted: where the context is done first, the call is left to
// itself and the document has ended.
func within[T any](ctx context.Context, d *Document, call func() (T, error)) (none T, err error) {
	if d.ended {
		return none, errors.New("PDFium was ended")
	}
	value, left, err := bounded.Call(ctx, call)
	d.ended = d.ended || left
	var panicked *bounded.Panicked
	switch {
	case left:
		return none, err
	case errors.As(err, &panicked):
		return none, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return value, err
}

func (d *Document) page(n int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: d.ref, Index: n}}
}
