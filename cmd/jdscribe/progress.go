package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"

	"github.com/jdscribe/jdscribe/internal/batch"
)

// progress tells a person how a run goes: a status line that is written over
// on a terminal, a line a file elsewhere.
type progress struct {
	w        io.Writer
	terminal bool
	width    int
	started  time.Time

	mu                         sync.Mutex
	total, files, failed       int
	pages, edits, review, skip int
	shown                      time.Time
}

func newProgress(w io.Writer, total int) *progress {
	p := &progress{w: w, total: total, started: time.Now(), width: 80}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.terminal = true
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 20 {
			p.width = width
		}
	}
	return p
}

// page counts a page that was read.
func (p *progress) page() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.pages++
	if p.terminal && time.Since(p.shown) > 100*time.Millisecond {
		p.show()
	}
}

// file counts a file that ended, and names it where it did not end well.
func (p *progress) file(r batch.Result) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.files++
	p.edits += r.Row.Edits
	switch {
	case r.State == batch.Failed:
		p.failed++
	case r.State == batch.Skipped:
		p.skip++
	case r.Row.NeedsReview:
		p.review++
	}
	switch {
	case r.State == batch.Failed || r.State == batch.Skipped:
		p.line(fmt.Sprintf("%s: %s: %s", r.Item.Path, r.State, r.Reason))
	case !p.terminal:
		p.line(fmt.Sprintf("%s: %s: %d pages, %d edits, %d proposed%s", r.Item.Path, r.State, r.Row.Pages, r.Row.Edits, r.Row.Proposed, reviewMark(r)))
	}
	if p.terminal {
		p.show()
	}
}

func reviewMark(r batch.Result) string {
	if r.Row.NeedsReview {
		return ", to review"
	}
	return ""
}

// line prints a line above the status line.
func (p *progress) line(s string) {
	p.clear()
	_, _ = fmt.Fprintln(p.w, oneLine(s))
}

func (p *progress) clear() {
	if p.terminal {
		_, _ = fmt.Fprint(p.w, "\r\x1b[K")
	}
}

func (p *progress) show() {
	s := fmt.Sprintf("%d/%d files, %d pages, %d edits, %d to review, %d failed, %s", p.files, p.total, p.pages, p.edits, p.review, p.failed, p.eta())
	if len(s) >= p.width {
		s = s[:p.width-1]
	}
	p.shown = time.Now()
	p.clear()
	_, _ = fmt.Fprint(p.w, s)
}

// eta is a guess from the files that have ended.
func (p *progress) eta() string {
	if p.files == 0 {
		return "ETA -"
	}
	left := time.Since(p.started) / time.Duration(p.files) * time.Duration(p.total-p.files)
	return "ETA " + left.Round(time.Second).String()
}

// end leaves the terminal's line empty.
func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
}
