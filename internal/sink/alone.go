package sink

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"github.com/jdscribe/jdscribe/internal/blame"
)

// What concerns one output and none of the others.
var (
	// ErrName is a name that no output can have there.
	ErrName = errors.New("its name is too long, or none that an output can have there")
	// ErrTaken is a file where an output's folder would be, or the reverse.
	ErrTaken = errors.New("something else stands in the place of its output, or of a folder of it")
	// ErrShut is a folder below the place of the outputs that takes none.
	ErrShut = errors.New("the folder of its output may not be written to")
)

// Alone is the one of those that an error is; nil for an error of the place as
// a whole, after which no other output will go better.
func Alone(err error) error {
	for _, kind := range []error{ErrName, ErrTaken, ErrShut} {
		if errors.Is(err, kind) {
			return kind
		}
	}
	return nil
}

// kinds are what systems say of one path.
var kinds = map[syscall.Errno]error{
	syscall.ENAMETOOLONG: ErrName,
	syscall.EINVAL:       ErrName, // of shares that other systems serve
	syscall.EILSEQ:       ErrName,
	syscall.ENOTDIR:      ErrTaken,
	syscall.EISDIR:       ErrTaken,
	syscall.EEXIST:       ErrTaken,
	syscall.ENOTEMPTY:    ErrTaken,
	syscall.ELOOP:        ErrTaken,
	syscall.EACCES:       ErrShut,
	syscall.EPERM:        ErrShut,
	syscall.EROFS:        ErrShut, // another file system's folder
}

// failed is the error of an output. What the system says of one path it may say
// of all: that tells whether the folder itself takes files.
func (f *folder) failed(file string, err error) error {
	var said syscall.Errno
	errors.As(err, &said)
	kind := kinds[said]
	if kind == nil && errors.Is(err, fs.ErrExist) {
		kind = ErrTaken
	}
	if kind != nil && f.Prepare() == nil {
		err = fmt.Errorf("%w: %w", kind, blame.Cause(err))
	}
	return &Error{Path: file, Err: err}
}
