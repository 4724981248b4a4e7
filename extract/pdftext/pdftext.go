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
	"time"

	"github.com/ledongthuc/pdf"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/bounded"
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
	Annotated     bool    // has form fields, notes written over it or files in notes, which are not read here
}

// Open reads the file's table of contents. An encrypted file is opened by the
// empty password or the first of the given ones that fits.
func Open(ctx context.Context, data []byte, passwords []string) (*Document, error) {
	d := &Document{}
	reader, err := within(ctx, d, func() (*pdf.Reader, error) { return open(data, passwords) })
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBeyond, err)
	}
	d.reader = reader
	return d, nil
}

func open(data []byte, passwords []string) (*pdf.Reader, error) {
	next := 0
	reader, err := pdf.NewReaderEncrypted(bytes.NewReader(data), int64(len(data)), func() string {
		for next < len(passwords) {
			next++
			if p := passwords[next-1]; p != "" { // which would end the tries
				return p
			}
		}
		return ""
	})
	if err != nil {
		return nil, err
	}
	if encryption := reader.Trailer().Key("Encrypt"); !encryption.IsNull() && encryption.Key("Length").Int64() != keyBits {
		return nil, fmt.Errorf("encrypted with a key that is not of %d bits", keyBits)
	}
	return reader, nil
}

// keyBits is the only length of keys with which the library decrypts rightly:
// it does not cut what it makes of shorter ones.
const keyBits = 128

// Pages is the number of pages that the file claims.
func (d *Document) Pages(ctx context.Context) (int, error) {
	return within(ctx, d, func() (int, error) { return d.reader.NumPage(), nil })
}

// mostKids of a page tree are looked at.
const mostKids = 1 << 15

// Uncounted is how many pages the top of the page tree holds beyond those that
// it counts, which no reader gives.
func (d *Document) Uncounted(ctx context.Context) int {
	n, err := within(ctx, d, func() (int, error) {
		tree, held := d.reader.Trailer().Key("Root").Key("Pages"), 0
		kids := tree.Key("Kids")
		for i := range min(kids.Len(), mostKids) {
			switch kid := kids.Index(i); kid.Key("Type").Name() {
			case "Page":
				held++
			case "Pages":
				if !kid.Key("Parent").IsNull() { // the tree itself, where it loops, has none
					held += max(0, int(kid.Key("Count").Int64()))
				}
			}
		}
		return held - d.reader.NumPage(), nil
	})
	if err != nil {
		return 0
	}
	return max(n, 0)
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
	value, left, err := bounded.Call(ctx, call)
	d.hung = left
	var panicked *bounded.Panicked
	switch {
	case left:
		return none, fmt.Errorf("%w: no answer: %w", ErrBeyond, err)
	case errors.As(err, &panicked) && !errors.Is(err, ErrBeyond):
		return none, fmt.Errorf("%w: %w", ErrBeyond, err)
	}
	return value, err
}
