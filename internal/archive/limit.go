package archive

import (
	"io"

	"github.com/jdscribe/jdscribe/extract"
)

// UpTo is a writer of a document that takes so many bytes and no more, whatever
// size was given before. Its error is then an *extract.Error.
func UpTo(w io.Writer, bytes int64) io.Writer { return &limited{w, bytes} }

type limited struct {
	io.Writer
	left int64
}

func (l *limited) Write(p []byte) (int, error) {
	if l.left -= int64(len(p)); l.left < 0 {
		return 0, &extract.Error{Code: extract.CodeTooLarge, Detail: "it comes to more bytes than are allowed"}
	}
	return l.Writer.Write(p)
}
