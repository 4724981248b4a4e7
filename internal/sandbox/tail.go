package sandbox

import (
	"bytes"
	"strings"
	"sync"
)

// tail keeps what a process writes to standard error, the first part of the
// last stretch, where a Go program names the cause of its end.
type tail struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

const tailBytes = 16 << 10

// Write keeps what fits.
func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.buf.Len() > tailBytes {
		return len(p), nil
	}
	return t.buf.Write(p)
}

// cause is the line that names why a Go program ended.
func (t *tail) cause() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	for line := range strings.Lines(t.buf.String()) {
		for _, mark := range []string{"fatal error: ", "panic: ", "SIG", "runtime: out of memory"} {
			if strings.HasPrefix(line, mark) {
				return strings.TrimSpace(line)
			}
		}
	}
	return ""
}

// first is the first line that says anything.
func (t *tail) first() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	line, _, _ := strings.Cut(strings.TrimSpace(t.buf.String()), "\n")
	return line
}
