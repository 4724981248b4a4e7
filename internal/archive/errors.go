package archive

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/blame"
)

// ErrChanged is an archive that is no longer the one that was listed.
var ErrChanged = errors.New("the archive was changed after it was listed")

func unreadable(err error) error {
	return &extract.Error{Code: extract.CodeUnreadable, Err: blame.Cause(err)}
}

func damaged(err error) error { return &extract.Error{Code: extract.CodeDamaged, Err: err} }

// recovered makes a panic of a parser the archive's error.
func (l *listing) recovered(err *error) {
	r := recover()
	if r != nil && l.visiting {
		panic(r)
	}
	if r != nil {
		*err = &extract.Error{Code: extract.CodeDamaged, Detail: fmt.Sprint(r)}
	}
}

// stamp tells two states of a file apart.
func stamp(info fs.FileInfo) string {
	return fmt.Sprintf("%d bytes of %d", info.Size(), info.ModTime().UnixNano())
}
