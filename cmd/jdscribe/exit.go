package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/jdscribe/jdscribe/internal/batch"
	"github.com/jdscribe/jdscribe/internal/bucket"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/source"
)

// The exit codes are a stable interface.
const (
	exitDone        = 0
	exitError       = 1
	exitUsage       = 2
	exitSomeFailed  = 3
	exitNoEngine    = 4
	exitInput       = 5
	exitOutput      = 6
	exitReview      = 7
	exitInterrupted = 130
)

// exitTable is the exit codes as help and README give them.
var exitTable = []struct {
	code    int
	meaning string
}{
	{exitDone, "done"},
	{exitError, "error"},
	{exitUsage, "usage: a wrong command, flag or setting"},
	{exitSomeFailed, "some files were not done; index.csv and summary.json say which and why"},
	{exitNoEngine, "the recognition engine or its language data is missing"},
	{exitInput, "the input cannot be read"},
	{exitOutput, "the output cannot be written"},
	{exitReview, "documents need review (only with --fail-on-review)"},
	{exitInterrupted, "interrupted"},
}

func exitCodeHelp() string {
	var b strings.Builder
	b.WriteString("Exit codes:\n")
	for _, row := range exitTable {
		fmt.Fprintf(&b, "  %-4d %s\n", row.code, row.meaning)
	}
	return strings.TrimRight(b.String(), "\n")
}

// codedError is an error that carries its exit code and hint.
type codedError struct {
	code int
	msg  string
	hint string
	err  error
}

func (e *codedError) Error() string {
	if e.err != nil && e.msg == "" {
		return e.err.Error()
	}
	return e.msg
}

func (e *codedError) Unwrap() error { return e.err }

func usageError(msg, hint string) error { return &codedError{code: exitUsage, msg: msg, hint: hint} }

// oneLine is a message in one line without control characters, those that turn the
// direction of writing among them: names and reasons may come from hostile files.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return unicode.ReplacementChar
		}
		return r
	}, strings.Join(strings.Fields(s), " "))
}

// exitCode is the only place that turns an error into a code.
func exitCode(err error) int {
	var coded *codedError
	var setting *settingError
	var input *batch.InputError
	var output *batch.OutputError
	var locked *ledger.LockedError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &coded):
		return coded.code
	case errors.As(err, &setting):
		return exitUsage
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &output), errors.As(err, &locked):
		return exitOutput
	case errors.As(err, &input):
		return inputCode(input)
	}
	return extractCode(err)
}

// inputCode tells inputs that cannot be meant from those that cannot be read.
func inputCode(err *batch.InputError) int {
	if errors.Is(err, source.ErrInside) || errors.Is(err, source.ErrPattern) || errors.Is(err, bucket.ErrScheme) || errors.Is(err, source.ErrFileURL) || errors.Is(err, batch.ErrSame) {
		return exitUsage
	}
	return exitInput
}

// hintFor is what to do about an error.
func hintFor(err error) string {
	var coded *codedError
	var setting *settingError
	var output *batch.OutputError
	var locked *ledger.LockedError
	var shared *ledger.DatabaseError
	switch {
	case errors.As(err, &coded) && coded.hint != "":
		return coded.hint
	case errors.As(err, &setting):
		return setting.hint
	case errors.As(err, &locked):
		return "wait for it to end, or choose another folder with --out"
	case errors.As(err, &shared):
		return databaseHint(shared)
	case errors.As(err, &output) && ledger.Damaged(err):
		return damagedHint(filepath.Dir(output.Path))
	case errors.Is(err, batch.ErrNotOurs):
		return "move that file away, or choose another place for the run's"
	case errors.As(err, &output) && bucketHint(err) == "":
		return "choose a folder with --out that exists or can be made, may be written to and has space"
	}
	if hint := cmp.Or(bucketHint(err), inputHint(err)); hint != "" {
		return hint
	}
	return extractHint(err)
}

// damagedHint is what to do about a ledger that is no database any more.
func damagedHint(folder string) string {
	return fmt.Sprintf("remove %s; the outputs are adopted as they stand", folder)
}

// bucketHint is what to do about a bucket's error, if it is one.
func bucketHint(err error) string {
	switch {
	case errors.Is(err, bucket.ErrNoBucket):
		return "check the bucket's name, and its region or endpoint"
	case errors.Is(err, bucket.ErrUnreachable):
		return "the same command goes on when it can be reached"
	case errors.Is(err, bucket.ErrCredentials):
		return "give credentials as to the service's own programs: in the environment, in their settings or by the machine's role"
	case errors.Is(err, bucket.ErrDenied):
		return "the credentials must allow to list and read inputs, and to list, read, write and delete outputs"
	}
	return ""
}

// inputHint is what to do about an input that can't be taken, if it is one.
func inputHint(err error) string {
	switch {
	case errors.Is(err, source.ErrNothing):
		return "name a folder that holds documents, or the files themselves"
	case errors.Is(err, source.ErrNoMatch):
		return "* stands for any part of a name, ** for any folders; quote the pattern, so that the shell leaves it alone"
	case errors.Is(err, source.ErrPattern):
		return "close each bracket and brace"
	case errors.Is(err, source.ErrInside):
		return "choose an output folder beside the input, not in it"
	case errors.Is(err, batch.ErrSame):
		return "name the folder that holds both, so that their outputs keep apart"
	case errors.Is(err, fs.ErrNotExist):
		return "check the name"
	case errors.Is(err, fs.ErrPermission):
		return "check that you may read it"
	}
	return ""
}
