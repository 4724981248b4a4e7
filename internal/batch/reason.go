package batch

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/jdscribe/jdscribe"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/bucket"
	"github.com/jdscribe/jdscribe/internal/sink"
)

// The codes of reasons beside extract's.
const (
	codeUnreadable  = string(extract.CodeUnreadable)
	codeCrashed     = string(extract.CodeCrashed)
	codeChanging    = "changing"      // the file is being written
	codeInternal    = "internal"      // a defect of jdscribe
	codeNameTooLong = "name_too_long" // for an output
	codeNotOurs     = "not_ours"      // a file in an output's place that no run made
	codeBlocked     = "blocked"       // a folder in an output's place, or a file in its folder's
	codeNotWritable = "not_writable"  // a folder of an output's
)

// placeError is an output that can't stand where it is to, for a reason that
// concerns no other.
type placeError struct {
	kind error // of sink.Alone
	at   string
	err  error
}

// ownPlace is the *placeError of an error, if it is one.
func ownPlace(err error) error {
	var output *OutputError
	if kind := sink.Alone(err); kind != nil && errors.As(err, &output) {
		return &placeError{kind, output.Path, err}
	}
	return nil
}

func (e *placeError) Error() string {
	if errors.Is(e.kind, sink.ErrName) {
		return e.kind.Error()
	}
	return e.kind.Error() + ": " + e.at
}
func (e *placeError) Unwrap() error { return e.err }

// codes of what is wrong with the place of one output.
var placeCodes = map[error]string{sink.ErrName: codeNameTooLong, sink.ErrTaken: codeBlocked, sink.ErrShut: codeNotWritable}

// codeOf is the kind of a document's error.
func codeOf(err error) string {
	var place *placeError
	var notOurs *notOursError
	var poorer *poorerError
	var internal *jdscribe.InternalError
	var page *jdscribe.NoPageError
	var path *fs.PathError
	var remote *bucket.Error
	switch {
	case errors.As(err, &place):
		return placeCodes[place.kind]
	case errors.As(err, &notOurs):
		return codeNotOurs
	case errors.As(err, &poorer):
		return poorer.code
	case errors.As(err, &internal):
		return codeInternal
	case errors.As(err, &page):
		return string(extract.ReasonCode(page.Reason))
	case errors.Is(err, jdscribe.ErrTime):
		return string(extract.CodeTimeout)
	case errors.As(err, &path), errors.As(err, &remote):
		return codeUnreadable
	}
	return string(extract.CodeOf(err))
}

// mayPass reports a reason that may not hold at the next try: the machine may
// have been short of time or memory.
func mayPass(code string) bool {
	switch extract.Code(code) {
	case extract.CodeCrashed, extract.CodeTimeout, extract.CodeMemory:
		return true
	}
	return false
}

// surroundings reports a reason that lies in the machine and not in the file:
// the next run tries again by itself.
func surroundings(code string) bool {
	switch code {
	case codeNotOurs, codeBlocked, codeNotWritable:
		return true
	}
	switch extract.Code(code) {
	case extract.CodeUnreadable, extract.CodeNoEngine, extract.CodeNoLanguage:
		return true
	}
	return false
}

// whole is an error with all that is known of it.
func whole(err error) string {
	var internal *jdscribe.InternalError
	if errors.As(err, &internal) {
		return fmt.Sprintf("%v\n%s", err, internal.Stack)
	}
	return err.Error()
}
