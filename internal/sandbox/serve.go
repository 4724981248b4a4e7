package sandbox

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/jdscribe/jdscribe/extract"
)

// maxStack ends a run-away recursion at 64 MiB instead of a gigabyte.
const maxStack = 64 << 20

// Serve answers requests in a process that a Pool started: requests come on
// standard input, answers go to the file that the pool passed on, and standard
// output is left to the engine, which may write files only where it is a [Writer].
func Serve(ctx context.Context, o extract.Options) error {
	out := os.NewFile(3, "answers")
	if _, err := out.Stat(); err != nil {
		return errors.New("this is a worker, to be started by the program itself")
	}
	debug.SetMaxStack(maxStack)
	limitFiles()
	var folders []string
	if w, ok := o.Engine.(Writer); ok {
		folders = w.Writes()
	}
	confine(folders)
	return serve(ctx, os.Stdin, out, o)
}

// Writer is an engine that writes files, in these folders, such as one that records
// what it is asked.
type Writer interface{ Writes() []string }

// serve answers requests, one at a time, until in ends or the context is done.
// It then returns at once, even over an unfinished page: the process is
// expected to end.
func serve(ctx context.Context, in io.Reader, out io.Writer, o extract.Options) error {
	s := &server{o: o, room: openBytes}
	if err := send(out, response{}); err != nil {
		return err
	}
	requests, ended := make(chan request), make(chan error, 1)
	go listen(in, requests, ended)
	failed := make(chan error, 1)
	go func() {
		for r := range requests {
			if err := reply(out, s.answer(ctx, r)); err != nil {
				failed <- err
				return
			}
		}
	}()
	select {
	case err := <-ended:
		return err
	case err := <-failed:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// reply sends an answer, or that it can't be sent: it is too long, or holds a
// number that is none, such as a place in a damaged file.
func reply(out io.Writer, answer response) error {
	err := send(out, answer)
	var number *json.UnsupportedValueError
	switch {
	case errors.Is(err, errMessage):
		return send(out, response{Error: &wireError{Code: extract.CodeTooLarge, Detail: "its words: " + err.Error()}})
	case errors.As(err, &number):
		return send(out, response{Error: &wireError{Code: extract.CodeFailed, Detail: "a number that is none: " + number.Str}})
	}
	return err
}

// listen reads requests; the end of the input is no error.
func listen(in io.Reader, requests chan<- request, ended chan<- error) {
	for {
		var r request
		err := receive(in, &r)
		if errors.Is(err, io.EOF) {
			ended <- nil
			return
		}
		if err != nil {
			ended <- err
			return
		}
		requests <- r
	}
}

// openFiles is how many files a worker keeps open, the one it reads and the one
// it may come back to, and openBytes how many bytes of both; one alone may have
// more.
const (
	openFiles = 2
	openBytes = 256 << 20
)

// server holds a worker's open files, the one used last in front.
type server struct {
	o    extract.Options
	room int64 // bytes of open files
	open []openFile
}

type openFile struct {
	path    octets
	careful bool
	file    *extract.File
}

func (s *server) answer(ctx context.Context, r request) (out response) {
	defer func() {
		if cause := recover(); cause != nil {
			out = response{Tainted: true, Error: &wireError{Code: extract.CodeCrashed, Detail: fmt.Sprint(cause)}}
		}
	}()
	if r.Op == opDescribe {
		return response{Description: s.describe()}
	}
	f, err := s.file(ctx, r)
	if err != nil {
		return response{Error: wired(err), Tainted: extract.Tainted()}
	}
	switch r.Op {
	case opOpen:
		source := f.Source()
		out = response{Source: &source, Pages: f.PageCount()}
	case opPage:
		page, err := f.Page(ctx, r.Page)
		out = response{Error: wired(err)}
		if err == nil {
			out.Page = &page
		}
	default:
		out.Error = &wireError{Code: extract.CodeFailed, Detail: "unknown request " + r.Op}
	}
	out.Tainted = extract.Tainted()
	return out
}

func (s *server) describe() *Description {
	d := &Description{Language: s.o.Language}
	if s.o.Engine != nil {
		d.Engine = s.o.Engine.Name()
	}
	return d
}

// file is the open file of a request, opened if need be. A document that begins may
// have changed since an earlier one of its name.
func (s *server) file(ctx context.Context, r request) (*extract.File, error) {
	for i, f := range s.open {
		if f.path != r.File || f.careful != r.Careful || f.file.Source().Path != string(r.Name) {
			continue
		}
		if r.Op == opOpen || f.file.Source().SHA256 != r.SHA256 {
			f.file.Close()
			s.open = append(s.open[:i], s.open[i+1:]...)
			break
		}
		return f.file, nil
	}
	return s.opened(ctx, r)
}

func (s *server) opened(ctx context.Context, r request) (*extract.File, error) {
	s.makeRoom(string(r.File))
	o := s.o
	o.Careful = o.Careful || r.Careful
	for _, p := range r.Passwords {
		o.Passwords = append(o.Passwords, string(p))
	}
	f, err := extract.OpenAs(ctx, string(r.Name), string(r.File), o)
	if err != nil {
		return nil, err
	}
	if r.SHA256 != "" && f.Source().SHA256 != r.SHA256 {
		f.Close()
		return nil, &extract.Error{Code: extract.CodeFailed, Detail: "the file changed while it was read"}
	}
	s.open = append([]openFile{{r.File, r.Careful, f}}, s.open...)
	return f, nil
}

// makeRoom closes files, the one used last at last, until another may be
// opened.
func (s *server) makeRoom(next string) {
	var held int64
	if info, err := os.Stat(next); err == nil {
		held = info.Size()
	}
	for _, f := range s.open {
		held += f.file.Source().Bytes
	}
	for n := len(s.open); n >= openFiles || n > 0 && held > s.room; n = len(s.open) {
		last := s.open[n-1].file
		held -= last.Source().Bytes
		last.Close()
		s.open = s.open[:n-1]
	}
}
