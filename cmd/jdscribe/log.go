package main

import (
	"fmt"
	"os"
	"sync"
)

// logFile is the file of a log. Its first failure is told, and is the command's
// error where nothing else is: slog drops what its writer says.
type logFile struct {
	file *os.File
	tell func(string)

	mu   sync.Mutex
	lost error
}

// openLog opens the file of the log, to add to it; without a name one that
// keeps nothing.
func openLog(name string, tell func(string)) (*logFile, error) {
	if name == "" {
		name = os.DevNull
	}
	f, err := os.OpenFile(name, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o666)
	if err != nil {
		return nil, &codedError{code: exitOutput, err: err, hint: "give a file to --log that may be written to"}
	}
	return &logFile{file: f, tell: tell}, nil
}

func (l *logFile) Write(p []byte) (int, error) {
	n, err := l.file.Write(p)
	l.mu.Lock()
	defer l.mu.Unlock()
	if err != nil && l.lost == nil {
		l.lost = &codedError{code: exitOutput, err: fmt.Errorf("the log: %w", err), hint: "the outputs are whole; the log is not: give --log a file with space"}
		l.tell(l.lost.Error() + "; it goes on without")
	}
	return n, err
}

// failure is the error of a log that is not whole.
func (l *logFile) failure() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.lost
}

func (l *logFile) close() { _ = l.file.Close() } // each line was written at once
