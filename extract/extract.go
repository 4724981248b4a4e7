// Package extract turns a file into a [document.Document]: PDF, TIFF of one or
// many pages, PNG, JPEG, and plain text that an earlier recognition left.
//
// # A page at a time
//
// Each page is decided by itself: its own text is taken where that is usable,
// otherwise its picture is cleaned and recognised by an [Engine]. The decision,
// its reason and the signals behind it are kept in the page. A page that can't
// be read is a page with status failed; a file that can't be opened is an
// [Error] with a [Code] that a caller can act on.
//
// # Untrusted files
//
// Sizes are limited, panics of parsers are caught and hanging parsers are left
// behind, but C code and a library that exhausts the stack can still end the
// process, so a program reads files that it does not trust in worker processes.
package extract

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/bounded"
	"github.com/jdscribe/jdscribe/extract/picture"
)

// Options are how files are read. The zero value is the documented default.
type Options struct {
	// Language names the engine's language data, best guess first, joined by
	// "+". Default "eng+fra" for every page. Measured on English scans of all
	// kinds, the English model alone has more word errors where a page is
	// poor (photocopy 4.7 % instead of 4.2, faded 7.8 and 6.8, thin 11.7 and
	// 10.5, fax 3.0 and 2.2) and saves time only there, since the engine asks
	// the second model where the first is in doubt: two clean documents took
	// 27 s with one model and 26 with both, all nine 93 and 104.
	Language string
	// Engine recognises pictures. Without one, a page that has to be
	// recognised gives an error with CodeNoEngine.
	Engine Engine
	// Known reports whether a word is in the lexicon of a language ("en" or
	// "fr"). Without it, text layers are judged by their characters alone.
	Known func(language, word string) bool
	// Model is the language model of a language ("en" or "fr"), which helps to
	// choose between two readings of a place. Without it, confidence and
	// lexicon alone choose.
	Model func(language string) *dict.Model
	// MaxPages of a file. Default 5000.
	MaxPages int
	// MaxPixels of a picture file's page as stored. Default 100 million: one
	// of 200 with four channels of 16 bits is decoded in 1.5 GB. A page of a
	// PDF is drawn at a resolution that fits. What is recognised is never
	// more than 35 million, a letter page at 600 dots an inch.
	MaxPixels int
	// MaxBytes of a file. Default 256 MiB.
	MaxBytes int64
	// MaxText of a document, in bytes. Default 4 million: to correct and
	// structure a million takes 13 seconds of a processor. The largest of 190
	// real descriptions has 66 thousand.
	MaxText int
	// CacheDir keeps compiled PDFium. Default: in the user's cache folder.
	CacheDir string
	// Passwords are tried in order on an encrypted file, after the empty one,
	// which opens a file whose encryption only restricts what may be done
	// with it.
	Passwords []string
	// Without leaves out steps of a picture's cleaning, to measure them.
	Without []picture.Step
	// Careful leaves out the fast PDF reader, which can bring down a process.
	// It is meant for the second attempt at a page.
	Careful bool
}

func (o Options) withDefaults() Options {
	if o.Language == "" {
		o.Language = "eng+fra"
	}
	if o.MaxPages <= 0 {
		o.MaxPages = 5000
	}
	if o.MaxPixels <= 0 {
		o.MaxPixels = 100e6
	}
	if o.MaxBytes <= 0 {
		o.MaxBytes = 256 << 20
	}
	if o.MaxText <= 0 {
		o.MaxText = 4e6
	}
	o.Engine = checkedEngine(o.Engine)
	return o
}

// File is an open file. It is for one goroutine.
type File struct {
	source  document.Source
	pages   pages
	maxText int
}

// pages is what each kind of file gives. Numbers start at 1.
type pages interface {
	count() int
	page(ctx context.Context, n int) (document.Page, error)
	close()
}

// Open opens the file at path. A file that can't be read as any kind known
// gives an *Error.
func Open(ctx context.Context, path string, o Options) (*File, error) {
	return OpenAs(ctx, path, path, o)
}

// OpenAs opens the file at path under another name, which its source and its
// errors then carry.
func OpenAs(ctx context.Context, name, path string, o Options) (*File, error) {
	o = o.withDefaults()
	data, err := readFile(path, o.MaxBytes)
	if err != nil {
		return nil, located(err, name)
	}
	return OpenBytes(ctx, name, data, o)
}

// OpenBytes opens a file that is already in memory; name is where it came
// from, "-" for standard input. The data must not change while the file is
// open.
func OpenBytes(ctx context.Context, name string, data []byte, o Options) (*File, error) {
	o = o.withDefaults()
	if int64(len(data)) > o.MaxBytes {
		return nil, &Error{Code: CodeTooLarge, Path: name, Detail: fmt.Sprintf("%d bytes, where %d are allowed", len(data), o.MaxBytes)}
	}
	f := &File{source: sourceOf(name, data)}
	p, err := openPages(ctx, f.source.MediaType, data, o)
	if err != nil {
		return nil, located(err, name)
	}
	if p.count() > o.MaxPages {
		p.close()
		return nil, &Error{Code: CodeTooLarge, Path: name, Detail: fmt.Sprintf("%d pages, where %d are allowed", p.count(), o.MaxPages)}
	}
	f.pages, f.maxText = p, o.MaxText
	return f, nil
}

func sourceOf(name string, data []byte) document.Source {
	sum := sha256.Sum256(data)
	return document.Source{Path: name, SHA256: hex.EncodeToString(sum[:]), MediaType: Sniff(data), Bytes: int64(len(data))}
}

// openPages never gives pages together with an error.
func openPages(ctx context.Context, mediaType string, data []byte, o Options) (pages, error) {
	switch mediaType {
	case TypeEmpty:
		return nil, &Error{Code: CodeEmpty}
	case TypePDF:
		return openPDF(ctx, data, o)
	case TypeTIFF:
		return openTIFF(data, o)
	case TypePNG, TypeJPEG:
		return openStill(mediaType, data, o)
	case TypeText:
		p := openText(data, o)
		if err := TooMuchText(p.size(), o.MaxText); err != nil {
			return nil, err
		}
		return p, nil
	}
	if what := Foreign(data); what != "" {
		return nil, &Error{Code: CodeUnsupported, Detail: what}
	}
	return nil, &Error{Code: CodeUnsupported, Detail: mediaType}
}

func readFile(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer func() { _ = f.Close() }() // nothing was written
	info, err := f.Stat()
	if err != nil {
		return nil, unreadable(path, err)
	}
	if info.IsDir() {
		return nil, &Error{Code: CodeUnsupported, Path: path, Detail: "a folder"}
	}
	if info.Size() > most {
		return nil, &Error{Code: CodeTooLarge, Path: path, Detail: fmt.Sprintf("%d bytes, where %d are allowed", info.Size(), most)}
	}
	data := bytes.NewBuffer(make([]byte, 0, info.Size()+bytes.MinRead)) // not more memory than the file has bytes
	if _, err := data.ReadFrom(io.LimitReader(f, most+1)); err != nil {
		return nil, unreadable(path, err)
	}
	return data.Bytes(), nil
}

func unreadable(path string, err error) error {
	var cause *os.PathError
	if errors.As(err, &cause) {
		err = cause.Err
	}
	return &Error{Code: CodeUnreadable, Path: path, Err: err}
}

// Source names the file; its path is as it was given.
func (f *File) Source() document.Source { return f.source }

// PageCount is the number of pages.
func (f *File) PageCount() int { return f.pages.count() }

// Page reads page n, from 1. An error with CodeNoEngine or CodeNoLanguage
// concerns the whole file; after any other the next page can be read.
func (f *File) Page(ctx context.Context, n int) (document.Page, error) {
	if n < 1 || n > f.pages.count() {
		return document.Page{}, fmt.Errorf("page %d of %d", n, f.pages.count())
	}
	page, err := f.pages.page(ctx, n)
	if err == nil {
		err = TooMuchText(TextBytes(page), f.maxText)
	}
	if err != nil {
		return document.Page{}, onPage(err, f.source.Path, n)
	}
	page.Number, page.Lines = n, composed(page.Lines)
	return page, nil
}

// Close frees what the file holds.
func (f *File) Close() { f.pages.close() }

// Read reads all pages of the file at path in this process.
func Read(ctx context.Context, path string, o Options) (*document.Document, error) {
	f, err := Open(ctx, path, o)
	if err != nil {
		return nil, err
	}
	return f.readAll(ctx)
}

// ReadBytes is Read for a file in memory.
func ReadBytes(ctx context.Context, name string, data []byte, o Options) (*document.Document, error) {
	f, err := OpenBytes(ctx, name, data, o)
	if err != nil {
		return nil, err
	}
	return f.readAll(ctx)
}

func (f *File) readAll(ctx context.Context) (*document.Document, error) {
	defer f.Close()
	doc, text := &document.Document{Source: f.Source(), Pages: make([]document.Page, 0, f.PageCount())}, 0
	for n := 1; n <= f.PageCount(); n++ {
		page, err := f.Page(ctx, n)
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case Fatal(err):
			return nil, err
		case err != nil:
			page = FailedPage(n, err)
		}
		doc.Pages = append(doc.Pages, page)
		text += TextBytes(page)
		if err := TooMuchText(text, f.maxText); err != nil {
			return nil, located(err, f.source.Path)
		}
	}
	MarkFurniture(doc.Pages)
	return doc, nil
}

// Tainted reports that reading left a parser behind in this process that may
// never end: the process should be replaced.
func Tainted() bool { return bounded.Abandoned() }

// FailedPage stands for a page that could not be read.
func FailedPage(n int, err error) document.Page {
	return document.Page{Number: n, Method: document.MethodOCR, Status: document.StatusFailed, Reason: reasonOf(err)}
}
