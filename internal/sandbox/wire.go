package sandbox

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract"
)

// The operations that a worker is asked for.
const (
	opDescribe = "describe"
	opOpen     = "open"
	opPage     = "page"
)

// request asks a worker for one thing.
type request struct {
	Op      string `json:"op"`
	File    octets `json:"file,omitempty"`   // where it is
	Name    octets `json:"name,omitempty"`   // what it is called
	SHA256  string `json:"sha256,omitempty"` // of the file when it was opened first
	Page    int    `json:"page,omitempty"`   // from 1
	Careful bool   `json:"careful,omitempty"`

	Passwords []octets `json:"passwords,omitempty"`
}

// octets is a file's name or a password, which need not be UTF-8: JSON strings
// must be.
type octets string

func (o octets) MarshalJSON() ([]byte, error) { return json.Marshal([]byte(o)) }

func (o *octets) UnmarshalJSON(data []byte) error {
	var b []byte
	err := json.Unmarshal(data, &b)
	*o = octets(b)
	return err
}

// response answers one request; the first one, unasked, says that the worker
// is ready.
type response struct {
	Source      *document.Source `json:"source,omitempty"`
	Pages       int              `json:"pages,omitempty"`
	Page        *document.Page   `json:"page,omitempty"`
	Description *Description     `json:"description,omitempty"`
	Error       *wireError       `json:"error,omitempty"`
	Tainted     bool             `json:"tainted,omitempty"` // the worker should be replaced

	careful bool // it took the second attempt, or would
}

// wireError is an extract.Error on its way between processes.
type wireError struct {
	Code   extract.Code `json:"code"`
	Path   string       `json:"path,omitempty"`
	Page   int          `json:"page,omitempty"`
	Detail string       `json:"detail,omitempty"`
	Cause  string       `json:"cause,omitempty"`
}

func wired(err error) *wireError {
	if err == nil {
		return nil
	}
	var e *extract.Error
	if !errors.As(err, &e) {
		return &wireError{Code: extract.CodeOf(err), Cause: err.Error()}
	}
	out := &wireError{Code: e.Code, Path: e.Path, Page: e.Page, Detail: e.Detail}
	if e.Err != nil {
		out.Cause = e.Err.Error()
	}
	return out
}

func (w *wireError) unwired() error {
	if w == nil {
		return nil
	}
	e := &extract.Error{Code: w.Code, Path: w.Path, Page: w.Page, Detail: w.Detail}
	if w.Cause != "" {
		e.Err = errors.New(w.Cause)
	}
	return e
}

// maxMessage bounds a message in bytes, and maxValues in values: a page of
// 200,000 words with boxes has some 30 MB and two million values, one of print
// 0.1. Three bytes of JSON can make a hundred of memory.
const maxMessage, maxValues = 64 << 20, 4e6

// errMessage is the error of a message that is too long to be sent.
var errMessage = errors.New("too long a message")

// send writes a message as its length in four bytes and its JSON.
func send(w io.Writer, message any) error {
	body, err := json.Marshal(message)
	if err != nil {
		return err
	}
	if len(body) > maxMessage {
		return fmt.Errorf("%w: %d bytes", errMessage, len(body))
	}
	if n := values(body); n > maxValues {
		return fmt.Errorf("%w: %d values", errMessage, n)
	}
	_, err = w.Write(append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), body...))
	return err
}

// receive takes no more memory than bytes come, whatever the length claims.
func receive(r io.Reader, message any) error {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return err
	}
	n := binary.BigEndian.Uint32(head[:])
	if n > maxMessage {
		return fmt.Errorf("%w: %d bytes", errMessage, n)
	}
	var body bytes.Buffer
	if _, err := io.CopyN(&body, r, int64(n)); err != nil {
		return err
	}
	if n := values(body.Bytes()); n > maxValues {
		return fmt.Errorf("%w: %d values", errMessage, n)
	}
	return json.Unmarshal(body.Bytes(), message)
}

// values is about how many values a text of JSON holds.
func values(data []byte) int {
	n, quoted := 0, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case c == '"':
			quoted = !quoted
		case quoted && c == '\\':
			i++ // the sign behind it ends nothing
		case !quoted && (c == '{' || c == '[' || c == ','):
			n++
		}
	}
	return n
}
