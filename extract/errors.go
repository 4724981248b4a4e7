package extract

import (
	"errors"
	"fmt"
	"strings"

	"github.com/jdscribe/jdscribe/extract/picture"
	"github.com/jdscribe/jdscribe/extract/raster"
)

// Code says what kind of error a file or page gave. Codes are stable: they
// stand in reports and cross process boundaries.
type Code string

// The codes of errors.
const (
	CodeUnreadable  Code = "unreadable"       // missing, or the system refuses to read it
	CodeUnsupported Code = "unsupported"      // no kind of file that is read here
	CodeEmpty       Code = "empty"            // no bytes, or none that mean anything
	CodeEncrypted   Code = "encrypted"        // a password is needed
	CodeDamaged     Code = "damaged"          // broken beyond what can be read
	CodeTooLarge    Code = "too_large"        // more bytes, pages or pixels than allowed
	CodeNoEngine    Code = "no_engine"        // this build can't recognise pictures
	CodeNoLanguage  Code = "no_language_data" // the engine has no data for the language in Detail
	CodeCrashed     Code = "crashed"          // the worker process ended while reading
	CodeTimeout     Code = "timeout"          // reading took too long
	CodeMemory      Code = "memory"           // reading took too much memory
	CodeFailed      Code = "failed"           // anything else
)

// Error is what reading a file or a page ended in.
type Error struct {
	Code   Code
	Path   string // empty where the caller knows it
	Page   int    // from 1; 0 for the whole file
	Detail string
	Err    error // the cause, where there is one
}

// meanings are the codes in words.
var meanings = map[Code]string{
	CodeUnreadable:  "can't be read",
	CodeUnsupported: "not a kind of file that is read",
	CodeEmpty:       "the file is empty",
	CodeEncrypted:   "encrypted, a password is needed",
	CodeDamaged:     "damaged",
	CodeTooLarge:    "too large",
	CodeNoEngine:    "this build can't recognise pictures (built without cgo)",
	CodeNoLanguage:  "the recognition engine has no data for this language",
	CodeCrashed:     "reading it ended the worker process",
	CodeTimeout:     "reading it took too long",
	CodeMemory:      "reading it took too much memory",
	CodeFailed:      "reading it failed",
}

// ReasonCode is the code of the error that a failed page's reason was made of;
// CodeFailed where it was made of none.
func ReasonCode(reason string) Code {
	for code, meaning := range meanings {
		if reason == meaning || strings.HasPrefix(reason, meaning+": ") {
			return code
		}
	}
	return CodeFailed
}

// Error gives path, page, meaning, detail and cause, as far as they are known.
func (e *Error) Error() string {
	var parts []string
	if e.Path != "" {
		parts = append(parts, e.Path)
	}
	if e.Page > 0 {
		parts = append(parts, fmt.Sprintf("page %d", e.Page))
	}
	return strings.Join(append(parts, e.reason()), ": ")
}

// reason is the error without its place.
func (e *Error) reason() string {
	parts := []string{meanings[e.Code]}
	if e.Detail != "" {
		parts = append(parts, e.Detail)
	}
	if e.Err != nil {
		parts = append(parts, e.Err.Error())
	}
	return strings.Join(parts, ": ")
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// CodeOf is an error's code; CodeFailed for one that carries none, and empty
// for no error.
func CodeOf(err error) Code {
	var e *Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &e):
		return e.Code
	case errors.Is(err, raster.ErrPassword):
		return CodeEncrypted
	case errors.Is(err, picture.ErrTooLarge):
		return CodeTooLarge
	case errors.Is(err, picture.ErrUnsupported):
		return CodeUnsupported
	case errors.Is(err, picture.ErrDamaged), errors.Is(err, raster.ErrDamaged):
		return CodeDamaged
	}
	return CodeFailed
}

// Fatal reports an error that no page of any document can get around: the
// engine or its data is missing.
func Fatal(err error) bool {
	code := CodeOf(err)
	return code == CodeNoEngine || code == CodeNoLanguage
}

// located makes an error an *Error that names the file.
func located(err error, path string) error { return onPage(err, path, 0) }

func onPage(err error, path string, page int) error {
	var e *Error
	if errors.Is(err, raster.ErrPassword) {
		return &Error{Code: CodeEncrypted, Path: path, Page: page}
	}
	if !errors.As(err, &e) {
		return &Error{Code: CodeOf(err), Path: path, Page: page, Err: err}
	}
	placed := *e
	placed.Path, placed.Page = path, page
	return &placed
}

func reasonOf(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.reason()
	}
	return err.Error()
}
