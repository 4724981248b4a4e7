package bucket

import (
	"errors"
	"fmt"
)

// Error is what went wrong with a bucket, in one line.
type Error struct {
	URL  string // of the bucket or the object
	Kind error  // one of those below
	Err  error  // what the service's library said
}

// The kinds of errors. After those of the first group nothing else in the bucket
// will go better.
var (
	ErrNoBucket    = errors.New("there is no such bucket")
	ErrUnreachable = errors.New("cannot be reached")
	ErrCredentials = errors.New("no credentials, or none that are known there")
	ErrSetup       = errors.New("cannot be opened")

	ErrNotFound = errors.New("is not there")
	ErrDenied   = errors.New("access is denied")
	ErrFailed   = errors.New("failed")
)

// Error is one line, though the libraries' own errors are many.
func (e *Error) Error() string {
	vague := errors.Is(e.Kind, ErrFailed) || errors.Is(e.Kind, ErrSetup) || errors.Is(e.Kind, ErrUnreachable)
	if said := said(e.Err); vague && said != "" {
		return fmt.Sprintf("%s: %v: %s", e.URL, e.Kind, said)
	}
	return fmt.Sprintf("%s: %v", e.URL, e.Kind)
}

// Unwrap gives the kind and the cause.
func (e *Error) Unwrap() []error { return []error{e.Kind, e.Err} }

// Over reports an error after which nothing else in the bucket will go better.
func Over(err error) bool {
	for _, kind := range []error{ErrNoBucket, ErrUnreachable, ErrCredentials, ErrSetup} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}
