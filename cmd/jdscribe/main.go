// Command jdscribe turns archives of scanned job descriptions into JSON.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
)

func main() {
	os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// Main runs the command with its arguments and streams and returns its exit
// code. The first interrupt ends it in order, the second at once.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, in, forget := interruptible(context.Background())
	defer forget()
	results := &resultWriter{w: stdout}
	root := newRootCommand(streams{stdin, results, stderr}, in)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if results.err != nil {
		err = &codedError{code: exitOutput, err: results.err, msg: "standard output: " + results.err.Error(),
			hint: "what was printed is not whole: give it a file or a program that takes all of it"}
	}
	report(stderr, err)
	return exitCode(err)
}

// streams are where a command reads and writes: results go to out, messages
// to err.
type streams struct {
	in  io.Reader
	out io.Writer
	err io.Writer
}

// resultWriter remembers that results were lost, whoever wrote them.
type resultWriter struct {
	w   io.Writer
	err error
}

func (r *resultWriter) Write(p []byte) (int, error) {
	n, err := r.w.Write(p)
	if err != nil && r.err == nil {
		r.err = err
	}
	return n, err
}

// report prints an error in one line and a hint in the next.
func report(w io.Writer, err error) {
	if err == nil {
		return
	}
	message := err.Error()
	if errors.Is(err, context.Canceled) {
		message = "interrupted"
	}
	fmt.Fprintf(w, "jdscribe: %s\n", oneLine(message)) //nolint:errcheck // nothing to be done
	if hint := hintFor(err); hint != "" {
		fmt.Fprintf(w, "jdscribe: hint: %s\n", hint) //nolint:errcheck // nothing to be done
	}
}
